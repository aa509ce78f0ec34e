//! The walk through the bytes of a list, from field to field, as far as they have come.

use super::digest::RunningDigest;
use super::entry::{self, Listing};
use super::head::{self, Head};
use super::window::{BROKEN, Halt, Window};
use crate::ber::{Reader, tag};
use crate::extension::Extension;
use crate::revocation::UnknownCause;
use crate::serial::SerialNumber;
use std::collections::BTreeMap;

/// What comes next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    List,
    SignedPart,
    Version,
    Algorithm,
    Issuer,
    ThisUpdate,
    NextUpdate,
    Entries,
    Entry,
    Extensions,
    AlgorithmAgain,
    Signature,
    End,
}

/// A list, read so far.
#[derive(Debug)]
pub(super) struct Walk {
    stage: Stage,
    window: Window,
    /// Bytes left of the whole list, of its signed part, and of its entries.
    list_left: u64,
    part_left: u64,
    entries_left: u64,
    pub(super) head: Head,
    pub(super) entries: u64,
    pub(super) wanted: BTreeMap<SerialNumber, Option<Listing>>,
    pub(super) extensions: Vec<Extension>,
    pub(super) digest: RunningDigest,
    pub(super) signature: Vec<u8>,
}

impl Walk {
    pub(super) fn new(serials: impl IntoIterator<Item = SerialNumber>) -> Self {
        Self {
            stage: Stage::List,
            window: Window::default(),
            list_left: 0,
            part_left: 0,
            entries_left: 0,
            head: Head::default(),
            entries: 0,
            wanted: serials.into_iter().map(|serial| (serial, None)).collect(),
            extensions: Vec::new(),
            digest: RunningDigest::waiting(),
            signature: Vec::new(),
        }
    }

    /// Goes on with `more` bytes, as far as they reach.
    pub(super) fn go(&mut self, more: &[u8]) -> Result<(), UnknownCause> {
        self.window.push(more);
        loop {
            match self.step() {
                Ok(()) => {}
                Err(Halt::More) => return Ok(()),
                Err(Halt::Broken(cause)) => return Err(cause),
            }
        }
    }

    pub(super) fn is_at_the_end(&self) -> bool {
        self.stage == Stage::End
    }

    fn step(&mut self) -> Result<(), Halt> {
        self.stage = match self.stage {
            Stage::List => self.list()?,
            Stage::SignedPart => self.signed_part()?,
            Stage::Version => self.version()?,
            Stage::Algorithm => self.algorithm()?,
            Stage::Issuer => {
                self.head.issuer = self.field(&[tag::SEQUENCE])?;
                Stage::ThisUpdate
            }
            Stage::ThisUpdate => {
                let element = self.field(&[tag::UTC_TIME, tag::GENERALIZED_TIME])?;
                self.head.this_update = Some(head::instant(&element).map_err(Halt::Broken)?);
                Stage::NextUpdate
            }
            Stage::NextUpdate => self.next_update()?,
            Stage::Entries => self.begin_entries()?,
            Stage::Entry => self.entry()?,
            Stage::Extensions => self.read_extensions()?,
            Stage::AlgorithmAgain => self.algorithm_again()?,
            Stage::Signature => self.read_signature()?,
            Stage::End if self.window.is_empty() => return Err(Halt::More),
            Stage::End => return Err(BROKEN),
        };
        Ok(())
    }

    fn list(&mut self) -> Result<Stage, Halt> {
        let list = self.window.sequence(u64::MAX)?;
        self.list_left = list.length;
        self.window.take(list.octets);
        Ok(Stage::SignedPart)
    }

    fn signed_part(&mut self) -> Result<Stage, Halt> {
        let part = self.window.sequence(self.list_left)?;
        self.list_left -= part.whole()?;
        self.part_left = part.length;
        self.digest.update(self.window.take(part.octets));
        Ok(Stage::Version)
    }

    fn version(&mut self) -> Result<Stage, Halt> {
        if self.next_is(&[tag::INTEGER])? {
            self.field(&[tag::INTEGER])?;
        }
        Ok(Stage::Algorithm)
    }

    fn algorithm(&mut self) -> Result<Stage, Halt> {
        self.head.algorithm = self.field(&[tag::SEQUENCE])?;
        let scheme = head::scheme(&self.head.algorithm).map_err(Halt::Broken)?;
        self.digest.begin(scheme.hash());
        self.head.scheme = Some(scheme);
        Ok(Stage::Issuer)
    }

    fn next_update(&mut self) -> Result<Stage, Halt> {
        let times = [tag::UTC_TIME, tag::GENERALIZED_TIME];
        if self.next_is(&times)? {
            let element = self.field(&times)?;
            self.head.next_update = Some(head::instant(&element).map_err(Halt::Broken)?);
        }
        Ok(Stage::Entries)
    }

    fn begin_entries(&mut self) -> Result<Stage, Halt> {
        if !self.next_is(&[tag::SEQUENCE])? {
            return Ok(Stage::Extensions);
        }
        let entries = self.window.sequence(self.part_left)?;
        self.entries_left = entries.length;
        self.part_left -= entries.whole()?;
        self.digest.update(self.window.take(entries.octets));
        Ok(Stage::Entry)
    }

    fn entry(&mut self) -> Result<Stage, Halt> {
        if self.entries_left == 0 {
            return Ok(Stage::Extensions);
        }
        let bytes = self.window.element(self.entries_left)?;
        let (serial, listing) = entry::read(bytes).map_err(Halt::Broken)?;
        if let Some(known) = self.wanted.get_mut(serial) {
            *known = Some(known.map_or(listing, |known| known.worse(listing)));
        }
        let length = bytes.len();
        self.entries += 1;
        self.entries_left -= length as u64;
        self.digest.update(self.window.take(length));
        Ok(Stage::Entry)
    }

    fn read_extensions(&mut self) -> Result<Stage, Halt> {
        if self.part_left > 0 {
            let element = self.field(&[tag::CONTEXT_0])?;
            let read = Reader::new(&element)
                .enter(tag::CONTEXT_0)
                .and_then(|mut wrapper| wrapper.enter(tag::SEQUENCE))
                .and_then(Extension::read_all);
            self.extensions = read.map_err(|_| BROKEN)?;
        }
        if self.part_left == 0 { Ok(Stage::AlgorithmAgain) } else { Err(BROKEN) }
    }

    /// RFC 5280 §5.1.1.2: the same algorithm outside as inside.
    fn algorithm_again(&mut self) -> Result<Stage, Halt> {
        let element = self.window.element(self.list_left)?;
        if element != self.head.algorithm {
            return Err(BROKEN);
        }
        let length = element.len();
        self.list_left -= length as u64;
        self.window.take(length);
        Ok(Stage::Signature)
    }

    fn read_signature(&mut self) -> Result<Stage, Halt> {
        let bytes = self.window.element(self.list_left)?;
        let element = Reader::new(bytes).any().map_err(|_| BROKEN)?;
        self.signature = element.whole_bit_string().map_err(|_| BROKEN)?.to_vec();
        let length = bytes.len();
        self.list_left -= length as u64;
        self.window.take(length);
        if self.list_left == 0 { Ok(Stage::End) } else { Err(BROKEN) }
    }

    /// Whether the signed part goes on with an element that bears one of `tags`.
    fn next_is(&self, tags: &[u8]) -> Result<bool, Halt> {
        Ok(self.part_left > 0 && tags.contains(&self.window.tag()?))
    }

    /// The next field of the signed part, which must bear one of `tags`.
    fn field(&mut self, tags: &[u8]) -> Result<Vec<u8>, Halt> {
        let element = self.window.element(self.part_left)?;
        if !element.first().is_some_and(|tag| tags.contains(tag)) {
            return Err(BROKEN);
        }
        let element = element.to_vec();
        self.part_left -= element.len() as u64;
        self.digest.update(self.window.take(element.len()));
        Ok(element)
    }
}
