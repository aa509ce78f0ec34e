//! The pieces that a document is made of, and the line where each begins.

use super::limits;
use crate::error::{Bound, Mistaken, ReadError, excerpt};
use quick_xml::errors::{IllFormedError, SyntaxError};
use quick_xml::escape::{EscapeError, resolve_xml_entity};
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Error, Reader};

/// What a document is made of, for our purposes: comments and instructions (stylesheets) are passed over, an empty
/// element is opened and closed.
pub(super) enum Piece {
    /// An element begins; what it holds is still to come.
    Open(Tag),
    Close,
    /// A part of a text, references resolved.
    Text(String),
    End,
}

/// The beginning of an element.
pub(super) struct Tag {
    /// Its name without the prefix of a namespace: suppliers write any prefix, and wrong addresses for it.
    pub(super) name: String,
    /// Its attribute `versione`.
    pub(super) version: Option<String>,
    /// From 1.
    pub(super) line: usize,
}

pub(super) struct Pieces<'a> {
    text: &'a str,
    reader: Reader<&'a [u8]>,
    /// Where the piece just read begins.
    at: usize,
    /// A place already reached, with its line.
    counted: (usize, usize),
    elements: usize,
}

impl<'a> Pieces<'a> {
    pub(super) fn new(text: &'a str) -> Result<Self, ReadError> {
        // After this no character that XML forbids can come in by any way but a reference.
        if let Some(bad) = text.find(is_forbidden) {
            return Err(ReadError::Malformed { line: line_of(text, bad) });
        }
        let mut reader = Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        Ok(Self { text, reader, at: 0, counted: (0, 1), elements: 0 })
    }

    pub(super) fn next(&mut self) -> Result<Piece, ReadError> {
        loop {
            self.at = position(self.reader.buffer_position());
            let event = self.reader.read_event().map_err(|error| {
                self.at = position(self.reader.error_position());
                self.refusal(&error)
            })?;
            match event {
                Event::Start(tag) | Event::Empty(tag) => return self.open(&tag).map(Piece::Open),
                Event::End(_) => return Ok(Piece::Close),
                Event::Text(text) => return Ok(Piece::Text(text.xml10_content().into_owned())),
                Event::CData(text) => return Ok(Piece::Text(text.xml10_content().into_owned())),
                Event::GeneralRef(name) => return self.reference(&name).map(Piece::Text),
                Event::DocType(kind) if kind.trim().to_ascii_lowercase().starts_with("html") => {
                    return Err(ReadError::Mistaken(Mistaken::Html));
                }
                Event::DocType(_) => return Err(ReadError::Declarations { line: self.line() }),
                Event::Decl(_) if !self.is_first() => return Err(self.malformed()),
                Event::Decl(_) | Event::Comment(_) | Event::PI(_) => {}
                Event::Eof => return Ok(Piece::End),
            }
        }
    }

    /// Whether nothing stands before the piece just read but blank lines, as some programs leave them.
    fn is_first(&self) -> bool {
        self.text.get(..self.at).is_some_and(|before| before.trim().is_empty())
    }

    fn open(&mut self, tag: &BytesStart<'_>) -> Result<Tag, ReadError> {
        self.elements += 1;
        if self.elements > limits::ELEMENTS {
            return Err(self.excess(Bound::Elements));
        }
        let name = tag.local_name().as_ref().to_owned();
        if tag.len() > limits::TAG || name.len() > limits::NAME {
            return Err(self.excess(Bound::Value));
        }
        let mut version = None;
        for (index, attribute) in tag.attributes().enumerate() {
            if index == limits::ATTRIBUTES {
                return Err(self.excess(Bound::Attributes));
            }
            let attribute = attribute.map_err(|_| self.malformed())?;
            if attribute.key.as_ref() == "versione" {
                version = Some(attribute.value.trim().to_owned());
            }
        }
        Ok(Tag { name, version, line: self.line() })
    }

    /// The character of a reference, or what one of XML's own five entities stands for.
    fn reference(&mut self, name: &BytesRef<'_>) -> Result<String, ReadError> {
        match name.resolve_char_ref().map_err(|_| self.malformed())? {
            Some(character) if is_forbidden(character) => Err(self.malformed()),
            Some(character) => Ok(character.to_string()),
            None => match resolve_xml_entity(name) {
                Some(text) => Ok(text.to_owned()),
                None => Err(self.entity(name)),
            },
        }
    }

    fn refusal(&mut self, error: &Error) -> ReadError {
        match error {
            Error::Syntax(SyntaxError::InvalidBangMarkup) => self.malformed(),
            // Nothing closes the last markup: there is nothing after it.
            Error::Syntax(_) | Error::IllFormed(IllFormedError::MissingEndTag(_)) => {
                ReadError::Truncated { line: self.line() }
            }
            Error::Escape(EscapeError::UnrecognizedEntity(_, name)) => self.entity(name),
            _ => self.malformed(),
        }
    }

    fn entity(&mut self, name: &str) -> ReadError {
        ReadError::Entity { line: self.line(), name: excerpt(name) }
    }

    pub(super) fn malformed(&mut self) -> ReadError {
        ReadError::Malformed { line: self.line() }
    }

    pub(super) fn excess(&mut self, bound: Bound) -> ReadError {
        ReadError::Excess { line: self.line(), bound }
    }

    /// The line where the piece just read begins.
    pub(super) fn line(&mut self) -> usize {
        let (from, line) = self.counted;
        let passed = self.text.as_bytes().get(from..self.at).unwrap_or_default();
        self.counted = (self.at.max(from), line + newlines(passed));
        self.counted.1
    }

    /// It ends before it is finished.
    pub(super) fn truncated(&self) -> ReadError {
        ReadError::Truncated { line: line_of(self.text.trim_end(), usize::MAX) }
    }
}

/// The line of a place in a text, from 1.
fn line_of(text: &str, at: usize) -> usize {
    1 + newlines(text.as_bytes().get(..at).unwrap_or(text.as_bytes()))
}

fn newlines(bytes: &[u8]) -> usize {
    bytes.split(|byte| *byte == b'\n').count() - 1
}

fn position(offset: u64) -> usize {
    usize::try_from(offset).unwrap_or(usize::MAX)
}

/// What no XML 1.0 document holds (its production «Char»).
fn is_forbidden(character: char) -> bool {
    matches!(character, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}
