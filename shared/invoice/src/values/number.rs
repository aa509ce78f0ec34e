//! The number of a document.

use super::fault::ValueFault;
use std::fmt;
use std::str::FromStr;

/// The number that a supplier gave to a document: up to 20 characters (XSD `String20Type`), white space around them
/// dropped.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DocumentNumber(String);

impl DocumentNumber {
    /// As it was written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for DocumentNumber {
    type Err = ValueFault;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let number = text.trim();
        if number.chars().count() > 20 {
            return Err(ValueFault::Length);
        }
        Ok(Self(number.to_owned()))
    }
}

impl fmt::Display for DocumentNumber {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}
