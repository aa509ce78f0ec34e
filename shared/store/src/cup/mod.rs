//! Requests of project codes (CUP): conversions of an administration, the answers of Sistema CUP,
//! the codes that came back, and those to be revoked.
//!
//! A code is never overwritten: the local code it was given for, the code itself and the
//! application are claimed in one transaction, or nothing is.

mod assign;
mod author;
mod conversions;
mod entries;
mod entry;
mod keys;
mod listed_entries;
mod measures;
mod outcomes;
mod own_measures;
mod records;
mod registry;
mod reject;
mod requested;
mod responses;
mod revocations;
mod since;
mod standing;
mod steps;

pub use assign::{Assigned, Assignment};
pub use author::Author;
pub use conversions::ConversionSaved;
pub use entries::{Claimed, ENTRIES_TOGETHER};
pub use entry::{EntryEvent, EntryRecord, EntryState, EntryStep, Wanted};
pub(crate) use keys::conversion_key;
pub use outcomes::{CodeRecord, RevocationRecord, RowOutcome, RowRecord};
pub use own_measures::OwnMeasure;
pub use records::{
    Act, ConversionFile, ConversionRecord, FileKind, MeasureName, Origin, Progress, ResponseRecord,
    ResponseState, Stray, Withdrawal,
};
pub use registry::CupRecords;
pub use reject::{Rejected, Rejection};
pub use requested::Requested;
pub use revocations::Noted;
pub use since::Since;
pub use steps::{ConversionEvent, ConversionStep};
