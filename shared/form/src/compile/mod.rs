//! From the authors' TOML to a checked [`Form`], or every fault with its place.
//!
//! Reading and checking never stop at the first fault: what cannot be read is left out, the rest
//! is read on, and the named checks of [`checks`] run over what was read.

mod body;
mod checks;
mod conditions;
mod fault;
mod kinds;
mod reader;
mod rules;
mod sections;
mod table;
mod uses;

pub use fault::{Fault, Source};

use crate::Form;

/// A compiled definition with what stands beside the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compiled {
    /// The form.
    pub form: Form,
    /// The schedule that the authors propose; the real one lives with the administration.
    pub schedule: Option<Schedule>,
}

/// A proposed opening and closing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Schedule {
    /// From when applications can be created and sent.
    pub opens: jiff::Timestamp,
    /// Until when they can be sent.
    pub closes: jiff::Timestamp,
}

/// Compiles a call's folder, given as its files.
///
/// # Errors
/// Every fault found, in the order of files and lines.
pub fn compile(sources: &[Source]) -> Result<Compiled, Vec<Fault>> {
    let reader = reader::Reader::new(sources);
    let compiled = sections::read_call(&reader);
    let mut faults = reader.into_faults(compiled.as_ref().map(|compiled| &compiled.form));
    faults.sort_by(|a, b| (&a.file, a.line, a.column).cmp(&(&b.file, b.line, b.column)));
    faults.dedup();
    match compiled {
        Some(compiled) if faults.is_empty() => Ok(compiled),
        _ => Err(faults),
    }
}
