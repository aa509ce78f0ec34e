//! What a compiled definition is made of. Everything here is data: closed enums and plain structs.

mod body;
mod books;
mod choice_option;
mod condition;
mod expression;
mod field;
mod file_type;
mod form;
mod id;
mod kind;
mod offer;
mod one_of_many;
mod one_or_many;
mod party;
mod rule;
mod signature;
mod summands;
mod template;
mod total;

pub use books::{Books, DocumentList, DocumentSort, PresentedList, ProofList, SharedAmounts};
pub use choice_option::{ChoiceOption, Elsewhere, Options};
pub use condition::Condition;
pub use expression::{Case, Expression, Unit};
pub use field::{Field, Required};
pub use file_type::FileType;
pub use form::{Body, Column, Form, Group, List, Section, Slot};
pub(crate) use form::{body_at, list_at};
pub use id::{CallId, CallIdError, FieldPath, Id, IdError, ListPath};
pub use kind::{DateLimit, Holder, Kind, MailKind, YesNoRule};
pub use offer::{Offer, OfferSource, OfferedAnswer, Registrant};
pub use one_of_many::OneOfMany;
pub use party::Party;
pub use rule::{Amount, Earlier, Places, Rule, Severity, Test};
pub use signature::{RequiredSignature, SignedContent};
pub use template::{Download, TemplateFile};
pub use total::Total;
