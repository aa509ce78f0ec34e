//! The name of an identity provider in addresses and records.

use crate::serde_text::through_text;
use std::fmt;
use std::str::FromStr;

/// How an operator calls an identity provider: 2 to 32 of `a-z 0-9 -`, beginning with a letter.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ProviderId(String);

/// Why a text is not the name of an identity provider.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ProviderIdError {
    /// Another shape.
    #[error(
        "an identity provider is named with 2 to 32 of a-z, 0-9 and -, beginning with a letter"
    )]
    Shape,
}

impl ProviderId {
    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for ProviderId {
    type Err = ProviderIdError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let known = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-');
        let begins = text.bytes().next().is_some_and(|byte| byte.is_ascii_lowercase());
        if begins && (2..=32).contains(&text.len()) && text.bytes().all(known) {
            Ok(Self(text.to_owned()))
        } else {
            Err(ProviderIdError::Shape)
        }
    }
}

impl fmt::Display for ProviderId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

through_text!(ProviderId);

#[cfg(test)]
mod tests {
    use super::{ProviderId, ProviderIdError};

    #[test]
    fn it_fits_into_an_address() {
        for good in ["spid", "cie", "gateway-2"] {
            assert_eq!(good.parse::<ProviderId>().map(|id| id.to_string()).as_deref(), Ok(good));
        }
        for wrong in ["", "s", "Spid", "2spid", "a/b", "a#b", "spid ", &"a".repeat(33)] {
            assert_eq!(wrong.parse::<ProviderId>(), Err(ProviderIdError::Shape), "{wrong}");
        }
    }
}
