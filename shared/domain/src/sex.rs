//! The sex recorded in civil registers, as the fiscal code encodes it.

use crate::serde_text::through_text;
use std::fmt;
use std::str::FromStr;

/// The sex recorded in civil registers. Travels as `M` or `F`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sex {
    /// `F`: the day of birth in the fiscal code is raised by 40.
    Female,
    /// `M`.
    Male,
}

/// Why a text is not a sex.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SexError {
    /// Something else than `M` or `F`.
    #[error("Scegli M (maschio) oppure F (femmina).")]
    Unknown,
}

impl FromStr for Sex {
    type Err = SexError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.trim() {
            "F" | "f" => Ok(Self::Female),
            "M" | "m" => Ok(Self::Male),
            _ => Err(SexError::Unknown),
        }
    }
}

impl fmt::Display for Sex {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Female => "F",
            Self::Male => "M",
        })
    }
}

through_text!(Sex);

#[cfg(test)]
mod tests {
    use super::{Sex, SexError};

    #[test]
    fn reads_and_writes_one_letter() {
        assert_eq!(" f ".parse(), Ok(Sex::Female));
        assert_eq!("M".parse::<Sex>().map(|sex| sex.to_string()), Ok("M".to_owned()));
        assert_eq!("X".parse::<Sex>(), Err(SexError::Unknown));
    }
}
