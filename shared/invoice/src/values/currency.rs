//! Currencies.

use super::fault::ValueFault;
use std::fmt;
use std::str::FromStr;

/// The three capitals of a currency (ISO 4217).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Currency([u8; 3]);

impl Currency {
    /// Whether the amounts are in euro.
    pub fn is_euro(self) -> bool {
        self.0 == *b"EUR"
    }
}

impl FromStr for Currency {
    type Err = ValueFault;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let capitals: [u8; 3] = text.as_bytes().try_into().map_err(|_| ValueFault::Code)?;
        let fits = capitals.iter().all(u8::is_ascii_uppercase);
        if fits { Ok(Self(capitals)) } else { Err(ValueFault::Code) }
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|capital| write!(formatter, "{}", char::from(*capital)))
    }
}
