//! From a stranger's file to a document, within bounds.

use super::error::ListError;
use uppsala::{Document, Parser};

/// The longest list that is read, in bytes; the Italian one had 2 MB in 2019.
pub const LONGEST_LIST: usize = 20 * 1024 * 1024;
/// How many openings of tags a list may have: well above what 451 services, the Italian ones of
/// 2023, take.
const MOST_TAGS: usize = 1_000_000;
/// How many attributes; base64 ends in the same sign.
const MOST_ATTRIBUTES: usize = 200_000;
/// How long one tag may be: its attributes are compared with each other.
const LONGEST_TAG: usize = 4096;
/// How deep elements may lie.
const DEEPEST: u32 = 64;

/// The document in a file. There is nothing in it that stands for something else: no document type
/// and so no entities.
pub(crate) fn parse(file: &[u8]) -> Result<Document<'_>, ListError> {
    if file.len() > LONGEST_LIST {
        return Err(ListError::TooLong { limit: LONGEST_LIST });
    }
    let text = std::str::from_utf8(file).map_err(ListError::Encoding)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    within_bounds(text.as_bytes())?;
    let parser = Parser::new().with_forbid_dtd(true).with_max_depth(DEEPEST);
    parser.parse(text).map_err(ListError::Xml)
}

/// Looks at the counts before anything is built.
fn within_bounds(text: &[u8]) -> Result<(), ListError> {
    let tags = || text.split(|byte| *byte == b'<').skip(1);
    if tags().count() > MOST_TAGS {
        return Err(ListError::TooMuch { what: "elements" });
    }
    if text.split(|byte| *byte == b'=').count() > MOST_ATTRIBUTES {
        return Err(ListError::TooMuch { what: "attributes" });
    }
    let longest = tags().map(|rest| rest.iter().take_while(|byte| **byte != b'>').count()).max();
    if longest.is_some_and(|longest| longest > LONGEST_TAG) {
        return Err(ListError::TooMuch { what: "text in one tag" });
    }
    Ok(())
}
