//! A document from outside, read one child of the root at a time within bounds.

use super::error::{Bound, XmlError};
use super::expected::Expected;
use super::limits;
use super::node::Node;
use super::pieces::{Piece, Pieces};
use crate::excerpt;

/// A document whose root has been opened.
pub(super) struct Document<'a> {
    pieces: Pieces<'a>,
    depth: usize,
    projects: usize,
    is_over: bool,
}

impl<'a> Document<'a> {
    /// Opens a document and gives its root, whose children are still to come.
    pub(super) fn open(text: &'a str, expected: Expected) -> Result<(Self, Node), XmlError> {
        let pieces = Pieces::new(text, expected)?;
        let depth = limits::depth(expected);
        let mut document = Self { pieces, depth, projects: 0, is_over: false };
        loop {
            match document.pieces.next()? {
                Piece::Open(root) => return Ok((document, root)),
                Piece::Text(text) if text.trim().is_empty() => {}
                Piece::Text(_) | Piece::Close => return Err(document.pieces.malformed()),
                Piece::End => return Err(document.pieces.truncated()),
            }
        }
    }

    /// The next child of the root with all that it holds; nothing when the document ends as it should.
    pub(super) fn next(&mut self, root: &str) -> Result<Option<Node>, XmlError> {
        if self.is_over {
            return Ok(None);
        }
        loop {
            match self.pieces.next()? {
                Piece::Open(child) => {
                    self.projects += 1;
                    if self.projects > limits::PROJECTS {
                        return Err(self.pieces.excess(Bound::Projects));
                    }
                    return self.element(child).map(Some);
                }
                Piece::Text(text) if text.trim().is_empty() => {}
                Piece::Text(text) => return Err(self.unexpected(root, &text)),
                Piece::Close => {
                    self.finish()?;
                    return Ok(None);
                }
                Piece::End => return Err(self.pieces.truncated()),
            }
        }
    }

    /// Reads an element that was just opened to its end.
    fn element(&mut self, first: Node) -> Result<Node, XmlError> {
        let mut open = vec![first];
        let mut elements = 1;
        loop {
            match self.pieces.next()? {
                Piece::Open(child) => {
                    elements += 1;
                    if elements > limits::ELEMENTS {
                        return Err(self.pieces.excess(Bound::Elements));
                    }
                    // The root and this one are open too.
                    if open.len() + 2 > self.depth {
                        return Err(self.pieces.excess(Bound::Depth));
                    }
                    open.push(child);
                }
                Piece::Text(text) => {
                    if let Some(node) = open.last_mut() {
                        node.text.push_str(&text);
                    }
                }
                Piece::Close => {
                    let Some(done) = open.pop() else { return Err(self.pieces.malformed()) };
                    match open.last_mut() {
                        Some(parent) => parent.children.push_back(done),
                        None => return Ok(done),
                    }
                }
                Piece::End => return Err(self.pieces.truncated()),
            }
        }
    }

    /// After the root only white space and comments may stand.
    fn finish(&mut self) -> Result<(), XmlError> {
        self.is_over = true;
        loop {
            match self.pieces.next()? {
                Piece::End => return Ok(()),
                Piece::Text(text) if text.trim().is_empty() => {}
                Piece::Open(_) | Piece::Close | Piece::Text(_) => {
                    return Err(self.pieces.malformed());
                }
            }
        }
    }

    fn unexpected(&mut self, parent: &str, text: &str) -> XmlError {
        let found = excerpt::in_sentence(text.trim());
        XmlError::Unexpected { line: self.pieces.line(), parent: parent.to_owned(), found }
    }
}
