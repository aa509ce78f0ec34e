//! Whom signatures are trusted from: the trusted list in force, and who may sign the next.
//!
//! A list is a document that is written once; which one is in force is a record. It changes only if it
//! is still as it was read, so of two that are imported at once one is refused and none is lost.

mod keys;
mod lists;
mod pins;
mod records;

pub use lists::NewList;
pub use pins::PinnedSigner;
pub use records::{KeptList, ListInForce, TrustRecords};
