//! What is erased: because it was thrown away, or because it is not to be kept any longer.
//!
//! Erasing begins with one transaction: what is erased is taken away from everybody's reach, if it is still as it was
//! read and nobody [holds](Hold) it; that it is being erased is noted, for whoever goes on when the one who began was broken off; and a
//! trace of it is left, in a [history](crate::history) of its own. The trace says what, when, by whom and by which
//! rule, and with which head the history ended that goes away, so that whoever holds that head can be told. It names nobody but who erased.
//! Then files and records go, some at a time. Versions of files that the storage locks stay until it lets them go.

mod account;
mod account_records;
mod beginning;
mod by;
mod dossier;
mod file;
mod going_on;
mod hold;
mod hold_on;
mod keys;
mod pending;
mod records;
mod trace;

pub use beginning::ErasureBegun;
pub use by::By;
pub use going_on::ErasureProgress;
pub use hold::{Hold, Holding};
pub use hold_on::HoldOn;
pub use pending::{Erased, PendingErasure};
pub use trace::{ErasureCause, ErasureEvent, ErasureKind};

use crate::files::Files;
use crate::table::Table;

/// What is erased, what was, and what may not be.
#[derive(Debug, Clone)]
pub struct Erasures {
    /// The table of applications.
    pub(crate) table: Table,
    pub(crate) accounts: Table,
    pub(crate) files: Files,
}
