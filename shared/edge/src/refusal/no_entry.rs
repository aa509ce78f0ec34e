//! Why nobody can enter.

use super::words::words;
use domain::{Instant, PasswordRules};
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
            Self::Wrong { left } => {
                let minutes = PasswordRules::LOCK.as_mins();
                return all.wrong.with(left, &[("minutes", &minutes)]).into();
            }
            Self::Locked { until, .. } => {
                let until = instant(until, language);
                let failures = PasswordRules::FAILURES_BEFORE_LOCK;
                return all.locked.with(&[("failures", &failures), ("until", &until)]).into();
            }
            Self::Dormant => {
                let days = PasswordRules::DORMANCY.as_hours() / 24;
                return all.dormant.with(&[("days", &days)]).into();
            }
            Self::Expired => {
                let days = PasswordRules::TEMPORARY_VALIDITY.as_hours() / 24;
                return all.expired.with(&[("days", &days)]).into();
            }
            Self::NotTheirs => &all.not_theirs,
            Self::Suspended { principal: true } => &all.suspended_principal,
            Self::Suspended { principal: false } => &all.suspended,
        };
        text.as_str().into()
    }
}
