//! A label and its value, in two columns.

use super::cells::{Cell, answer, side_by_side};
use super::setter::Setter;
use super::strip::{Strip, keep_together, pad, rule_below};
use crate::PdfError;
use crate::document::Align;
use crate::look::{GUTTER, HAIRLINE, INK_RULE, LABEL, LABEL_WIDTH, MARGIN, TEXT_WIDTH, VALUE};
use crate::run::Part;

pub(super) fn row(setter: Setter, label: &str, value: &str) -> Result<Vec<Strip>, PdfError> {
    let value = answer(value);
    let label = Cell {
        x: MARGIN,
        width: LABEL_WIDTH,
        align: Align::Start,
        style: LABEL,
        role: setter.role(Part::Label),
        text: label,
    };
    let value = Cell {
        x: MARGIN + LABEL_WIDTH + GUTTER,
        width: TEXT_WIDTH - LABEL_WIDTH - GUTTER,
        style: VALUE,
        role: setter.role(Part::Value),
        text: &value,
        ..label
    };
    let mut strips = side_by_side(setter, &[label, value])?;
    pad(&mut strips, 3.0, 3.5);
    rule_below(&mut strips, MARGIN, TEXT_WIDTH, HAIRLINE, INK_RULE);
    keep_together(&mut strips);
    Ok(strips)
}
