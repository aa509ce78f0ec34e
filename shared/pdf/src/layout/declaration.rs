//! A statement with its box, ticked or not. The box is only drawn, so words say the same.

use super::cells::{Cell, side_by_side};
use super::strip::{Strip, keep_together, keep_with_next, pad, space_above};
use super::typesetter::Typesetter;
use crate::PdfError;
use crate::document::Align;
use crate::look::{BODY, INK_ACCENT, INK_QUIET, MARGIN, OUTCOME, TEXT_WIDTH};
use crate::run::{BlockPart, Shape};

const BOX: f32 = 9.0;
const INDENT: f32 = 20.0;

pub(super) fn declaration(
    typesetter: Typesetter,
    text: &str,
    accepted: bool,
) -> Result<Vec<Strip>, PdfError> {
    let words = Cell {
        x: MARGIN + INDENT,
        width: TEXT_WIDTH - INDENT,
        align: Align::Start,
        style: BODY,
        role: typesetter.role(BlockPart::Declaration),
        text,
    };
    let outcome = Cell {
        style: OUTCOME,
        role: typesetter.role(BlockPart::Outcome),
        text: if accepted { "Dichiarazione resa" } else { "Dichiarazione non resa" },
        ..words
    };
    let mut strips = side_by_side(typesetter, &[words])?;
    if let Some(first) = strips.first_mut() {
        first.shapes = tick_box(MARGIN, BODY.baseline() - BOX + 1.0, accepted);
    }
    keep_together(&mut strips);
    if let Some(last) = strips.last_mut() {
        // The outcome is never parted from the words it is about.
        keep_with_next(std::slice::from_mut(last));
    }
    let mut outcome = side_by_side(typesetter, &[outcome])?;
    pad(&mut outcome, 0.0, 4.0);
    strips.append(&mut outcome);
    space_above(&mut strips, 6.0);
    Ok(strips)
}

fn tick_box(left: f32, top: f32, ticked: bool) -> Vec<Shape> {
    let at = |x: f32, y: f32| (left + x * BOX, top + y * BOX);
    let frame = Shape::Stroke {
        points: vec![at(0.0, 0.0), at(1.0, 0.0), at(1.0, 1.0), at(0.0, 1.0), at(0.0, 0.0)],
        thickness: 0.8,
        ink: INK_QUIET,
    };
    let tick = Shape::Stroke {
        points: vec![at(0.2, 0.5), at(0.42, 0.75), at(0.82, 0.22)],
        thickness: 1.4,
        ink: INK_ACCENT,
    };
    if ticked { vec![frame, tick] } else { vec![frame] }
}
