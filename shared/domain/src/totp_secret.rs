//! What the codes of a second factor are computed from.

use crate::serde_text::through_text;
use std::fmt;
use std::str::FromStr;

/// The secret that an authenticator app shares with the portal: 20 bytes (RFC 4226, 4: 160 bits), written in Base32 as
/// people type it. Whoever has it makes codes, so it is never shown in logs.
#[derive(Clone, PartialEq, Eq)]
pub struct TotpSecret(String);

/// Why a text is not such a secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TotpSecretError {
    /// Not 32 letters and digits of Base32.
    #[error("not 32 characters of Base32")]
    Shape,
}

impl TotpSecret {
    /// How many characters of Base32 it has.
    pub const LENGTH: usize = 32;

    /// The secret in Base32, without blanks.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl FromStr for TotpSecret {
    type Err = TotpSecretError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let base32 = |byte: u8| byte.is_ascii_uppercase() || matches!(byte, b'2'..=b'7');
        if text.len() == Self::LENGTH && text.bytes().all(base32) {
            Ok(Self(text.to_owned()))
        } else {
            Err(TotpSecretError::Shape)
        }
    }
}

impl fmt::Debug for TotpSecret {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("TotpSecret(..)")
    }
}

through_text!(TotpSecret, reveal);

#[cfg(test)]
mod tests {
    use super::*;

    const SECRET: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    #[test]
    fn is_kept_and_never_shown() {
        let secret: TotpSecret = SECRET.parse().unwrap();
        assert_eq!(serde_json::to_value(&secret).unwrap(), SECRET);
        assert_eq!(format!("{secret:?}"), "TotpSecret(..)");
    }

    #[test]
    fn what_no_app_could_take_is_none() {
        for other in ["", &SECRET[1..], &SECRET.to_lowercase(), &SECRET.replace('G', "1")] {
            assert_eq!(other.parse::<TotpSecret>(), Err(TotpSecretError::Shape), "{other}");
        }
    }
}
