//! Elements, and the marks that their text has on the pages.

use super::kind::Kind;
use crate::marks::marks;
use crate::pages::Page;
use crate::run::{BlockPart, Role};
use std::collections::BTreeMap;

/// A piece of the document with its type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Element {
    pub(crate) kind: Kind,
    pub(crate) kids: Vec<Element>,
    /// The element's own text, in the order it is read: the pages and the numbers of the marks there.
    pub(crate) marks: Vec<(usize, usize)>,
}

impl Element {
    pub(super) fn of(kind: Kind, kids: Vec<Element>) -> Self {
        Self { kind, kids, marks: Vec::new() }
    }
}

/// The marks of the pages, by what they are.
pub(super) struct Marked(BTreeMap<(usize, BlockPart), Vec<(usize, usize)>>);

impl Marked {
    pub(super) fn read(pages: &[Page]) -> Self {
        let mut marked: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for (place, page) in pages.iter().enumerate() {
            for mark in marks(page) {
                if let (Role::Content { block, part }, Some(number)) = (mark.role, mark.number) {
                    marked.entry((block, part)).or_default().push((place, number));
                }
            }
        }
        Self(marked)
    }

    /// The element that a part of a block is.
    pub(super) fn element(&self, block: usize, part: BlockPart, kind: Kind) -> Element {
        let marks = self.0.get(&(block, part)).cloned().unwrap_or_default();
        Element { marks, ..Element::of(kind, Vec::new()) }
    }
}
