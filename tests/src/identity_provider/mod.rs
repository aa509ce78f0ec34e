//! An identity provider for demonstration: real HTTP, real signatures by OpenSSL, and whatever a
//! provider should never do.

mod keys;
mod provider;
mod server;
mod tokens;

pub use keys::KeyKind;
pub use provider::{CLIENT, Habit, IdentityProvider, LEVEL};
