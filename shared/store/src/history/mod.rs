//! Histories: events that are only ever added, each carrying the digest of the one before. The last alone may still go on
//! for some minutes, while a page saves by itself what somebody types.
//!
//! A history is a [`Chain`] of [`Link`]s. Each holds an event as canonical JSON (RFC 8785), its number, the digest of
//! the link before, and its own digest, which covers all of that and the name of the chain. The [`Head`], how many
//! links there are and the digest of the last, stands on the record that the history is of, and moves in the very
//! transaction that adds a link, under the condition that it is still as it was read. Whoever holds a head therefore
//! holds everything before it: a link that was changed, left out, put in or moved gives another head.
//!
//! Heads leave the portal, in documents that people hold, so that not even an operator can rewrite a history unseen.
//! [`verify()`] recomputes everything; what it needs, anybody can do with the exported lines and a program for SHA-256.

mod append;
mod audit;
mod chain;
mod head;
mod link;
mod pending;
mod placed;
mod verify;

pub(crate) use append::{Added, ROUNDS, append};
pub use audit::Audited;
pub(crate) use audit::older_than;
pub use chain::Chain;
pub use head::Head;
pub use link::Link;
pub(crate) use link::number_key;
pub(crate) use pending::Pending;
pub(crate) use placed::placed;
pub use verify::{Broken, Verified, verify};
