//! The store of requests of project codes.

use crate::table::Table;

/// Conversions, answers, codes and revocations of the administrations.
#[derive(Debug, Clone)]
pub struct CupRecords {
    pub(crate) table: Table,
}
