//! What is kept of a session's token.

use crate::serde_text::through_text;
use crate::{Digest, DigestError};
use std::fmt;
use std::str::FromStr;

/// The digest of a session's token: it finds the session, and whoever reads it cannot sign in with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SessionDigest(Digest);

impl SessionDigest {
    /// The digest of a token, as the browser holds it. A token has at least 128 random bits, so it needs no salt.
    pub fn of(token: &str) -> Self {
        Self(Digest::of(token.as_bytes()))
    }
}

impl FromStr for SessionDigest {
    type Err = DigestError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Self)
    }
}

impl fmt::Display for SessionDigest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

through_text!(SessionDigest);

#[cfg(test)]
mod tests {
    use super::SessionDigest;
    use crate::DigestError;

    #[test]
    fn tells_tokens_apart_and_shows_none() {
        let (one, other) = (SessionDigest::of("one token"), SessionDigest::of("another token"));
        assert_ne!(one, other);
        assert_eq!(one, SessionDigest::of("one token"));
        assert!(!one.to_string().contains("token"));
    }

    #[test]
    fn written_and_read_back() {
        let digest = SessionDigest::of("a token");
        assert_eq!(digest.to_string().parse(), Ok(digest));
        assert_eq!("a token".parse::<SessionDigest>(), Err(DigestError::Shape));
    }
}
