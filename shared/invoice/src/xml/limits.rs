//! What a file may hold at most. The deepest real file that was seen has 10 levels.

/// The most bytes: the limit of the Exchange System for one file (its refusal 00003).
pub(crate) const BYTES: usize = 5 * 1024 * 1024;

/// The most levels of elements, the root being the first.
pub(crate) const DEPTH: usize = 16;

/// The most elements of a file.
pub(crate) const ELEMENTS: usize = 300_000;

/// The most elements of one record: an order may name every line of a long invoice.
pub(crate) const RECORD_ELEMENTS: usize = 20_000;

/// The most invoices of one file.
pub(crate) const INVOICES: usize = 1_000;

/// The most characters of a value, attachments apart: four times the longest of the format (1,000).
pub(crate) const VALUE: usize = 4_000;

/// The most characters of an element's name.
pub(crate) const NAME: usize = 100;

/// The most attributes of an element.
pub(crate) const ATTRIBUTES: usize = 64;

/// The most bytes between `<` and `>`.
pub(crate) const TAG: usize = 16 * 1024;
