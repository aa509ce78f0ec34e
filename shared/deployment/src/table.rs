//! The tables.

use store::{INDEXES, Index};

/// A table. Its keys, `pk` and `sk`, are strings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Table {
    /// Organisations, users, sessions, counters of attempts.
    Accounts,
    /// Applications, calls, requests of codes, mail to be sent.
    Applications,
}

impl Table {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Accounts, Self::Applications];

    /// What follows `ristoro-STAGE-` in its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Accounts => "accounts",
            Self::Applications => "applications",
        }
    }

    /// Its indexes; each projects everything.
    pub fn indexes(self) -> &'static [Index] {
        match self {
            Self::Accounts => &[],
            Self::Applications => INDEXES,
        }
    }
}
