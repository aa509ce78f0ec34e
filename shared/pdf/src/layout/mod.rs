//! Blocks become strips: horizontal bands as wide as the page's text, the least a page takes whole.

mod cells;
mod declaration;
mod row;
mod setter;
mod strip;
mod table;
mod text;
mod wrap;

pub(crate) use strip::Strip;
pub(crate) use wrap::shorten;

use crate::PdfError;
use crate::document::Block;
use crate::measure::Measure;
use setter::Setter;

/// Lays out every block, in order.
pub(crate) fn lay_out(measure: &Measure, blocks: &[Block]) -> Result<Vec<Strip>, PdfError> {
    let mut strips = Vec::new();
    for (place, block) in blocks.iter().enumerate() {
        strips.append(&mut one(Setter { measure, block: place }, block)?);
    }
    Ok(strips)
}

fn one(setter: Setter, block: &Block) -> Result<Vec<Strip>, PdfError> {
    match block {
        Block::Title(text) => text::title(setter, text),
        Block::Heading { level, text } => text::heading(setter, *level, text),
        Block::Paragraph(text) => text::paragraph(setter, text),
        Block::Note(text) => text::note(setter, text),
        Block::Row { label, value } => row::row(setter, label, value),
        Block::Table(table) => table::table(setter, table),
        Block::Space => Ok(vec![Strip::empty(10.0)]),
        Block::Declaration { text, accepted } => declaration::declaration(setter, text, *accepted),
    }
}
