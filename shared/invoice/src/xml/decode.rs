//! From the bytes of a file to its text, or what else the file is.

use super::limits;
use crate::error::{Mistaken, ReadError, excerpt};
use encoding_rs::{Encoding, ISO_8859_15, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::borrow::Cow;

/// [`decoded`], of a file that is not too large to be read.
pub(crate) fn text(bytes: &[u8]) -> Result<Cow<'_, str>, ReadError> {
    if bytes.len() > limits::BYTES { Err(ReadError::TooLarge) } else { decoded(bytes) }
}

/// The text of a file that begins as XML does, without its byte order mark and the noughts that some programs leave after its
/// end, as after that of an envelope.
///
/// The mark says the encoding, else the first character (UTF-16), else the declaration, else it is UTF-8. ISO-8859-1
/// is read as Windows-1252, which programs write under that name.
///
/// # Errors
/// [`ReadError::Mistaken`] of something else, [`ReadError::Encoding`] of an encoding that is not known here,
/// [`ReadError::Undecodable`] and [`ReadError::Truncated`] of bytes that are no text in the encoding.
pub fn decoded(bytes: &[u8]) -> Result<Cow<'_, str>, ReadError> {
    let marked = Encoding::for_bom(bytes);
    let bytes = bytes.get(marked.map_or(0, |(_, length)| length)..).unwrap_or_default();
    let encoding = match marked.map(|(encoding, _)| encoding).or_else(|| wide(bytes)) {
        Some(encoding) => encoding,
        None if begins_as_xml(bytes) => declared(bytes)?,
        None => return Err(ReadError::Mistaken(what_else(bytes))),
    };
    let text = without_noughts(decode(bytes, encoding)?);
    match text.trim_start().chars().next() {
        None => Err(ReadError::Mistaken(Mistaken::Empty)),
        Some('<') => Ok(text),
        Some(_) => Err(ReadError::Mistaken(Mistaken::NotXml)),
    }
}

fn without_noughts(text: Cow<'_, str>) -> Cow<'_, str> {
    match text {
        Cow::Borrowed(text) => text.trim_end_matches('\0').into(),
        Cow::Owned(mut text) => {
            text.truncate(text.trim_end_matches('\0').len());
            text.into()
        }
    }
}

fn begins_as_xml(bytes: &[u8]) -> bool {
    bytes.trim_ascii_start().first() == Some(&b'<')
}

fn what_else(bytes: &[u8]) -> Mistaken {
    match bytes {
        _ if bytes.trim_ascii().is_empty() => Mistaken::Empty,
        [b'P', b'K', ..] => Mistaken::Archive,
        [0x30, 0x80..=0x84, ..] => Mistaken::Signed,
        _ if bytes.get(..1024).unwrap_or(bytes).windows(5).any(|five| five == b"%PDF-") => {
            Mistaken::Pdf
        }
        _ => Mistaken::NotXml,
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
fn declared(bytes: &[u8]) -> Result<&'static Encoding, ReadError> {
    let Some(label) = label(bytes) else { return Ok(UTF_8) };
    match Encoding::for_label(label.as_bytes()) {
        // Programs that make the text in memory declare how they held it, not how they saved it.
        Some(encoding) if encoding == UTF_16LE || encoding == UTF_16BE => Ok(UTF_8),
        Some(encoding) if [UTF_8, WINDOWS_1252, ISO_8859_15].contains(&encoding) => Ok(encoding),
        Some(_) | None => Err(ReadError::Encoding(excerpt(&label))),
    }
}

/// What stands after `encoding=` in the declaration, between quotes.
fn label(bytes: &[u8]) -> Option<String> {
    let start = String::from_utf8_lossy(bytes.get(..256).unwrap_or(bytes));
    let (declaration, _) = start.trim_start().strip_prefix("<?xml")?.split_once("?>")?;
    let (_, after) = declaration.split_once("encoding")?;
    let after = after.trim_start().strip_prefix('=')?.trim_start();
    let quote = after.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    let (label, _) = after.strip_prefix(quote)?.split_once(quote)?;
    Some(label.trim().to_owned())
}

fn decode<'a>(bytes: &'a [u8], encoding: &'static Encoding) -> Result<Cow<'a, str>, ReadError> {
    if encoding == UTF_8 {
        return std::str::from_utf8(bytes).map(Cow::Borrowed).map_err(|error| {
            let line = lines(bytes.get(..error.valid_up_to()).unwrap_or_default());
            match error.error_len() {
                Some(_) => ReadError::Undecodable { line },
                None => ReadError::Truncated { line },
            }
        });
    }
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes);
    text.ok_or_else(|| {
        let (text, _) = encoding.decode_without_bom_handling(bytes);
        let good = text.split(char::REPLACEMENT_CHARACTER).next().unwrap_or_default();
        ReadError::Undecodable { line: lines(good.as_bytes()) }
    })
}

fn lines(bytes: &[u8]) -> usize {
    bytes.split(|byte| *byte == b'\n').count()
}
