//! The trusted list: read, verified, compared (ETSI TS 119 612, versions 5 and 6).
//!
//! One parser makes one document, and both the signature and the services are read from it: what
//! was verified is what is read.

mod changes;
mod document;
mod element;
mod error;
mod in_force;
mod names;
mod pointer;
mod qualifications;
mod replacement;
mod scheme;
mod seal;
mod service;
mod signer;
mod trusted_list;

pub use changes::{Change, Changes, changes};
pub use document::LONGEST_LIST;
pub use error::{ListError, SealFault};
pub use pointer::signers_of_italy;
pub use replacement::{NotReplacing, granted_for_signatures, may_replace};
pub use signer::{ListSigner, Pins, SignerError};
pub use trusted_list::{TrustedList, read};
