//! What stands on a page, and what it is.

pub(crate) const WIDTH: f32 = 595.28;
pub(crate) const HEIGHT: f32 = 841.89;
pub(crate) const MARGIN: f32 = 56.69;

/// One line where it stands; those of one number are one element.
pub(crate) struct Line {
    pub(crate) x: f32,
    pub(crate) y: f32,
    pub(crate) size: f32,
    pub(crate) bold: bool,
    pub(crate) text: String,
    pub(crate) element: Option<usize>,
}

/// What the numbered elements are.
pub(crate) enum Element {
    Heading(u16, String),
    Paragraph,
    Header,
    Cell,
}

/// A part of the document, of elements by their numbers.
pub(crate) enum Block {
    One(usize),
    Table(Vec<Vec<usize>>),
}
