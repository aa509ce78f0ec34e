//! The second factor of officials: codes of an authenticator app (TOTP, RFC 6238), and codes that stand in for it.

mod give;
mod judge;
mod qr;
mod set_up;
mod totp;
mod verify;

pub(crate) use give::give;
pub(crate) use set_up::{begin, confirm, read, renew};
