//! The vocabulary of form definitions.
//!
//! A call for applications is data; this crate gives that data its meaning. [`compile::compile`]
//! turns the authors' TOML into a checked [`Form`] or a list of every fault (for the forms of a call, the
//! crate `call` does so, with the readers of the module `compile`); [`check::check`] judges
//! [`Answers`] against it; [`summary::summary`] lays the answers out for reading. The page, the
//! browser's hints, the server's validation, the PDF and the API description all come from the one
//! [`Form`]. The crate is pure: no files, no clock, no randomness.

pub mod address;
mod answers;
mod asked;
mod books;
mod canonical;
mod carried;
pub mod check;
mod code;
pub mod compile;
mod compute;
mod contract;
mod decimal;
mod doubt;
mod each;
mod entry;
mod evaluate;
mod expense_fault;
mod fit;
mod many_disagree;
mod marks;
mod model;
mod offers;
mod one_of_many;
mod paper;
mod party;
mod preparation;
pub mod printable;
mod problem;
mod read;
mod registration;
pub mod schema;
mod signatory;
pub mod summary;
mod translated;
mod value;

pub use answers::{Answers, Document, Item, Node};
pub use books::{Kept, copied_proofs, kept, may_be_named};
pub use canonical::CanonicalError;
pub use code::Code;
pub use contract::ContractCodes;
pub use decimal::{Decimal, DecimalError};
pub use doubt::Doubt;
pub use entry::{Entries, Entry};
pub use evaluate::Scope;
pub use expense_fault::ExpenseFault;
pub use fit::{Misfit, Unfit, fit};
pub use many_disagree::ManyDisagree;
pub use marks::Marks;
pub use model::{
    Amount, Body, Books, CallId, CallIdError, Case, ChoiceOption, Column, Condition, DateLimit,
    DocumentList, DocumentSort, Download, Earlier, Elsewhere, Expression, Field, FieldPath,
    FileType, Form, Group, Holder, Id, IdError, Kind, List, ListPath, MailKind, Offer, OfferSource,
    OfferedAnswer, OneOfMany, Options, Party, Places, PresentedList, ProofList, Registrant,
    Required, RequiredSignature, Rule, Section, Severity, SharedAmounts, SignedContent, Slot,
    TemplateFile, Term, Test, Total, Unit, YesNoRule,
};
pub use offers::{Offered, Profile, offered, offers_registration};
pub use one_of_many::{Announced, announced, disagreement};
pub use paper::{Paper, answered_by, contract_codes, differing, has_supplier, is_about};
pub use preparation::{Need, Preparation, is_collected, preparation};
pub use problem::{Place, Problem, Step, Target};
pub use registration::{registered, registration, registration_in, registration_of};
pub use signatory::Signatory;
pub use value::Value;
