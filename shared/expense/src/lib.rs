//! The arithmetic of expenses: what was spent, on what, and how it was paid.
//!
//! A [`Ledger`] holds the lines that were presented for a grant, the documents of what was spent, their
//! allocations over the lines, and the proofs of payment with what each pays of which document. An [`Edit`] that
//! raises an excess is refused and changes nothing; one that lowers it is not. The [`Statement`] is made anew of what is
//! there whenever it is asked for, so that no sum can drift.
//!
//! All of it is in whole cents, rounded half up. The rules are the manual's (chapter 6) and, where it says nothing, the
//! portal's own.

mod allocation;
mod copy;
mod document;
mod edit;
mod excess;
mod figures;
mod forgiven;
mod ids;
mod ledger;
mod line;
mod notice;
mod proof;
mod regime;
mod rounding;
mod sameness;
mod statement;
mod undo;

pub use allocation::Allocated;
pub use document::{Document, DocumentKind};
pub use edit::{Edit, Refusal};
pub use excess::{Bound, Excess};
pub use figures::{DocumentFigures, DocumentState};
pub use ids::{DocumentId, LineId, ProofId, PropertyId};
pub use ledger::Ledger;
pub use line::{CostItem, Line};
pub use notice::Notice;
pub use proof::{Means, Proof, ProofFigures};
pub use regime::{RegimeError, VatRegime};
pub use rounding::above_nought;
pub use sameness::{DocumentTrace, Party, PaymentTrace, Sameness, Trace, Traces, is_one_number};
pub use statement::{Cell, Statement, Sums};
