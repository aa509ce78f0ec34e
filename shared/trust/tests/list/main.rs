//! Trusted lists made and signed by others (`tests/fixtures/make`): what is read from them, and how they
//! are attacked.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod fixtures;
mod peer;
mod read;
mod refused;
mod replaced;
mod wrapped;
