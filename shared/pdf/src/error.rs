//! What can go wrong between a document and its bytes.

/// Why a document could not be made into a PDF.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    /// No typeface can print a character. Fields refuse such text with [`form::printable::unprintable`], so
    /// this means an answer was stored without that check.
    #[error("no typeface has the character {character:?} (U+{:04X})", u32::from(*.character))]
    MissingGlyph {
        /// The character.
        character: char,
    },
    /// A table without columns, or a row with more cells than columns.
    #[error("row {row} of a table has {cells} cells for {columns} columns")]
    TableShape {
        /// The row's place, from nought.
        row: usize,
        /// How many cells it has.
        cells: usize,
        /// How many columns the table has.
        columns: usize,
    },
    /// A typeface built into the crate could not be read.
    #[error("reading the typeface {face}")]
    Typeface {
        /// The typeface's name.
        face: &'static str,
        /// What the parser said.
        #[source]
        source: Option<ttf_parser::FaceParsingError>,
    },
    /// The writer complained about the pages it was given.
    #[error("writing the pages: {message}")]
    Writing {
        /// The first complaint.
        message: String,
    },
    /// The written file could not be completed with its identifiers and metadata.
    #[error("completing the file")]
    Finishing(#[source] lopdf::Error),
}
