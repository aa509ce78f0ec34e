//! Texts that stand side by side, line by line.

use super::strip::Strip;
use super::typesetter::Typesetter;
use super::wrap::wrap;
use crate::PdfError;
use crate::document::{Align, Answer, MISSING};
use crate::look::Style;
use crate::run::{Role, Run};
use form::printable::as_printed;

/// A text and the column it stands in.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cell<'a> {
    /// The column's left edge, in points from the page's.
    pub(super) x: f32,
    pub(super) width: f32,
    pub(super) align: Align,
    pub(super) style: Style,
    pub(super) role: Role,
    pub(super) text: &'a str,
}

/// What stands for an answer that was not given.
const NOTHING: &str = "—";

/// An answer as it is printed, and how: a dash for none, an alarm for what must not be missing.
pub(super) fn printed(answer: &Answer, style: Style) -> (String, Style) {
    let given = match answer {
        Answer::Missing => return (MISSING.to_owned(), style.alarming()),
        Answer::Given(text) => as_printed(text).trim().to_owned(),
        Answer::None => String::new(),
    };
    (if given.is_empty() { NOTHING.to_owned() } else { given }, style)
}

/// Sets cells side by side: one strip a line, as many as the longest cell has.
pub(super) fn side_by_side(typesetter: Typesetter, cells: &[Cell]) -> Result<Vec<Strip>, PdfError> {
    let mut strips: Vec<Strip> = Vec::new();
    let leading = cells.iter().map(|cell| cell.style.leading).fold(0.0, f32::max);
    let baseline = cells.iter().map(|cell| cell.style.baseline()).fold(0.0, f32::max);
    for cell in cells {
        let text = as_printed(cell.text);
        for (place, line) in
            wrap(typesetter.measure, cell.style, &text, cell.width)?.into_iter().enumerate()
        {
            if place == strips.len() {
                strips.push(Strip::empty(leading));
            }
            strips[place].runs.append(&mut line_of(typesetter, cell, baseline, &line)?);
        }
    }
    Ok(strips)
}

/// The runs of one line, where the cell's alignment puts them, on the baseline of all the cells.
fn line_of(
    typesetter: Typesetter,
    cell: &Cell,
    baseline: f32,
    line: &str,
) -> Result<Vec<Run>, PdfError> {
    let stretches = typesetter.measure.stretches(cell.style, line)?;
    // The space that a line ends with hangs over its edge.
    let used = typesetter.measure.width(cell.style, line.trim_end_matches(' '))?;
    let mut x = match cell.align {
        Align::Start => cell.x,
        Align::End => cell.x + cell.width - used,
    };
    let mut runs = Vec::with_capacity(stretches.len());
    for stretch in stretches {
        let run = Run::new(cell.style, stretch.face, stretch.text, cell.role);
        runs.push(Run { x, y: baseline, ..run });
        x += stretch.width;
    }
    Ok(runs)
}
