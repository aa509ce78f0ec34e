//! Codes that suppliers also write wrongly.

use super::fault::ValueFault;
use std::fmt;
use std::str::FromStr;

/// A code as it was written: read, or a text that is none. An invoice with a mistyped code is still an invoice; a
/// check tells of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Written<T> {
    /// A good code.
    Good(T),
    /// The text that stands in its place, at most 60 characters of it.
    Odd(String),
}

impl<T> Written<T> {
    /// The code, when it is one.
    pub fn good(&self) -> Option<&T> {
        match self {
            Self::Good(value) => Some(value),
            Self::Odd(_) => None,
        }
    }

    /// The text, when it is no code.
    pub fn odd(&self) -> Option<&str> {
        match self {
            Self::Good(_) => None,
            Self::Odd(text) => Some(text),
        }
    }
}

impl<T: FromStr> FromStr for Written<T> {
    type Err = ValueFault;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(text.parse().map_or_else(|_| Self::Odd(text.chars().take(60).collect()), Self::Good))
    }
}

impl<T: fmt::Display> fmt::Display for Written<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Good(value) => value.fmt(formatter),
            Self::Odd(text) => text.fmt(formatter),
        }
    }
}
