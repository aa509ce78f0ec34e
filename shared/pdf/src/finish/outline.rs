//! Bookmarks: the sections and their parts.

use crate::document::{Block, Level};
use crate::look::PAGE_HEIGHT;
use crate::pages::Page;
use crate::run::{BlockPart, Role};
use form::printable::as_printed;
use lopdf::{Document, Object, ObjectId, dictionary, text_string};
use std::collections::BTreeMap;

/// How far above a heading's baseline its bookmark leads: the heading is then all on the screen.
const ABOVE: f32 = 24.0;

/// A bookmark: what it says, where it leads, and the bookmarks below it.
struct Bookmark {
    text: String,
    page: ObjectId,
    /// Points from the page's bottom.
    top: f32,
    below: Vec<Bookmark>,
}

/// Writes the bookmarks; none for a document without headings.
pub(super) fn write(
    file: &mut Document,
    blocks: &[Block],
    pages: &[Page],
    places: &[ObjectId],
) -> lopdf::Result<()> {
    let bookmarks = bookmarks(blocks, &headings(pages), places);
    if bookmarks.is_empty() {
        return Ok(());
    }
    let root = file.new_object_id();
    let (first, last) = siblings(file, &bookmarks, root);
    // Only the sections show until somebody opens one.
    let count = count(bookmarks.len());
    let outline =
        dictionary! { "Type" => "Outlines", "First" => first, "Last" => last, "Count" => count };
    file.objects.insert(root, outline.into());
    file.catalog_mut()?.set("Outlines", root);
    Ok(())
}

/// Where each heading begins: the page, and how far down.
fn headings(pages: &[Page]) -> BTreeMap<usize, (usize, f32)> {
    let mut found = BTreeMap::new();
    for (place, page) in pages.iter().enumerate() {
        for run in &page.runs {
            if let Role::Content { block, part: BlockPart::Heading(_) } = run.role {
                found.entry(block).or_insert((place, run.y));
            }
        }
    }
    found
}

fn bookmarks(
    blocks: &[Block],
    headings: &BTreeMap<usize, (usize, f32)>,
    places: &[ObjectId],
) -> Vec<Bookmark> {
    let mut bookmarks: Vec<Bookmark> = Vec::new();
    for (block, (page, down)) in headings {
        let Some(Block::Heading { level, text }) = blocks.get(*block) else { continue };
        let text = as_printed(text).replace('\n', " ");
        let top = (PAGE_HEIGHT - down + ABOVE).round();
        let bookmark = Bookmark { text, page: places[*page], top, below: Vec::new() };
        match (level, bookmarks.last_mut()) {
            (Level::One, _) | (Level::Two, None) => bookmarks.push(bookmark),
            (Level::Two, Some(section)) => section.below.push(bookmark),
            (Level::Three | Level::Four, _) => {}
        }
    }
    bookmarks
}

/// Writes bookmarks that stand side by side, and gives back the first and the last.
fn siblings(file: &mut Document, bookmarks: &[Bookmark], parent: ObjectId) -> (ObjectId, ObjectId) {
    let places: Vec<ObjectId> = bookmarks.iter().map(|_| file.new_object_id()).collect();
    for (number, bookmark) in bookmarks.iter().enumerate() {
        let mut content = dictionary! {
            "Title" => text_string(&bookmark.text),
            "Parent" => parent,
            "Dest" => vec![bookmark.page.into(), "XYZ".into(), Object::Null, bookmark.top.into(), Object::Null],
        };
        if let Some(before) = number.checked_sub(1) {
            content.set("Prev", places[before]);
        }
        if let Some(next) = places.get(number + 1) {
            content.set("Next", *next);
        }
        if !bookmark.below.is_empty() {
            let (first, last) = siblings(file, &bookmark.below, places[number]);
            content.set("First", first);
            content.set("Last", last);
            content.set("Count", -count(bookmark.below.len()));
        }
        file.objects.insert(places[number], content.into());
    }
    (places[0], places[places.len() - 1])
}

fn count(bookmarks: usize) -> i64 {
    i64::try_from(bookmarks).unwrap_or(i64::MAX)
}
