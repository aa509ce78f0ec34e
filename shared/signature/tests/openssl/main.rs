//! Verification of files that the `openssl` command line really signed. Every authority and key is
//! made afresh in a temporary folder.

mod accepted;
mod authority;
mod builder;
mod command;
mod damage;
mod forged;
mod refused;
mod report;
mod revocation;
mod trust;
mod world;
