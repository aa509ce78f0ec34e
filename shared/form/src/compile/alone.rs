//! Compiling a form that stands alone.

use super::fault::Fault;
use super::reader::Reader;
use super::sections::ReadForm;
use crate::Form;

/// Compiles the form that a reader's sources are.
///
/// # Errors
/// Every fault found, in the order of files and lines.
pub(crate) fn alone(reader: Reader<'_>) -> Result<Form, Vec<Fault>> {
    let form = ReadForm::alone(&reader);
    form.check(&reader);
    reader.check_bodies();
    let faults = reader.into_faults();
    match form.finished() {
        Some(form) if faults.is_empty() => Ok(form),
        _ => Err(faults),
    }
}
