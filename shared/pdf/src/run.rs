//! What stands on a page: runs of text, each knowing what it is, and shapes.

use crate::document::Level;
use crate::face::Face;
use crate::look::{Ink, Style};

/// Text in one face on one line.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Run {
    /// Points from the page's left edge.
    pub(crate) x: f32,
    /// The baseline, in points from the top of the strip, then of the page.
    pub(crate) y: f32,
    pub(crate) face: Face,
    pub(crate) size: f32,
    pub(crate) ink: Ink,
    pub(crate) text: String,
    pub(crate) role: Role,
}

impl Run {
    pub(crate) fn new(style: Style, face: Face, text: String, role: Role) -> Self {
        Self { x: 0.0, y: style.baseline(), face, size: style.size, ink: style.ink, text, role }
    }
}

/// What a run is. Roles are ordered as the document is read, and runs are written in that order:
/// a cell of three lines is read whole before the cell beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Role {
    /// Header, footer, repeated column titles: of the page, not of the document.
    Artifact,
    /// Part of the content.
    Content {
        /// The block's place in the document.
        block: usize,
        /// What the run is in its block.
        part: BlockPart,
    },
}

/// What a run is in its block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum BlockPart {
    Title,
    Heading(Level),
    Paragraph,
    Note,
    Boxed { place: usize },
    Step { place: usize, part: StepPart },
    Label,
    Value,
    Caption,
    Header { column: usize },
    Cell { row: usize, column: usize },
    Total { column: usize },
    Declaration,
    Outcome,
}

/// What a run is in a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum StepPart {
    Number,
    Words,
}

/// Something drawn that is not text. It says nothing that the text does not say.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Shape {
    /// A filled rectangle; `y` is its top.
    Fill { x: f32, y: f32, width: f32, height: f32, ink: Ink },
    /// A line through points, not closed.
    Stroke { points: Vec<(f32, f32)>, thickness: f32, ink: Ink },
}

impl Shape {
    /// The same shape, lower by some points.
    pub(crate) fn lowered(mut self, by: f32) -> Self {
        match &mut self {
            Self::Fill { y, .. } => *y += by,
            Self::Stroke { points, .. } => points.iter_mut().for_each(|point| point.1 += by),
        }
        self
    }
}
