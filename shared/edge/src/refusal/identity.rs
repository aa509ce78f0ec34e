//! Why it is not known who somebody is.

use super::words::words;
use language::Language;
use std::borrow::Cow;

/// Why it is not known who somebody is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadIdentity {
    /// What an identity provider said counts no more.
    Gone,
    /// A password is not enough here.
    Needed,
}

impl BadIdentity {
    /// What the user reads.
    pub(super) fn spoken(self, language: Language) -> Cow<'static, str> {
        let all = &words(language).account;
        let text = match self {
            Self::Gone => &all.identity_gone,
            Self::Needed => &all.identity_needed,
        };
        text.as_str().into()
    }
}
