//! Titles, headings, paragraphs and notes: text as wide as the page.

use super::cells::{Cell, side_by_side};
use super::setter::Setter;
use super::strip::{Strip, keep_together, keep_with_next, pad, rule_below, shade, space_above};
use crate::PdfError;
use crate::document::{Align, Level};
use crate::look::{self, BODY, MARGIN, NOTE, Style, TEXT_WIDTH, TITLE};
use crate::run::Part;

/// How far notes stand in from the bar at their left.
const NOTE_INDENT: f32 = 10.0;

pub(super) fn title(setter: Setter, text: &str) -> Result<Vec<Strip>, PdfError> {
    let mut strips = wide(setter, TITLE, Part::Title, 0.0, text)?;
    pad(&mut strips, 0.0, 9.0);
    rule_below(&mut strips, MARGIN, TEXT_WIDTH, 2.0, look::INK_ACCENT);
    space_above(&mut strips, 10.0);
    keep_with_next(&mut strips);
    strips.push(Strip::empty(6.0));
    Ok(strips)
}

pub(super) fn heading(setter: Setter, level: Level, text: &str) -> Result<Vec<Strip>, PdfError> {
    let (style, above) = look::heading(level);
    let mut strips = wide(setter, style, Part::Heading(level), 0.0, text)?;
    if level == Level::One {
        pad(&mut strips, 0.0, 4.0);
        rule_below(&mut strips, MARGIN, TEXT_WIDTH, 0.75, look::INK_ACCENT);
    }
    pad(&mut strips, 0.0, 2.0);
    space_above(&mut strips, above);
    keep_with_next(&mut strips);
    Ok(strips)
}

pub(super) fn paragraph(setter: Setter, text: &str) -> Result<Vec<Strip>, PdfError> {
    let mut strips = wide(setter, BODY, Part::Paragraph, 0.0, text)?;
    pad(&mut strips, 0.0, 2.0);
    space_above(&mut strips, 4.0);
    keep_together(&mut strips);
    Ok(strips)
}

pub(super) fn note(setter: Setter, text: &str) -> Result<Vec<Strip>, PdfError> {
    let mut strips = wide(setter, NOTE, Part::Note, NOTE_INDENT, text)?;
    shade(&mut strips, MARGIN, 2.0, look::INK_RULE);
    // After the bar is drawn, so that it ends with the words.
    pad(&mut strips, 0.0, 4.0);
    space_above(&mut strips, 6.0);
    keep_together(&mut strips);
    Ok(strips)
}

fn wide(
    setter: Setter,
    style: Style,
    part: Part,
    indent: f32,
    text: &str,
) -> Result<Vec<Strip>, PdfError> {
    let cell = Cell {
        x: MARGIN + indent,
        width: TEXT_WIDTH - indent,
        align: Align::Start,
        style,
        role: setter.role(part),
        text,
    };
    side_by_side(setter, &[cell])
}
