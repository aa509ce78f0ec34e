//! What every page has around its text: the subject above, the application's identity and the page
//! number below, and the mark of a draft.

use crate::PdfError;
use crate::document::Document;
use crate::layout::shorten;
use crate::look::{
    DRAFT, GUTTER, HAIRLINE, INK_DRAFT, INK_RULE, MARGIN, PAGE_HEIGHT, RUNNING, Style, TEXT_BOTTOM,
    TEXT_WIDTH,
};
use crate::measure::Measure;
use crate::pages::{Frame, Page};
use crate::run::{Role, Run, Shape};
use form::printable::as_printed;

/// What a draft says at the top of every page.
const DRAFT_WORDS: &str = "FAC-SIMILE – non valido per la presentazione";
/// Where the subject stands, from the page's top.
const HEADER_TOP: f32 = 28.0;
const HEADER_RULE: f32 = 43.0;
const DRAFT_TOP: f32 = 50.0;
const DRAFT_HEIGHT: f32 = 20.0;
const FOOTER_RULE: f32 = PAGE_HEIGHT - 48.0;
const FOOTER_TOP: f32 = PAGE_HEIGHT - 44.0;

/// The part of the page that is left for the text.
pub(crate) fn frame(draft: bool) -> Frame {
    let top = if draft { DRAFT_TOP + DRAFT_HEIGHT + 12.0 } else { MARGIN + 2.0 };
    Frame { top, bottom: TEXT_BOTTOM }
}

/// Adds header and footer to every page.
pub(crate) fn add(
    measure: &Measure,
    pages: &mut [Page],
    document: &Document,
) -> Result<(), PdfError> {
    let count = pages.len();
    for (place, page) in pages.iter_mut().enumerate() {
        let mut runs = header(measure, page, &document.subject)?;
        if document.draft {
            runs.append(&mut draft_mark(measure, page)?);
        }
        let number = format!("Pagina {} di {count}", place + 1);
        let mut footer = footer(measure, page, &document.footer, &number)?;
        runs.append(&mut page.runs);
        runs.append(&mut footer);
        page.runs = runs;
    }
    Ok(())
}

fn header(measure: &Measure, page: &mut Page, subject: &str) -> Result<Vec<Run>, PdfError> {
    page.shapes.push(rule(HEADER_RULE));
    let subject = shorten(measure, RUNNING, &as_printed(subject), TEXT_WIDTH)?;
    line(measure, RUNNING, &subject, MARGIN, HEADER_TOP)
}

fn draft_mark(measure: &Measure, page: &mut Page) -> Result<Vec<Run>, PdfError> {
    let (left, right) = (MARGIN, MARGIN + TEXT_WIDTH);
    let (top, bottom) = (DRAFT_TOP, DRAFT_TOP + DRAFT_HEIGHT);
    page.shapes.push(Shape::Stroke {
        points: vec![(left, top), (right, top), (right, bottom), (left, bottom), (left, top)],
        thickness: 0.8,
        ink: INK_DRAFT,
    });
    let wide = measure.width(DRAFT, DRAFT_WORDS)?;
    let x = MARGIN + (TEXT_WIDTH - wide) / 2.0;
    line(measure, DRAFT, DRAFT_WORDS, x, top + (DRAFT_HEIGHT - DRAFT.leading) / 2.0)
}

fn footer(
    measure: &Measure,
    page: &mut Page,
    footer: &str,
    number: &str,
) -> Result<Vec<Run>, PdfError> {
    page.shapes.push(rule(FOOTER_RULE));
    let wide = measure.width(RUNNING, number)?;
    let room = TEXT_WIDTH - wide - GUTTER;
    let identity = shorten(measure, RUNNING, &as_printed(footer), room)?;
    let mut runs = line(measure, RUNNING, &identity, MARGIN, FOOTER_TOP)?;
    runs.append(&mut line(measure, RUNNING, number, MARGIN + TEXT_WIDTH - wide, FOOTER_TOP)?);
    Ok(runs)
}

fn rule(y: f32) -> Shape {
    Shape::Fill { x: MARGIN, y, width: TEXT_WIDTH, height: HAIRLINE, ink: INK_RULE }
}

fn line(
    measure: &Measure,
    style: Style,
    text: &str,
    mut x: f32,
    top: f32,
) -> Result<Vec<Run>, PdfError> {
    let mut runs = Vec::new();
    for stretch in measure.stretches(style, text)? {
        let run = Run::new(style, stretch.face, stretch.text, Role::Artifact);
        runs.push(Run { x, y: run.y + top, ..run });
        x += stretch.width;
    }
    Ok(runs)
}
