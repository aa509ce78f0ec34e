//! Revocation judged over the network: authorities with a list server and OCSP responders of
//! OpenSSL, on loopback.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot make its files has to stop"
)]

#[path = "../../../signature/tests/openssl/authority.rs"]
#[expect(dead_code, reason = "the tests of signatures need more of it")]
mod authority;
#[path = "../../../signature/tests/openssl/command.rs"]
mod command;
mod evidence;
mod large;
mod lies;
mod limits;
mod pki;
#[path = "../../../signature/tests/openssl/profiles.rs"]
mod profiles;
mod responder;
mod server;
mod several;
mod status;
