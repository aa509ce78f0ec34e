//! Revocation evidence, fetched from the authorities of sound paths: with limits, over http, from
//! public addresses only. Whatever fails is noted, and the signature is left to be judged again.

mod address;
mod cache;
mod fault;
mod fetcher;
mod gather;
mod judge;
mod kept;
mod limits;
mod piece;
mod public;
mod resolver;

pub use address::Allowance;
pub use cache::{EvidenceCache, MemoryCache, NoCache};
pub use fault::FetchFault;
pub use fetcher::Fetcher;
pub use judge::{Judged, Judging, judge};
pub use kept::{KeptCertificate, KeptEntry, KeptEvidence, KeptPiece, MissedFetch};
pub use limits::Limits;
