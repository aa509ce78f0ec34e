//! The closed lists of the format, each code with the words that people know it by.
//!
//! Source: the XML schemas of the electronic invoice 1.2.2 and of the simplified one 1.0.1; TD29 comes with the
//! technical specifications 1.9 of 1 April 2025.

mod closed;
mod document_type;
mod due_vat;
mod fund_kind;
mod nature;
mod payment_mode;
mod withholding_kind;

pub use document_type::{DocumentType, NoExpense};
pub use due_vat::DueVat;
pub use fund_kind::FundKind;
pub use nature::Nature;
pub use payment_mode::PaymentMode;
pub use withholding_kind::WithholdingKind;
