//! A label and its value, in two columns.

use super::cells::{Cell, printed, side_by_side};
use super::strip::{Strip, keep_together, pad, rule_below};
use super::typesetter::Typesetter;
use crate::PdfError;
use crate::document::{Align, Answer};
use crate::look::{GUTTER, HAIRLINE, INK_RULE, LABEL, LABEL_WIDTH, MARGIN, TEXT_WIDTH, VALUE};
use crate::run::BlockPart;

pub(super) fn row(
    typesetter: Typesetter,
    label: &str,
    value: &Answer,
) -> Result<Vec<Strip>, PdfError> {
    let (value, style) = printed(value, VALUE);
    let label = Cell {
        x: MARGIN,
        width: LABEL_WIDTH,
        align: Align::Start,
        style: LABEL,
        role: typesetter.role(BlockPart::Label),
        text: label,
    };
    let value = Cell {
        x: MARGIN + LABEL_WIDTH + GUTTER,
        width: TEXT_WIDTH - LABEL_WIDTH - GUTTER,
        style,
        role: typesetter.role(BlockPart::Value),
        text: &value,
        ..label
    };
    let mut strips = side_by_side(typesetter, &[label, value])?;
    pad(&mut strips, 3.0, 3.5);
    rule_below(&mut strips, MARGIN, TEXT_WIDTH, HAIRLINE, INK_RULE);
    keep_together(&mut strips);
    Ok(strips)
}
