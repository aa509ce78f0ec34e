//! Why nobody can enter.

use super::words::words;
use domain::Instant;
use language::{Language, instant};
use std::borrow::Cow;

/// Why nobody can enter with some credentials.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoEntry {
    /// They are nobody's.
    Wrong {
        /// How many more may be tried before it is locked.
        left: u32,
    },
    /// The user that was chosen is not the person's who showed who they are, or is not there.
    NotTheirs,
    /// Too many failures in a row (manual 2.2), whether or not anybody has the name.
    Locked {
        /// Until when.
        until: Instant,
        /// In how many seconds that is.
        seconds: u32,
    },
    /// The user is suspended.
    Suspended {
        /// Whether it is the principal one, whom nobody of the organisation can let in again.
        principal: bool,
    },
    /// The user was not there for more than 180 days.
    Dormant,
    /// The password was given, and not changed in time.
    Expired,
}

impl NoEntry {
    pub(super) fn spoken(self, language: Language) -> Cow<'static, str> {
        let all = &words(language).account;
        let text = match self {
            Self::Wrong { left } => return all.wrong.with(left, &[]).into(),
            Self::Locked { until, .. } => {
                return all.locked.with(&[("until", &instant(until, language))]).into();
            }
            Self::NotTheirs => &all.not_theirs,
            Self::Suspended { principal: true } => &all.suspended_principal,
            Self::Suspended { principal: false } => &all.suspended,
            Self::Dormant => &all.dormant,
            Self::Expired => &all.expired,
        };
        text.as_str().into()
    }
}
