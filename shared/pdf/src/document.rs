//! What a PDF says, before any thought of where it stands on a page.

use crate::mark::Mark;
pub use form::summary::Answer;
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
    /// What ties a printed page to the document it is of, in a few words: printed at the foot of every
    /// page, beside the page number.
    pub footer: String,
    /// The instant written as creation and modification date. The same instant and content give
    /// the same bytes.
    pub created: Timestamp,
    /// What it says of itself to programs, if it is an application's.
    pub mark: Option<Mark>,
    /// The content, in reading order.
    pub blocks: Vec<Block>,
}

impl Document {
    /// Every text that is printed, to be changed in place, and the title.
    pub(crate) fn texts(&mut self) -> impl Iterator<Item = &mut String> {
        let around = [&mut self.title, &mut self.subject, &mut self.footer];
        around.into_iter().chain(self.blocks.iter_mut().flat_map(Block::texts))
    }
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
    /// A question and its answer. Nothing, where nothing need be, is printed as a dash; what the
    /// application is not complete without, as [`MISSING`].
    Row {
        /// The question.
        label: String,
        /// The answer.
        value: Answer,
    },
    /// A table. Its header is repeated on every page it reaches.
    Table(Table),
    /// Things to do, one after the other: they are numbered.
    Steps(Vec<String>),
    /// Running text that must not be missed, in a box: one paragraph an entry.
    Box(Vec<String>),
    /// Some empty space.
    Space,
    /// What follows begins a page.
    PageBreak,
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

    pub(crate) fn row(label: &str, value: impl Into<Answer>) -> Self {
        Self::Row { label: label.to_owned(), value: value.into() }
    }

    fn texts(&mut self) -> Vec<&mut String> {
        match self {
            Self::Title(text)
            | Self::Paragraph(text)
            | Self::Note(text)
            | Self::Heading { text, .. }
            | Self::Declaration { text, .. } => vec![text],
            Self::Row { label, value } => std::iter::once(label).chain(given(value)).collect(),
            Self::Table(table) => {
                let titles = table.columns.iter_mut().map(|column| &mut column.title);
                let rows = table.rows.iter_mut().chain(table.totals.iter_mut());
                let cells = rows.flatten().filter_map(given);
                table.caption.iter_mut().chain(titles).chain(cells).collect()
            }
            Self::Steps(texts) | Self::Box(texts) => texts.iter_mut().collect(),
            Self::Space | Self::PageBreak => Vec::new(),
        }
    }
}

fn given(answer: &mut Answer) -> Option<&mut String> {
    match answer {
        Answer::Given(text) => Some(text),
        Answer::None | Answer::Missing => None,
    }
}

/// What stands for an answer that the application is not complete without.
pub const MISSING: &str = "MANCA";

/// What documents call the digest of an application's history.
pub(crate) const HISTORY: &str = "Impronta della cronologia";

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

/// A table. Numbers stand against the right edge, so that their commas are one above the other where
/// all have as many decimals. A row with fewer cells than columns is filled with empty ones; cells beyond the last
/// column are an error ([`crate::PdfError::TableShape`]): nothing is dropped in silence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What the table is about, printed above it.
    pub caption: Option<String>,
    /// The columns, left to right.
    pub columns: Vec<Column>,
    /// The cells, row by row. An empty cell is printed as a dash.
    pub rows: Vec<Vec<Answer>>,
    /// The last row, which sums the others up; its gaps stay empty.
    pub totals: Option<Vec<Answer>>,
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

impl Column {
    /// A column.
    pub fn new(title: &str, share: u16, align: Align) -> Self {
        Self { title: title.to_owned(), share, align }
    }
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
