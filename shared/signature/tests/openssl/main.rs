//! Verification of files that the `openssl` command line really signed. Every authority and key is
//! made afresh in a temporary folder.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot make its files has to stop"
)]

mod accepted;
mod algorithms;
mod authority;
mod builder;
mod command;
mod damage;
mod demo_sign;
mod embedded;
mod forged;
mod kinds;
mod names;
mod ocsp;
mod profiles;
mod refused;
mod report;
mod revocation;
mod seal;
mod services;
mod signatory;
mod stream;
mod trust;
mod world;
