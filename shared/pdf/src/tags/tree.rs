//! From blocks, and the marks their text has on the pages, to a tree of elements.

use super::element::{Element, Marked};
use super::kind::Kind;
use super::table::table;
use crate::document::Block;
use crate::pages::Page;
use crate::run::{BlockPart, StepPart};

/// The tree of a whole document.
pub(crate) fn tree(blocks: &[Block], pages: &[Page]) -> Element {
    let marked = Marked::read(pages);
    let mut document = Element::of(Kind::Document, Vec::new());
    for (place, block) in blocks.iter().enumerate() {
        let read = read(&marked, place, block);
        match read {
            // Questions that follow each other are one list.
            Read::Item(item) => match document.kids.last_mut() {
                Some(list) if list.kind == Kind::List => list.kids.push(item),
                _ => document.kids.push(Element::of(Kind::List, vec![item])),
            },
            Read::Whole(element) => document.kids.push(element),
            Read::Nothing => {}
        }
    }
    document
}

/// What a block is in the tree.
enum Read {
    Whole(Element),
    /// An item of the list that the block before may have begun.
    Item(Element),
    Nothing,
}

fn read(marked: &Marked, place: usize, block: &Block) -> Read {
    let part = |part, kind| marked.element(place, part, kind);
    let paragraph = |name| part(name, Kind::Paragraph);
    Read::Whole(match block {
        Block::Title(_) => part(BlockPart::Title, Kind::Title),
        Block::Heading { level, .. } => part(BlockPart::Heading(*level), Kind::Heading(*level)),
        Block::Paragraph(_) => paragraph(BlockPart::Paragraph),
        Block::Note(_) => paragraph(BlockPart::Note),
        Block::Table(content) => table(marked, place, content),
        Block::Box(texts) => {
            let texts = (0..texts.len()).map(|place| paragraph(BlockPart::Boxed { place }));
            Element::of(Kind::Division, texts.collect())
        }
        Block::Steps(texts) => {
            let steps = (0..texts.len()).map(|step| item(&part, step)).collect();
            Element::of(Kind::NumberedList, steps)
        }
        Block::Row { .. } => {
            let question = part(BlockPart::Label, Kind::Label);
            let answer = part(BlockPart::Value, Kind::ListBody);
            return Read::Item(Element::of(Kind::ListItem, vec![question, answer]));
        }
        Block::Declaration { .. } => {
            let said = [BlockPart::Declaration, BlockPart::Outcome].map(paragraph);
            let body = Element::of(Kind::ListBody, said.to_vec());
            return Read::Item(Element::of(Kind::ListItem, vec![body]));
        }
        Block::Space | Block::PageBreak => return Read::Nothing,
    })
}

fn item(part: &impl Fn(BlockPart, Kind) -> Element, place: usize) -> Element {
    let number = part(BlockPart::Step { place, part: StepPart::Number }, Kind::Label);
    let words = part(BlockPart::Step { place, part: StepPart::Words }, Kind::ListBody);
    Element::of(Kind::ListItem, vec![number, words])
}
