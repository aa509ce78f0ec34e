//! A document from outside, read one child of the root at a time within bounds.

use std::borrow::Cow;

use quick_xml::{
    Error, Reader, XmlVersion,
    errors::{IllFormedError, SyntaxError},
    escape::{EscapeError, resolve_xml_entity},
    events::{BytesStart, Event},
};

use super::{
    error::{Bound, Mistaken, Wanted, XmlError},
    limits,
    node::Node,
};

/// A document whose root has been opened.
pub(super) struct Document<'a> {
    text: &'a str,
    reader: Reader<&'a [u8]>,
    wanted: Wanted,
    /// Where the piece just read begins.
    at: usize,
    /// A place already reached, with its line.
    counted: (usize, usize),
    projects: usize,
    is_over: bool,
}

/// What a document is made of, for our purposes.
enum Piece<'a> {
    Open(BytesStart<'a>),
    Close,
    Text(Cow<'a, str>),
    End,
}

impl<'a> Document<'a> {
    /// Opens a document and gives its root, whose children are still to come.
    pub(super) fn open(text: &'a str, wanted: Wanted) -> Result<(Self, Node), XmlError> {
        // No character that XML forbids can come in by any way but a reference.
        if let Some(bad) = text.find(is_forbidden) {
            return Err(XmlError::Malformed { line: line_of(text, bad) });
        }
        let mut reader = Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        let mut document =
            Self { text, reader, wanted, at: 0, counted: (0, 1), projects: 0, is_over: false };
        loop {
            match document.piece()? {
                Piece::Open(tag) => {
                    let root = document.node(&tag)?;
                    return Ok((document, root));
                }
                Piece::Text(text) if text.trim().is_empty() => {}
                Piece::Text(_) | Piece::Close => return Err(document.malformed()),
                Piece::End => {
                    let line = document.last_line();
                    return Err(XmlError::Truncated { line });
                }
            }
        }
    }

    /// The next child of the root with all that it holds; nothing when the document ends as it should.
    pub(super) fn next(&mut self, root: &str) -> Result<Option<Node>, XmlError> {
        if self.is_over {
            return Ok(None);
        }
        loop {
            match self.piece()? {
                Piece::Open(tag) => {
                    self.projects += 1;
                    if self.projects > limits::PROJECTS {
                        return Err(self.excess(Bound::Projects));
                    }
                    let child = self.node(&tag)?;
                    return self.whole(child).map(Some);
                }
                Piece::Text(text) if text.trim().is_empty() => {}
                Piece::Text(text) => return Err(self.unexpected(root, &text)),
                Piece::Close => {
                    self.finish()?;
                    return Ok(None);
                }
                Piece::End => return Err(XmlError::Truncated { line: self.last_line() }),
            }
        }
    }

    /// Reads an element that was just opened to its end.
    fn whole(&mut self, first: Node) -> Result<Node, XmlError> {
        let mut open = vec![first];
        let mut elements = 1;
        loop {
            match self.piece()? {
                Piece::Open(tag) => {
                    elements += 1;
                    if elements > limits::ELEMENTS {
                        return Err(self.excess(Bound::Elements));
                    }
                    // The root and this one are open too.
                    if open.len() + 2 > limits::depth(self.wanted) {
                        return Err(self.excess(Bound::Depth));
                    }
                    open.push(self.node(&tag)?);
                }
                Piece::Text(text) => {
                    if let Some(node) = open.last_mut() {
                        node.text.push_str(&text);
                    }
                }
                Piece::Close => {
                    let Some(done) = open.pop() else { return Err(self.malformed()) };
                    match open.last_mut() {
                        Some(parent) => parent.children.push_back(done),
                        None => return Ok(done),
                    }
                }
                Piece::End => return Err(XmlError::Truncated { line: self.last_line() }),
            }
        }
    }

    /// After the root only white space and comments may stand.
    fn finish(&mut self) -> Result<(), XmlError> {
        self.is_over = true;
        loop {
            match self.piece()? {
                Piece::End => return Ok(()),
                Piece::Text(text) if text.trim().is_empty() => {}
                _ => return Err(self.malformed()),
            }
        }
    }

    fn piece(&mut self) -> Result<Piece<'a>, XmlError> {
        loop {
            self.at = position(self.reader.buffer_position());
            let event = self.reader.read_event().map_err(|error| {
                self.at = position(self.reader.error_position());
                self.refusal(&error)
            })?;
            match event {
                Event::Start(tag) | Event::Empty(tag) => return Ok(Piece::Open(tag)),
                Event::End(_) => return Ok(Piece::Close),
                Event::Text(text) => {
                    return Ok(Piece::Text(text.xml10_content().into_owned().into()));
                }
                Event::CData(text) => {
                    return Ok(Piece::Text(text.xml10_content().into_owned().into()));
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
                    return Err(XmlError::Mistaken { found, wanted: self.wanted });
                }
                Event::DocType(_) => return Err(XmlError::Declarations { line: self.line() }),
                Event::Decl(_) if self.at > 0 => return Err(self.malformed()),
                Event::Decl(_) | Event::Comment(_) | Event::PI(_) => {}
                Event::Eof => return Ok(Piece::End),
            }
        }
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
        XmlError::Entity { line: self.line(), name: name.chars().take(40).collect() }
    }

    fn malformed(&mut self) -> XmlError {
        XmlError::Malformed { line: self.line() }
    }

    fn excess(&mut self, bound: Bound) -> XmlError {
        XmlError::Excess { line: self.line(), bound }
    }

    fn unexpected(&mut self, parent: &str, text: &str) -> XmlError {
        let found = text.trim().chars().take(40).collect();
        XmlError::Unexpected { line: self.line(), parent: parent.to_owned(), found }
    }

    /// The line where the piece just read begins.
    fn line(&mut self) -> usize {
        let (from, line) = self.counted;
        let passed = self.text.as_bytes().get(from..self.at).unwrap_or_default();
        self.counted = (self.at.max(from), line + newlines(passed));
        self.counted.1
    }

    fn last_line(&self) -> usize {
        line_of(self.text.trim_end(), usize::MAX)
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
