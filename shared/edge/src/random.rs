//! Where randomness comes from.

use crate::Refusal;

/// A source of randomness: the operating system's.
#[derive(Debug, Clone, Copy, Default)]
pub struct Random;

impl Random {
    /// Fresh random bytes.
    ///
    /// # Errors
    /// A fault, if the operating system has none to give.
    #[expect(clippy::disallowed_methods, reason = "the one place where randomness is drawn")]
    pub fn bytes<const N: usize>(self) -> Result<[u8; N], Refusal> {
        let mut bytes = [0; N];
        getrandom::fill(&mut bytes).map_err(Refusal::fault)?;
        Ok(bytes)
    }
}
