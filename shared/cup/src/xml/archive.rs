//! Answers in a compressed archive, as mail programs and browsers pass them on.

use super::error::{Mistaken, XmlError};
use super::expected::Expected;
use super::limits;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// The most entries of an archive that is opened: accepted and rejected answers, and what systems add.
const ENTRIES: usize = 20;

/// Whether the bytes begin as an archive.
pub(super) fn is_archive(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// The XML files of an archive, by their names `.xml` or `.txt`. All together they may be as long as one.
pub(super) fn texts(bytes: &[u8]) -> Result<Vec<Vec<u8>>, XmlError> {
    let expected = Expected::Answers;
    let mistaken = || XmlError::Mistaken { found: Mistaken::Archive, expected };
    if bytes.len() > limits::bytes(expected) {
        return Err(XmlError::TooLarge(expected));
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| mistaken())?;
    if archive.len() > ENTRIES {
        return Err(mistaken());
    }
    let mut left = limits::bytes(expected) as u64;
    let mut texts = Vec::new();
    for index in 0..archive.len() {
        let entry = archive.by_index(index).map_err(|_| mistaken())?;
        let name = entry.name().map_err(|_| mistaken())?.to_ascii_lowercase();
        if name == "[content_types].xml" || name == "mimetype" {
            return Err(mistaken());
        }
        if entry.is_dir() || name.starts_with("__macosx/") || !is_text(&name) {
            continue;
        }
        let mut text = Vec::new();
        entry.take(left + 1).read_to_end(&mut text).map_err(|_| mistaken())?;
        left = left.checked_sub(text.len() as u64).ok_or(XmlError::TooLarge(expected))?;
        texts.push(text);
    }
    if texts.is_empty() { Err(mistaken()) } else { Ok(texts) }
}

fn is_text(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, ending)| matches!(ending, "xml" | "txt"))
}
