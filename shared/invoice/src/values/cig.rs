//! The code of a public tender (CIG).

use super::fault::ValueFault;
use std::fmt;
use std::str::FromStr;

/// A CIG (Codice Identificativo di Gara): ten letters and digits, of ANAC.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cig(String);

impl Cig {
    /// The ten characters, in capitals.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Cig {
    type Err = ValueFault;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let code = text.trim().to_ascii_uppercase();
        let fits = code.len() == 10 && code.bytes().all(|byte| byte.is_ascii_alphanumeric());
        if fits { Ok(Self(code)) } else { Err(ValueFault::Code) }
    }
}

impl fmt::Display for Cig {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}
