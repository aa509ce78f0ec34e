//! Blocks become strips: horizontal bands as wide as the page's text, the least a page takes whole.

mod cells;
mod columns;
mod declaration;
mod row;
mod steps;
mod strip;
mod table;
mod text;
mod typesetter;
mod wrap;

pub(crate) use strip::Strip;
pub(crate) use wrap::shorten;

use crate::PdfError;
use crate::document::Block;
use crate::measure::Measure;
use typesetter::Typesetter;

/// Lays out every block, in order.
pub(crate) fn lay_out(measure: &Measure, blocks: &[Block]) -> Result<Vec<Strip>, PdfError> {
    let mut strips = Vec::new();
    for (place, block) in blocks.iter().enumerate() {
        strips.append(&mut one(Typesetter { measure, block: place }, block)?);
    }
    Ok(strips)
}

fn one(typesetter: Typesetter, block: &Block) -> Result<Vec<Strip>, PdfError> {
    match block {
        Block::Title(text) => text::title(typesetter, text),
        Block::Heading { level, text } => text::heading(typesetter, *level, text),
        Block::Paragraph(text) => text::paragraph(typesetter, text),
        Block::Note(text) => text::note(typesetter, text),
        Block::Row { label, value } => row::row(typesetter, label, value),
        Block::Table(table) => table::table(typesetter, table),
        Block::Steps(texts) => steps::steps(typesetter, texts),
        Block::Box(texts) => text::boxed(typesetter, texts),
        Block::PageBreak => Ok(vec![Strip { begins_page: true, ..Strip::default() }]),
        Block::Space => Ok(vec![Strip::empty(10.0)]),
        Block::Declaration { text, accepted } => {
            declaration::declaration(typesetter, text, *accepted)
        }
    }
}
