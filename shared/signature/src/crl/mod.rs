//! Certificate revocation lists (RFC 5280 §5), read in a stream: an entry at a time, the digest on
//! the way, the signature last. A list of a million entries costs time, never memory or the verdict.

mod armour;
mod digest;
mod entry;
mod finding;
mod head;
mod list;
mod scope;
mod search;
mod walk;
mod window;

pub use finding::CrlFinding;
pub use list::Crl;
pub(crate) use list::find;
pub use search::CrlSearch;
