//! A document in, a PDF out: same input, same bytes.
//!
//! ```text
//! form and answers ── from_form ──> Document
//! Document ── layout ──> strips ── pages ──> pages of runs and shapes ── writer ──> file ── tags, finish ──> PDF
//! ```
//!
//! * [`from_form`]: what an application says, in the order of its form. [`receipt`]: what was sent, and when.
//! * `document`: what is said, with no thought of pages.
//! * `face`, `measure`: which typeface prints a character, and how wide it is. Whether one can be printed at all is
//!   said by a table of the crate `form`, which a test here holds against the typefaces.
//! * `layout`: blocks become strips, the least a page takes whole.
//! * `pages`, `furniture`, `watermark`: strips fill A4 pages; each gets its header and footer.
//! * `marks`: a page's runs, numbered; `tags`: the structure that assistive technology reads, which leads to them.
//! * `writer`: the only file that knows the library that writes PDF.
//! * `finish`: metadata, language, colours, bookmarks, and an identifier that depends on the content alone.
//!
//! Nothing here reads a clock, a file or a random number.

mod conformance;
mod document;
mod error;
mod face;
mod finish;
pub mod from_form;
mod furniture;
mod layout;
mod look;
mod mark;
mod marks;
mod measure;
mod pages;
pub mod receipt;
mod run;
mod tags;
mod watermark;
mod writer;

pub use conformance::Conformance;
pub use document::{Align, Answer, Block, Column, Document, Level, MISSING, Table};
pub use error::PdfError;
pub use mark::Mark;

use measure::Measure;

/// Makes the PDF of a document.
///
/// The same document gives the same bytes, in this process and in any other.
///
/// # Errors
///
/// [`PdfError::MissingGlyph`] when the document holds a character that [`form::printable`] refuses, and
/// [`PdfError::TableShape`] when a table's rows do not fit its columns. The other variants mean
/// that the crate itself is at fault.
pub fn render(document: &Document) -> Result<Vec<u8>, PdfError> {
    render_as(document, Conformance::AccessibleArchive)
}

/// Makes the PDF of a document by a given standard.
///
/// # Errors
///
/// As [`render`].
pub fn render_as(document: &Document, conformance: Conformance) -> Result<Vec<u8>, PdfError> {
    let measure = Measure::load()?;
    let strips = layout::lay_out(&measure, &document.blocks)?;
    let mut pages = pages::fill(strips, furniture::frame(document.draft));
    furniture::add(&measure, &mut pages, document)?;
    let watermark = document.draft.then(|| watermark::outline(&measure));
    let written = writer::write(&pages, watermark.as_ref())?;
    finish::finish(written, document, &pages, conformance)
}
