//! Requests of project codes (CUP): conversions of an administration, the answers of Sistema CUP,
//! the codes that came back, and those to be revoked.
//!
//! A code is never overwritten: the local code it was given for, the code itself and the
//! application are claimed in one transaction, or nothing is.

mod assign;
mod conversions;
mod measures;
mod outcomes;
mod records;
mod reject;
mod requested;
mod responses;
mod revocations;
mod standing;

pub use assign::{Assigned, Assignment};
pub use conversions::ConversionSaved;
pub use outcomes::{CodeRecord, RevocationRecord, RowOutcome, RowRecord};
pub use records::{
    Actor, ConversionFile, ConversionRecord, FileKind, MeasureName, Origin, Progress,
    ResponseRecord, ResponseState, Stray, Withdrawal,
};
pub use reject::{Rejected, Rejection};
pub use requested::Requested;
pub use revocations::Noted;

use crate::keys::{Key, join};
use crate::table::Table;

/// Conversions, answers, codes and revocations of the administrations.
#[derive(Debug, Clone)]
pub struct CupRecords {
    pub(crate) table: Table,
}

fn partition(administration: &str) -> String {
    join("CUP", &[administration])
}

fn conversion_key(administration: &str, conversion: &str) -> Key {
    Key::new(partition(administration), join("CNV", &[conversion]))
}

fn response_key(administration: &str, conversion: &str, response: &str) -> Key {
    Key::new(partition(administration), join("RSP", &[conversion, response]))
}

fn row_key(administration: &str, conversion: &str, local_code: &str) -> Key {
    Key::new(partition(administration), join("ROW", &[conversion, local_code]))
}

fn code_key(administration: &str, cup: &str) -> Key {
    Key::new(partition(administration), join("COD", &[cup]))
}

fn local_key(administration: &str, local_code: &str) -> Key {
    Key::new(partition(administration), join("LOC", &[local_code]))
}

fn revocation_key(administration: &str, cup: &str) -> Key {
    Key::new(partition(administration), join("REV", &[cup]))
}
