//! From the authors' TOML to a checked [`Form`], or every fault with its place.
//!
//! Reading and checking never stop at the first fault: what cannot be read is left out, the rest
//! is read on, and the checks that need the whole form run over what was read. Every fault carries the
//! name of its check; `docs/definitions.md` lists them.

mod body;
mod checks;
mod conditions;
mod fault;
mod kinds;
mod lists;
mod names;
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
    let read = sections::read_call(&reader);
    let mut faults = reader.into_faults(&read.sections);
    faults.sort_by(|a, b| a.order().cmp(&b.order()));
    faults.dedup();
    match read.compiled() {
        Some(compiled) if faults.is_empty() => Ok(compiled),
        _ => Err(faults),
    }
}
