//! The types of structure elements: ISO 32000-1 §14.8.4.

use crate::document::Level;

/// The type of an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Document,
    /// The document's title.
    Title,
    Heading(Level),
    Paragraph,
    /// A part without meaning of its own.
    Division,
    /// A list whose labels are as they come: questions, and nothing before declarations.
    List,
    /// A list whose labels count.
    NumberedList,
    ListItem,
    Label,
    ListBody,
    Table,
    Caption,
    TableHead,
    TableBody,
    TableFoot,
    TableRow,
    /// The title of a column.
    ColumnHeader,
    /// What a row is about.
    RowHeader,
    Cell,
    /// The one cell of a table without rows, as wide as so many columns.
    WideCell(usize),
}

impl Kind {
    /// The name of the type.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Document => "Document",
            Self::Title => "H1",
            Self::Heading(Level::One) => "H2",
            Self::Heading(Level::Two) => "H3",
            Self::Heading(Level::Three) => "H4",
            Self::Heading(Level::Four) => "H5",
            Self::Paragraph => "P",
            Self::Division => "Div",
            Self::List | Self::NumberedList => "L",
            Self::ListItem => "LI",
            Self::Label => "Lbl",
            Self::ListBody => "LBody",
            Self::Table => "Table",
            Self::Caption => "Caption",
            Self::TableHead => "THead",
            Self::TableBody => "TBody",
            Self::TableFoot => "TFoot",
            Self::TableRow => "TR",
            Self::ColumnHeader | Self::RowHeader => "TH",
            Self::Cell | Self::WideCell(_) => "TD",
        }
    }
}
