//! From the authors' TOML to a checked [`Form`], or every fault with its place.
//!
//! Reading and checking never stop at the first fault: what cannot be read is left out, the rest
//! is read on, and the checks that need the whole form run over what was read. Every fault carries the
//! name of its check; `docs/definitions.md` lists them.
//!
//! A call has its forms in one folder with much that is not a form: the crate `call` reads it with the
//! [`Reader`] and [`Table`] of this module, so that a file of the call may look at the form's fields, in
//! the form's own words, and be checked with it.

mod alone;
mod beside;
mod bodies;
mod body;
mod books;
mod by_choice;
mod carried;
mod checks;
mod conditions;
mod cycles;
mod downloads;
mod each;
mod elsewhere;
mod expressions;
mod fault;
mod files;
mod head;
mod kinds;
mod lists;
mod location;
mod names;
mod offers;
mod one_of_many;
mod parties;
mod reader;
mod rules;
mod sections;
mod signatory;
mod signatures;
mod table;
mod this;
mod units;
mod uses;

pub use beside::{condition, field_each, field_one};
pub use fault::{Fault, Source, line_and_column};
pub use head::Head;
pub use location::Location;
pub use reader::Reader;
pub use sections::ReadForm;
pub use table::{Table, Value};
pub use uses::Purpose;

pub(crate) use alone::alone;

use crate::Form;
use crate::registration::registered;

/// Compiles a form that stands alone, given as its files: `form.toml`, `sections/`, `groups/`,
/// `bodies/`.
///
/// # Errors
/// Every fault found, in the order of files and lines.
pub fn compile(sources: &[Source]) -> Result<Form, Vec<Fault>> {
    alone(Reader::new(sources).with_registration(registered()))
}
