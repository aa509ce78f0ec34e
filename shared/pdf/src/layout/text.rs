//! Titles, headings, paragraphs and notes: text as wide as the page.

use super::cells::{Cell, side_by_side};
use super::strip::{Strip, keep_together, keep_with_next, pad, rule_below, shade, space_above};
use super::typesetter::Typesetter;
use crate::PdfError;
use crate::document::{Align, Level};
use crate::look::{self, BODY, MARGIN, NOTE, Style, TEXT_WIDTH, TITLE};
use crate::run::{BlockPart, Shape};

/// How far notes stand in from the bar at their left.
const NOTE_INDENT: f32 = 10.0;
/// How far boxed text stands from the box's sides.
const BOX_INDENT: f32 = 14.0;
/// Above each boxed paragraph, and below the last.
const BOX_PADDING: f32 = 6.0;

pub(super) fn title(typesetter: Typesetter, text: &str) -> Result<Vec<Strip>, PdfError> {
    let mut strips = wide(typesetter, TITLE, BlockPart::Title, 0.0, text)?;
    pad(&mut strips, 0.0, 9.0);
    rule_below(&mut strips, MARGIN, TEXT_WIDTH, 2.0, look::INK_ACCENT);
    space_above(&mut strips, 10.0);
    keep_with_next(&mut strips);
    strips.push(Strip::empty(6.0));
    Ok(strips)
}

pub(super) fn heading(
    typesetter: Typesetter,
    level: Level,
    text: &str,
) -> Result<Vec<Strip>, PdfError> {
    let (style, above) = look::heading(level);
    let mut strips = wide(typesetter, style, BlockPart::Heading(level), 0.0, text)?;
    if level == Level::One {
        pad(&mut strips, 0.0, 4.0);
        rule_below(&mut strips, MARGIN, TEXT_WIDTH, 0.75, look::INK_ACCENT);
    }
    pad(&mut strips, 0.0, 2.0);
    space_above(&mut strips, above);
    keep_with_next(&mut strips);
    Ok(strips)
}

pub(super) fn paragraph(typesetter: Typesetter, text: &str) -> Result<Vec<Strip>, PdfError> {
    let mut strips = wide(typesetter, BODY, BlockPart::Paragraph, 0.0, text)?;
    pad(&mut strips, 0.0, 2.0);
    space_above(&mut strips, 4.0);
    keep_together(&mut strips);
    Ok(strips)
}

pub(super) fn note(typesetter: Typesetter, text: &str) -> Result<Vec<Strip>, PdfError> {
    let mut strips = wide(typesetter, NOTE, BlockPart::Note, NOTE_INDENT, text)?;
    shade(&mut strips, MARGIN, 2.0, look::INK_RULE);
    // After the bar is drawn, so that it ends with the words.
    pad(&mut strips, 0.0, 4.0);
    space_above(&mut strips, 6.0);
    keep_together(&mut strips);
    Ok(strips)
}

/// Paragraphs on a tinted ground, with a bar at the left.
pub(super) fn boxed(typesetter: Typesetter, texts: &[String]) -> Result<Vec<Strip>, PdfError> {
    let mut strips = Vec::new();
    for (place, text) in texts.iter().enumerate() {
        let mut lines =
            wide(typesetter, BODY, BlockPart::Boxed { place }, BOX_INDENT, text.as_str())?;
        pad(&mut lines, BOX_PADDING, if place + 1 == texts.len() { BOX_PADDING } else { 0.0 });
        strips.append(&mut lines);
    }
    shade(&mut strips, MARGIN, TEXT_WIDTH, look::INK_SHADE);
    for strip in &mut strips {
        let (x, y, width, height) = (MARGIN, 0.0, 3.0, strip.height);
        strip.shapes.push(Shape::Fill { x, y, width, height, ink: look::INK_ACCENT });
    }
    space_above(&mut strips, 8.0);
    keep_together(&mut strips);
    strips.push(Strip::empty(4.0));
    Ok(strips)
}

fn wide(
    typesetter: Typesetter,
    style: Style,
    part: BlockPart,
    indent: f32,
    text: &str,
) -> Result<Vec<Strip>, PdfError> {
    let cell = Cell {
        x: MARGIN + indent,
        // As far from the right edge as from the left one.
        width: TEXT_WIDTH - indent - if indent > NOTE_INDENT { indent } else { 0.0 },
        align: Align::Start,
        style,
        role: typesetter.role(part),
        text,
    };
    side_by_side(typesetter, &[cell])
}
