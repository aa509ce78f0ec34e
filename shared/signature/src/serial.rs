//! Serial numbers of certificates.

use std::borrow::Borrow;
use std::fmt;

/// The serial number of a certificate (RFC 5280 §4.1.2.2): unique within its authority.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SerialNumber(Vec<u8>);

impl SerialNumber {
    /// The number whose INTEGER has this content.
    pub(crate) fn new(content: &[u8]) -> Self {
        Self(content.to_vec())
    }

    /// The content of the INTEGER: big-endian, a zero byte before it when the first bit is set.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

/// In lower-case hexadecimal, without the zero byte that only keeps the number positive.
impl fmt::Display for SerialNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let number = match self.0.as_slice() {
            [0, number @ ..] if !number.is_empty() => number,
            whole => whole,
        };
        f.write_str(&hex::encode(number))
    }
}

impl Borrow<[u8]> for SerialNumber {
    fn borrow(&self) -> &[u8] {
        &self.0
    }
}
