//! What a PDF says, before any thought of where it stands on a page.

use jiff::Timestamp;

/// A whole document: what it says and what identifies it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The document's title, as readers show it in their window. It is not printed: see
    /// [`Block::Title`].
    pub title: String,
    /// What the document is about, in a few words: printed at the top of every page.
    pub subject: String,
    /// Whether every page is marked "FAC-SIMILE".
    pub draft: bool,
    /// What the foot of every page says.
    pub footer: Footer,
    /// The instant written as creation and modification date. The same instant and content give
    /// the same bytes.
    pub created: Timestamp,
    /// The content, in reading order.
    pub blocks: Vec<Block>,
}

/// What ties a printed page to the application it came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Footer {
    /// The application's identifier.
    pub application: String,
    /// The revision of the form the answers were given to.
    pub revision: String,
    /// The digest of what the application is pinned to, in hexadecimal; the first
    /// [`Footer::DIGEST_SHOWN`] characters are printed.
    pub digest: String,
}

impl Footer {
    /// How many characters of the digest are printed.
    pub const DIGEST_SHOWN: usize = 16;
}

/// One piece of content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// The document's title, printed large.
    Title(String),
    /// The heading of a section.
    Heading {
        /// How deep the section is.
        level: Level,
        /// What it says.
        text: String,
    },
    /// Running text. Line feeds start a new line.
    Paragraph(String),
    /// Running text of lesser weight: explanations, warnings.
    Note(String),
    /// A question and its answer. An empty answer is printed as a dash.
    Row {
        /// The question.
        label: String,
        /// The answer.
        value: String,
    },
    /// A table. Its header is repeated on every page it reaches.
    Table(Table),
    /// Some empty space.
    Space,
    /// A statement the applicant makes, or does not.
    Declaration {
        /// The words declared.
        text: String,
        /// Whether the applicant made the statement.
        accepted: bool,
    },
}

impl Block {
    pub(crate) fn heading(level: Level, text: &str) -> Self {
        Self::Heading { level, text: text.to_owned() }
    }

    pub(crate) fn row(label: &str, value: &str) -> Self {
        Self::Row { label: label.to_owned(), value: value.to_owned() }
    }

    /// Every text of the block, to be changed in place.
    pub(crate) fn texts(&mut self) -> Vec<&mut String> {
        match self {
            Self::Title(text)
            | Self::Paragraph(text)
            | Self::Note(text)
            | Self::Heading { text, .. }
            | Self::Declaration { text, .. } => vec![text],
            Self::Row { label, value } => vec![label, value],
            Self::Table(table) => {
                let titles = table.columns.iter_mut().map(|column| &mut column.title);
                let cells = table.rows.iter_mut().flatten();
                table.caption.iter_mut().chain(titles).chain(cells).collect()
            }
            Self::Space => Vec::new(),
        }
    }
}

/// How deep a heading is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// A section.
    One,
    /// A part of a section.
    Two,
    /// A part of a part, such as one item of a list.
    Three,
    /// A part of an item, and whatever is deeper.
    Four,
}

/// A table. A row with fewer cells than columns is filled with empty ones; cells beyond the last
/// column are an error ([`crate::PdfError::TableShape`]): nothing is dropped in silence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What the table is about, printed above it.
    pub caption: Option<String>,
    /// The columns, left to right.
    pub columns: Vec<Column>,
    /// The cells, row by row. An empty cell is printed as a dash.
    pub rows: Vec<Vec<String>>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// What the header says.
    pub title: String,
    /// The width, relative to the other columns; nought counts as one.
    pub share: u16,
    /// Where the cells' text stands.
    pub align: Align,
}

/// Where text stands in its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Align {
    /// Against the left edge: words.
    #[default]
    Start,
    /// Against the right edge: amounts.
    End,
}
