//! Whole files, as suppliers make them and as nobody should: read, checked and shown.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]
#![expect(clippy::disallowed_methods, reason = "how long it takes is part of what is tested")]

mod arithmetic;
mod encodings;
mod expected;
mod expense;
mod files;
mod generated;
mod hostile;
mod parties;
mod real_looking;
mod shown;
mod wrong_values;
