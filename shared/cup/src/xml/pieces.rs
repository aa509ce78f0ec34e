//! The pieces that a document is made of, and the line where each begins.

use super::error::{Bound, Mistaken, XmlError};
use super::expected::Expected;
use super::limits;
use super::node::Node;
use crate::excerpt;
use quick_xml::errors::{IllFormedError, SyntaxError};
use quick_xml::escape::{EscapeError, resolve_xml_entity};
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Error, Reader, XmlVersion};
use std::borrow::Cow;

/// What a document is made of, for our purposes: comments and instructions are passed over, an empty element is opened
/// and closed.
pub(super) enum Piece<'a> {
    /// An element begins; what it holds is still to come.
    Open(Node),
    Close,
    /// A part of a text, references resolved.
    Text(Cow<'a, str>),
    End,
}

pub(super) struct Pieces<'a> {
    text: &'a str,
    reader: Reader<&'a [u8]>,
    expected: Expected,
    /// Where the piece just read begins.
    at: usize,
    /// A place already reached, with its line.
    counted: (usize, usize),
    is_before_root: bool,
}

impl<'a> Pieces<'a> {
    pub(super) fn new(text: &'a str, expected: Expected) -> Result<Self, XmlError> {
        // After this no character that XML forbids can come in by any way but a reference.
        if let Some(bad) = text.find(is_forbidden) {
            return Err(XmlError::Malformed { line: line_of(text, bad) });
        }
        let mut reader = Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        Ok(Self { text, reader, expected, at: 0, counted: (0, 1), is_before_root: true })
    }

    pub(super) fn next(&mut self) -> Result<Piece<'a>, XmlError> {
        loop {
            self.at = position(self.reader.buffer_position());
            let event = self.reader.read_event().map_err(|error| {
                self.at = position(self.reader.error_position());
                self.refusal(&error)
            })?;
            match event {
                Event::Start(tag) | Event::Empty(tag) => {
                    self.is_before_root = false;
                    return self.node(&tag).map(Piece::Open);
                }
                Event::End(_) => return Ok(Piece::Close),
                Event::Text(text) => {
                    return Ok(Piece::Text(Cow::Owned(text.xml10_content().into_owned())));
                }
                Event::CData(text) => {
                    return Ok(Piece::Text(Cow::Owned(text.xml10_content().into_owned())));
                }
                Event::GeneralRef(name) => {
                    let character = name.resolve_char_ref().map_err(|_| self.malformed())?;
                    let text = match character {
                        Some(character) if is_forbidden(character) => return Err(self.malformed()),
                        Some(character) => Cow::Owned(character.to_string()),
                        None => resolve_xml_entity(&name)
                            .map(Cow::Borrowed)
                            .ok_or_else(|| self.entity(&name))?,
                    };
                    return Ok(Piece::Text(text));
                }
                Event::DocType(kind) if kind.trim().to_ascii_lowercase().starts_with("html") => {
                    let found = Mistaken::Html;
                    return Err(XmlError::Mistaken { found, expected: self.expected });
                }
                // One that declares nothing itself is passed over: what it names is never fetched.
                Event::DocType(kind)
                    if self.expected == Expected::Answers
                        && self.is_before_root
                        && !kind.contains('[') => {}
                Event::DocType(_) => return Err(XmlError::Declarations { line: self.line() }),
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

    /// An element with its attributes, still without what it holds.
    fn node(&mut self, tag: &BytesStart<'_>) -> Result<Node, XmlError> {
        if tag.len() > limits::TAG {
            return Err(self.excess(Bound::Value));
        }
        let mut attributes = Vec::new();
        for attribute in tag.attributes() {
            if attributes.len() == limits::ATTRIBUTES {
                return Err(self.excess(Bound::Attributes));
            }
            let attribute = attribute.map_err(|_| self.malformed())?;
            if attribute.value.contains('<') {
                return Err(self.malformed());
            }
            let value = attribute
                .normalized_value(XmlVersion::Explicit1_0)
                .map_err(|error| self.refusal(&error))?;
            if value.contains(is_forbidden) {
                return Err(self.malformed());
            }
            if value.chars().nth(limits::VALUE).is_some() {
                return Err(self.excess(Bound::Value));
            }
            attributes.push((attribute.key.as_ref().to_owned(), value.into_owned()));
        }
        Ok(Node::new(tag.name().as_ref(), self.line(), attributes))
    }

    fn refusal(&mut self, error: &Error) -> XmlError {
        match error {
            Error::Syntax(SyntaxError::InvalidBangMarkup) => self.malformed(),
            // Nothing closes the last markup: there is nothing after it.
            Error::Syntax(_) | Error::IllFormed(IllFormedError::MissingEndTag(_)) => {
                XmlError::Truncated { line: self.line() }
            }
            Error::Escape(EscapeError::UnrecognizedEntity(_, name)) => self.entity(name),
            _ => self.malformed(),
        }
    }

    fn entity(&mut self, name: &str) -> XmlError {
        XmlError::Entity { line: self.line(), name: excerpt::in_sentence(name) }
    }

    pub(super) fn malformed(&mut self) -> XmlError {
        XmlError::Malformed { line: self.line() }
    }

    pub(super) fn excess(&mut self, bound: Bound) -> XmlError {
        XmlError::Excess { line: self.line(), bound }
    }

    /// The line where the piece just read begins.
    pub(super) fn line(&mut self) -> usize {
        let (from, line) = self.counted;
        let passed = self.text.as_bytes().get(from..self.at).unwrap_or_default();
        self.counted = (self.at.max(from), line + newlines(passed));
        self.counted.1
    }

    /// It ends before it is finished.
    pub(super) fn truncated(&self) -> XmlError {
        XmlError::Truncated { line: line_of(self.text.trim_end(), usize::MAX) }
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
