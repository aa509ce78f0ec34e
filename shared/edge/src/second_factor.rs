//! Whether officials must have a second factor.

use crate::config_error::ConfigError;
use std::str::FromStr;

/// Whether the users of administrations must have a second factor, by the deployment's word. Whoever has one is asked for
/// it either way, after the password.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum SecondFactorPolicy {
    /// Until they set one up, everything of the administration is refused.
    #[default]
    Required,
    /// They may have one: for trials.
    Optional,
}

/// The variable that says so.
pub(crate) const VARIABLE: &str = "RISTORO_SECOND_FACTOR";

impl FromStr for SecondFactorPolicy {
    type Err = ConfigError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "required" => Ok(Self::Required),
            "optional" => Ok(Self::Optional),
            _ => Err(ConfigError::NotAChoice { variable: VARIABLE, choices: "required, optional" }),
        }
    }
}
