//! VAT numbers of any country.

use super::fault::ValueFault;
use super::written::Written;
use domain::VatNumber;
use std::fmt;
use std::str::FromStr;

/// The two capitals of a country (ISO 3166), with those that VAT has of its own (`EL`, `XI`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Country([u8; 2]);

impl Country {
    /// Whether it is Italy.
    pub fn is_italy(self) -> bool {
        self.0 == *b"IT"
    }
}

impl FromStr for Country {
    type Err = ValueFault;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let capitals: [u8; 2] =
            text.to_ascii_uppercase().as_bytes().try_into().map_err(|_| ValueFault::Code)?;
        let fits = capitals.iter().all(u8::is_ascii_uppercase);
        if fits { Ok(Self(capitals)) } else { Err(ValueFault::Code) }
    }
}

impl fmt::Display for Country {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|capital| write!(formatter, "{}", char::from(*capital)))
    }
}

/// A VAT number as `IdPaese` and `IdCodice` tell it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VatId {
    /// Of Italy: its number can be checked.
    Italian(Written<VatNumber>),
    /// Of another country, whose numbers are not checked here.
    Foreign {
        /// The country.
        country: Country,
        /// Its number, up to 28 characters (XSD `CodiceType`).
        code: String,
    },
}

impl VatId {
    /// The number of a country.
    pub(crate) fn new(country: Country, code: &str) -> Result<Self, ValueFault> {
        if country.is_italy() {
            return code.parse().map(Self::Italian);
        }
        let code: String = code.split_whitespace().collect();
        if code.chars().count() > 28 {
            return Err(ValueFault::Length);
        }
        Ok(Self::Foreign { country, code })
    }

    /// The Italian number, when it is a good one.
    pub fn italian(&self) -> Option<&VatNumber> {
        match self {
            Self::Italian(number) => number.good(),
            Self::Foreign { .. } => None,
        }
    }
}

/// With the country before it: `IT 12345678903`.
impl fmt::Display for VatId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Italian(number) => write!(formatter, "IT {number}"),
            Self::Foreign { country, code } => write!(formatter, "{country} {code}"),
        }
    }
}
