//! A file from outside, one record at a time: the parties, then for each invoice its general data, lines, rates,
//! payments and attachments. What is no part of an invoice (signatures, transport, vehicles) is passed over unkept.

use super::limits;
use super::node::Node;
use super::pieces::{Piece, Pieces, Tag};
use super::root::{self, Root};
use crate::error::{Bound, ReadError};
use crate::invoice::Format;

/// What comes next in a file.
pub(crate) enum Part {
    /// A record of the header, common to all invoices of the file.
    Header(Node),
    /// An invoice begins on this line.
    Begins(usize),
    /// A record of the invoice that has begun.
    Record(Node),
    /// The invoice is over.
    Ends,
    /// The file is over, as it should.
    Over,
}

/// An element that is open and holds records.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Container {
    Root,
    Header,
    Invoice,
    /// `DatiGenerali`, or `DatiBeniServizi` of an ordinary invoice.
    Inner,
}

/// What to do with an element within a container.
enum Step {
    Enter(Container),
    Keep,
    Skip,
}

pub(crate) struct Parts<'a> {
    pieces: Pieces<'a>,
    root: Root,
    open: Vec<Container>,
    invoices: usize,
}

impl<'a> Parts<'a> {
    /// Opens the root of a document.
    pub(crate) fn open(text: &'a str) -> Result<Self, ReadError> {
        let mut pieces = Pieces::new(text)?;
        loop {
            match pieces.next()? {
                Piece::Open(tag) if tag.name.eq_ignore_ascii_case("html") => {
                    return Err(ReadError::Mistaken(crate::error::Mistaken::Html));
                }
                Piece::Open(tag) => {
                    let root = Root::read(&tag)?;
                    return Ok(Self { pieces, root, open: vec![Container::Root], invoices: 0 });
                }
                Piece::Text(text) if text.trim().is_empty() => {}
                Piece::Text(_) | Piece::Close => return Err(pieces.malformed()),
                Piece::End => return Err(pieces.truncated()),
            }
        }
    }

    pub(crate) fn is_simplified(&self) -> bool {
        self.root.is_simplified
    }

    /// The format that the root announces, or else the header, whose `FormatoTrasmissione` is given.
    pub(crate) fn format(&self, in_header: Option<&str>) -> Result<Format, ReadError> {
        match (self.root.format, in_header) {
            (Some(format), _) => Ok(format),
            (None, Some(version)) => root::format(self.root.is_simplified, version),
            (None, None) => Err(ReadError::Missing {
                line: 1,
                element: "FatturaElettronica".to_owned(),
                missing: "versione",
            }),
        }
    }

    pub(crate) fn next(&mut self) -> Result<Part, ReadError> {
        loop {
            match self.pieces.next()? {
                Piece::Open(tag) => {
                    if let Some(part) = self.element(tag)? {
                        return Ok(part);
                    }
                }
                Piece::Close => match self.open.pop() {
                    Some(Container::Invoice) => return Ok(Part::Ends),
                    Some(Container::Header | Container::Inner) => {}
                    Some(Container::Root) => return self.finish(),
                    None => return Err(self.pieces.malformed()),
                },
                // Nothing that counts stands between records.
                Piece::Text(_) => {}
                Piece::End => return Err(self.pieces.truncated()),
            }
        }
    }

    fn element(&mut self, tag: Tag) -> Result<Option<Part>, ReadError> {
        let Some(within) = self.open.last().copied() else { return Err(self.pieces.malformed()) };
        match step(within, &tag.name, self.root.is_simplified) {
            Step::Enter(container) => {
                self.open.push(container);
                if container != Container::Invoice {
                    return Ok(None);
                }
                self.invoices += 1;
                if self.invoices > limits::INVOICES {
                    return Err(self.pieces.excess(Bound::Invoices));
                }
                Ok(Some(Part::Begins(tag.line)))
            }
            Step::Keep => {
                let node = self.record(tag)?;
                Ok(Some(match within {
                    Container::Root | Container::Header => Part::Header(node),
                    Container::Invoice | Container::Inner => Part::Record(node),
                }))
            }
            Step::Skip => self.skip().map(|()| None),
        }
    }

    /// Reads a record that was just opened to its end.
    fn record(&mut self, tag: Tag) -> Result<Node, ReadError> {
        let mut open = vec![Node::new(tag.name, tag.line)];
        let mut elements = 1;
        loop {
            match self.pieces.next()? {
                Piece::Open(tag) => {
                    elements += 1;
                    if elements > limits::RECORD_ELEMENTS {
                        return Err(self.pieces.excess(Bound::Elements));
                    }
                    if self.open.len() + open.len() >= limits::DEPTH {
                        return Err(self.pieces.excess(Bound::Depth));
                    }
                    open.push(Node::new(tag.name, tag.line));
                }
                Piece::Text(text) => {
                    let fits = open.last_mut().is_none_or(|node| node.hold(&text));
                    if !fits {
                        return Err(self.pieces.excess(Bound::Value));
                    }
                }
                Piece::Close => {
                    let Some(done) = open.pop() else { return Err(self.pieces.malformed()) };
                    match open.last_mut() {
                        Some(parent) => parent.children.push(done),
                        None => return Ok(done),
                    }
                }
                Piece::End => return Err(self.pieces.truncated()),
            }
        }
    }

    /// Passes over an element that was just opened.
    fn skip(&mut self) -> Result<(), ReadError> {
        let mut depth = 1;
        while depth > 0 {
            match self.pieces.next()? {
                Piece::Open(_) => {
                    depth += 1;
                    if self.open.len() + depth > limits::DEPTH {
                        return Err(self.pieces.excess(Bound::Depth));
                    }
                }
                Piece::Close => depth -= 1,
                Piece::Text(_) => {}
                Piece::End => return Err(self.pieces.truncated()),
            }
        }
        Ok(())
    }

    /// After the root only white space and comments may stand.
    fn finish(&mut self) -> Result<Part, ReadError> {
        loop {
            match self.pieces.next()? {
                Piece::End => return Ok(Part::Over),
                Piece::Text(text) if text.trim().is_empty() => {}
                Piece::Open(_) | Piece::Close | Piece::Text(_) => {
                    return Err(self.pieces.malformed());
                }
            }
        }
    }
}

/// What an element of this name is, within a container.
fn step(within: Container, name: &str, is_simplified: bool) -> Step {
    match (within, name) {
        (Container::Root, "FatturaElettronicaHeader") => Step::Enter(Container::Header),
        (Container::Root, "FatturaElettronicaBody") => Step::Enter(Container::Invoice),
        (Container::Invoice, "DatiGenerali") => Step::Enter(Container::Inner),
        (Container::Invoice, "DatiBeniServizi") if !is_simplified => Step::Enter(Container::Inner),
        (
            Container::Header,
            "DatiTrasmissione" | "CedentePrestatore" | "CessionarioCommittente",
        )
        | (Container::Invoice, "DatiBeniServizi" | "DatiPagamento" | "Allegati")
        | (
            Container::Inner,
            "DatiGeneraliDocumento"
            | "DatiOrdineAcquisto"
            | "DatiContratto"
            | "DatiConvenzione"
            | "DatiRicezione"
            | "DatiFattureCollegate"
            | "DatiFatturaRettificata"
            | "DettaglioLinee"
            | "DatiRiepilogo",
        ) => Step::Keep,
        (Container::Root | Container::Header | Container::Invoice | Container::Inner, _) => {
            Step::Skip
        }
    }
}
