//! A bounded pull reader for BER (ITU-T X.690), of which DER is a part.
//!
//! Signing programs write signed files in BER: indefinite lengths, contents cut in chunks. The
//! reader hands out [`Element`]s as slices of the input and never copies. What it reads comes from
//! strangers, so it has three limits: how deep elements nest, how many headers it looks at in a
//! whole file, and lengths that must lie inside the input. Nothing recurses over the input.

mod element;
mod header;
mod octets;
mod reader;

pub(crate) use element::Element;
pub(crate) use octets::Octets;
pub(crate) use reader::Reader;

/// How deep elements may nest. A signed file needs about 12 levels down to its chunks.
pub(crate) const MAX_DEPTH: u8 = 24;

/// How many headers may be read in one file. A file of 20 MB in chunks of 256 bytes, inside six
/// elements of indefinite length, needs half a million; four times as many take well under a second.
pub(crate) const MAX_HEADERS: u32 = 2_000_000;

/// Identifier octets used here: class, constructed bit and number together.
pub(crate) mod tag {
    pub(crate) const BOOLEAN: u8 = 0x01;
    pub(crate) const INTEGER: u8 = 0x02;
    pub(crate) const BIT_STRING: u8 = 0x03;
    pub(crate) const OCTET_STRING: u8 = 0x04;
    pub(crate) const OBJECT_IDENTIFIER: u8 = 0x06;
    pub(crate) const ENUMERATED: u8 = 0x0a;
    pub(crate) const UTC_TIME: u8 = 0x17;
    pub(crate) const GENERALIZED_TIME: u8 = 0x18;
    pub(crate) const OCTET_STRING_CHUNKED: u8 = 0x24;
    pub(crate) const SEQUENCE: u8 = 0x30;
    pub(crate) const SET: u8 = 0x31;
    /// `[0]`, constructed.
    pub(crate) const CONTEXT_0: u8 = 0xa0;
    /// `[1]`, constructed.
    pub(crate) const CONTEXT_1: u8 = 0xa1;
    /// `[2]`, constructed.
    pub(crate) const CONTEXT_2: u8 = 0xa2;
    /// `[3]`, constructed.
    pub(crate) const CONTEXT_3: u8 = 0xa3;
    /// The bit that says an element is made of elements.
    pub(crate) const CONSTRUCTED: u8 = 0x20;
}

/// Why bytes could not be read as BER of the expected shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum BerError {
    /// The bytes end inside an element, or an element ends outside its parent.
    #[error("an element reaches beyond the end of its parent")]
    Truncated,
    /// A length or tag in a form that is not allowed, or not used by any signed file.
    #[error("a header is not well formed")]
    Header,
    /// Another element was expected at this place.
    #[error("an element is not the expected one")]
    Unexpected,
    /// Bytes remain after the last expected element.
    #[error("bytes remain after the last element")]
    Trailing,
    /// [`MAX_DEPTH`] was passed.
    #[error("elements nest too deep")]
    TooDeep,
    /// [`MAX_HEADERS`] was passed.
    #[error("there are too many elements")]
    TooMany,
}
