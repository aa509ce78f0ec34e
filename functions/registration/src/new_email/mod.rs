//! A new address of a user: it counts once whoever reads mail there confirms it, so that a slip turns nobody's mail to a
//! stranger. Whoever never entered proves the address with the credentials that go there.

mod ask;
mod confirm;
mod mail;

pub(crate) use ask::{AskedFor, ask};
pub(crate) use confirm::confirm;
pub(crate) use mail::{Asker, credentials_void};
