//! From the bytes of a file to its text, or what else the file is.

use super::error::{Mistaken, XmlError};
use super::expected::Expected;
use super::limits;
use crate::excerpt;
use encoding_rs::{Encoding, ISO_8859_15, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::borrow::Cow;

/// The container of Office files before 2007.
const OLE: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// The text of a file that begins as XML does, without byte order mark.
pub(super) fn text(bytes: &[u8], expected: Expected) -> Result<Cow<'_, str>, XmlError> {
    let mistaken = |found| XmlError::Mistaken { found, expected };
    if bytes.len() > limits::bytes(expected) {
        return Err(XmlError::TooLarge(expected));
    }
    let (encoding, mark) = match Encoding::for_bom(bytes) {
        Some((encoding, mark)) => (Some(encoding), mark),
        None => (wide(bytes), 0),
    };
    let bytes = bytes.get(mark..).unwrap_or_default();
    let narrow = encoding.is_none_or(|encoding| encoding == UTF_8);
    if narrow && bytes.trim_ascii_start().first() != Some(&b'<') {
        return Err(mistaken(not_xml(bytes)));
    }
    let encoding = match encoding {
        Some(encoding) => encoding,
        None => declared(bytes)?,
    };
    let text = decode(bytes, encoding)?;
    match text.trim_start().chars().next() {
        None => Err(mistaken(Mistaken::Empty)),
        Some('<') => Ok(text),
        Some(_) => Err(mistaken(Mistaken::NotXml)),
    }
}

fn not_xml(bytes: &[u8]) -> Mistaken {
    let sample = bytes.get(..1024).unwrap_or(bytes);
    if bytes.trim_ascii().is_empty() {
        Mistaken::Empty
    } else if bytes.starts_with(b"PK") {
        Mistaken::Archive
    } else if bytes.starts_with(OLE) {
        Mistaken::OldOffice
    } else if sample.windows(5).any(|window| window == b"%PDF-") {
        Mistaken::Pdf
    } else {
        Mistaken::NotXml
    }
}

/// UTF-16 without its mark, as the first character tells.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    match bytes {
        [b'<', 0, ..] => Some(UTF_16LE),
        [0, b'<', ..] => Some(UTF_16BE),
        _ => None,
    }
}

/// The encoding in the declaration of a file whose characters are bytes.
fn declared(bytes: &[u8]) -> Result<&'static Encoding, XmlError> {
    let Some(label) = label(bytes) else { return Ok(UTF_8) };
    match Encoding::for_label(label.as_bytes()) {
        // Programs that make the text in memory declare how they held it, not how they saved it.
        Some(encoding) if encoding == UTF_16LE || encoding == UTF_16BE => Ok(UTF_8),
        Some(encoding) if [UTF_8, WINDOWS_1252, ISO_8859_15].contains(&encoding) => Ok(encoding),
        _ => Err(XmlError::Encoding(excerpt::in_sentence(&label))),
    }
}

/// What stands after `encoding=` in the declaration, between quotes.
fn label(bytes: &[u8]) -> Option<String> {
    let start = bytes.get(..256).unwrap_or(bytes);
    let start = String::from_utf8_lossy(start);
    let (declaration, _) = start.trim_start().strip_prefix("<?xml")?.split_once("?>")?;
    let (_, after) = declaration.split_once("encoding")?;
    let after = after.trim_start().strip_prefix('=')?.trim_start();
    let quote = after.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    let (label, _) = after.strip_prefix(quote)?.split_once(quote)?;
    Some(label.to_owned())
}

fn decode<'a>(bytes: &'a [u8], encoding: &'static Encoding) -> Result<Cow<'a, str>, XmlError> {
    if encoding == UTF_8 {
        return std::str::from_utf8(bytes).map(Cow::Borrowed).map_err(|error| {
            let line = lines(bytes.get(..error.valid_up_to()).unwrap_or_default());
            match error.error_len() {
                Some(_) => XmlError::Undecodable { line },
                None => XmlError::Truncated { line },
            }
        });
    }
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes);
    text.ok_or_else(|| {
        let (text, _) = encoding.decode_without_bom_handling(bytes);
        let good = text.split(char::REPLACEMENT_CHARACTER).next().unwrap_or_default();
        XmlError::Undecodable { line: lines(good.as_bytes()) }
    })
}

fn lines(bytes: &[u8]) -> usize {
    bytes.split(|byte| *byte == b'\n').count()
}
