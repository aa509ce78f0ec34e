//! Things to do, numbered.

use super::cells::{Cell, side_by_side};
use super::strip::{Strip, keep_together, pad, space_above};
use super::typesetter::Typesetter;
use crate::PdfError;
use crate::document::Align;
use crate::look::{BODY, MARGIN, TEXT_WIDTH};
use crate::run::{BlockPart, StepPart};

/// Room for the number.
const INDENT: f32 = 18.0;

pub(super) fn steps(typesetter: Typesetter, texts: &[String]) -> Result<Vec<Strip>, PdfError> {
    let mut strips = Vec::new();
    for (place, text) in texts.iter().enumerate() {
        strips.append(&mut step(typesetter, place, text)?);
    }
    Ok(strips)
}

fn step(typesetter: Typesetter, place: usize, text: &str) -> Result<Vec<Strip>, PdfError> {
    let number = format!("{}.", place + 1);
    let role = |part| typesetter.role(BlockPart::Step { place, part });
    let label = Cell {
        x: MARGIN,
        width: INDENT,
        align: Align::Start,
        style: BODY,
        role: role(StepPart::Number),
        text: &number,
    };
    let words = Cell {
        x: MARGIN + INDENT,
        width: TEXT_WIDTH - INDENT,
        role: role(StepPart::Words),
        text,
        ..label
    };
    let mut strips = side_by_side(typesetter, &[label, words])?;
    pad(&mut strips, 0.0, 2.0);
    space_above(&mut strips, 4.0);
    keep_together(&mut strips);
    Ok(strips)
}
