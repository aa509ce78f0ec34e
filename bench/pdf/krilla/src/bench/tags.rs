//! What each element is, for those who do not see the pages.

use crate::bench::layout::Layout;
use crate::bench::page::{Block, Element};
use krilla::tagging::{Identifier, Node, TableHeaderScope, Tag, TagGroup, TagTree};
use std::num::NonZeroU16;

/// The tree of tags, with the content of each element by its number.
pub(crate) fn tree(layout: &Layout<'_>, mut identifiers: Vec<Vec<Identifier>>) -> TagTree {
    let mut group = |element: usize| {
        let mut group = group_of(&layout.elements[element]);
        identifiers[element].drain(..).for_each(|identifier| group.push(identifier));
        group
    };
    let mut tree = TagTree::new().with_lang(Some("it-IT".to_owned()));
    for block in &layout.order {
        tree.push(match block {
            Block::One(element) => Node::from(group(*element)),
            Block::Table(rows) => Node::from(table(rows, &mut group)),
        });
    }
    tree
}

fn group_of(element: &Element) -> TagGroup {
    match element {
        Element::Heading(level, title) => TagGroup::new(Tag::Hn(
            NonZeroU16::new(*level).unwrap_or(NonZeroU16::MIN),
            Some(title.clone()),
        )),
        Element::Paragraph => TagGroup::new(Tag::P),
        Element::Header => TagGroup::new(Tag::TH(TableHeaderScope::Column)),
        Element::Cell => TagGroup::new(Tag::TD),
    }
}

fn table(rows: &[Vec<usize>], group: &mut impl FnMut(usize) -> TagGroup) -> TagGroup {
    let mut parts = [TagGroup::new(Tag::THead), TagGroup::new(Tag::TBody)];
    for (place, cells) in rows.iter().enumerate() {
        let mut row = TagGroup::new(Tag::TR);
        cells.iter().for_each(|cell| row.push(group(*cell)));
        parts[usize::from(place > 0)].push(row);
    }
    let mut table = TagGroup::new(Tag::Table);
    parts.into_iter().for_each(|part| table.push(part));
    table
}
