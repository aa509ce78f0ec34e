//! Names compared as RFC 5280 §7.1 wants: two encodings of one name are one name.
//!
//! The type of a string, the case of its letters, spaces around it and repeated inside it, and the
//! order in which the parts of one relative name are written do not count.

mod text;

pub(crate) use text::directory_string;

use crate::ber::{BerError, Reader, tag};
use std::collections::BTreeSet;
use text::prepared;

/// Longest encoded name that is read. Longer ones are compared byte by byte: strangers' names
/// must not cost more than they are worth.
const MAX_ENCODED: usize = 8192;

/// A distinguished name in a form in which equal names are equal bytes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Name(Vec<u8>);

impl Name {
    /// Reads the encoded `Name` (RFC 5280 §4.1.2.4). What cannot be read as one is only equal to
    /// the same bytes.
    pub(crate) fn read(encoded: &[u8]) -> Self {
        let canonical = if encoded.len() > MAX_ENCODED { None } else { canonical(encoded).ok() };
        // The first byte keeps the two kinds apart.
        Self(canonical.unwrap_or_else(|| [&[0], encoded].concat()))
    }
}

/// `RDNSequence ::= SEQUENCE OF SET OF SEQUENCE { type, value }`, relative names one by one, the
/// parts of each in the order of their bytes, every piece after its length.
fn canonical(encoded: &[u8]) -> Result<Vec<u8>, BerError> {
    let mut reader = Reader::new(encoded);
    let mut relative_names = reader.enter(tag::SEQUENCE)?;
    reader.finish()?;
    let mut bytes = vec![1];
    while let Some(relative_name) = relative_names.next()? {
        relative_name.content_of(tag::SET)?;
        let mut set = relative_names.inside(&relative_name)?;
        let mut parts = BTreeSet::new();
        while let Some(part) = set.next()? {
            part.content_of(tag::SEQUENCE)?;
            parts.insert(canonical_part(set.inside(&part)?)?);
        }
        let parts: Vec<Vec<u8>> = parts.into_iter().collect();
        bytes.extend(piece(&parts.concat()));
    }
    Ok(bytes)
}

/// `AttributeTypeAndValue`: text is prepared, anything else stays as it is encoded.
fn canonical_part(mut fields: Reader<'_>) -> Result<Vec<u8>, BerError> {
    let kind = fields.expect(tag::OBJECT_IDENTIFIER)?.content;
    let value = fields.any()?;
    fields.finish()?;
    let value = match directory_string(value.tag, value.content) {
        Some(text) => [&[1], prepared(&text).as_bytes()].concat(),
        None => [&[0], value.raw].concat(),
    };
    Ok([piece(kind), piece(&value)].concat())
}

fn piece(bytes: &[u8]) -> Vec<u8> {
    [&bytes.len().to_be_bytes()[..], bytes].concat()
}

#[cfg(test)]
mod tests;
