//! The beginning of a text that a stranger wrote, and that may be of any length.

/// As much as a sentence bears: 60 characters.
pub(crate) fn in_sentence(text: &str) -> String {
    beginning(text, 60).to_owned()
}

/// As much as a report keeps of a cell, in characters.
const REPORTED: usize = 200;

/// As much as a report keeps of a cell: 200 characters.
pub(crate) fn in_report(text: &str) -> String {
    beginning(text, REPORTED).to_owned()
}

fn beginning(text: &str, characters: usize) -> &str {
    if text.len() <= characters {
        return text;
    }
    let end = text.char_indices().nth(characters).map_or(text.len(), |(at, _)| at);
    text.get(..end).unwrap_or(text)
}

/// Whether what a report kept is surely all that the cell holds.
pub(crate) fn is_whole(kept: &str) -> bool {
    kept.chars().count() < REPORTED
}
