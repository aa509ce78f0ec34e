//! Passwords: how they are kept, the first one of a user, the change of one's own.

mod change;
mod first;
mod hash;
mod proof;

pub(crate) use change::change;
pub use first::first_password;
pub use hash::hash_password;
pub(crate) use hash::rehashed;
pub(crate) use proof::{Proof, proof};
