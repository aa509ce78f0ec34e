//! What a compiled definition is made of. Everything here is data: closed enums and plain structs.

mod condition;
mod expression;
mod field;
mod form;
mod id;
mod kind;
mod one_or_many;
mod party;
mod rule;
mod signature;
mod summands;
mod total;

pub use condition::Condition;
pub use expression::{Case, Expression, Unit};
pub use field::{Field, Required};
pub use form::{Body, Column, Form, Group, List, Section, Slot};
pub(crate) use form::{body_at, list_at};
pub use id::{CallId, CallIdError, FieldPath, Id, IdError, ListPath};
pub use kind::{ChoiceOption, DateLimit, FileType, Holder, Kind, MailKind, Options, YesNoRule};
pub use party::Party;
pub use rule::{Amount, Earlier, Places, Rule, Severity, Test};
pub use signature::{RequiredSignature, SignedContent};
pub use total::Total;
