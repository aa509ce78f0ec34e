//! The part of a stream that is being looked at.

use crate::ber::tag;
use crate::revocation::UnknownCause;

/// Largest single element that is held whole: the issuer's name, an entry, the extensions.
const MAX_ELEMENT: u64 = 64 * 1024;

/// Why the reading of a stream stops here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Halt {
    /// The rest has not come yet.
    More,
    /// What came is not what it should be.
    Broken(UnknownCause),
}

pub(super) const BROKEN: Halt = Halt::Broken(UnknownCause::Unreadable);

/// The header of an element: DER only, so the length is always there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Announced {
    pub(super) tag: u8,
    /// Bytes of the header.
    pub(super) octets: usize,
    /// Bytes of the content.
    pub(super) length: u64,
}

impl Announced {
    /// Header and content.
    pub(super) fn whole(self) -> Result<u64, Halt> {
        self.length.checked_add(self.octets as u64).ok_or(BROKEN)
    }
}

/// What has come and is not yet done with.
#[derive(Debug, Default)]
pub(super) struct Window {
    bytes: Vec<u8>,
    start: usize,
}

impl Window {
    /// What is done with makes room for `more`.
    pub(super) fn push(&mut self, more: &[u8]) {
        self.bytes.drain(..self.start);
        self.start = 0;
        self.bytes.extend_from_slice(more);
    }

    pub(super) fn is_empty(&self) -> bool {
        self.rest().is_empty()
    }

    /// The header of the next element.
    pub(super) fn announced(&self) -> Result<Announced, Halt> {
        let rest = self.rest();
        let &[tag, first] = rest.get(..2).and_then(|two| two.try_into().ok()).ok_or(Halt::More)?;
        let digits = match first {
            0..=0x7f => return Ok(Announced { tag, octets: 2, length: u64::from(first) }),
            0x81..=0x88 => usize::from(first & 0x7f),
            _ => return Err(BROKEN),
        };
        let digits = rest.get(2..2 + digits).ok_or(Halt::More)?;
        let length = digits.iter().fold(0_u64, |length, digit| length << 8 | u64::from(*digit));
        Ok(Announced { tag, octets: 2 + digits.len(), length })
    }

    /// The tag of the next element.
    pub(super) fn tag(&self) -> Result<u8, Halt> {
        self.rest().first().copied().ok_or(Halt::More)
    }

    /// The next element, which must have come whole and end within `limit` bytes.
    pub(super) fn element(&self, limit: u64) -> Result<&[u8], Halt> {
        let whole = self.announced()?.whole()?;
        if whole > limit.min(MAX_ELEMENT) {
            return Err(BROKEN);
        }
        let whole = usize::try_from(whole).map_err(|_| BROKEN)?;
        self.rest().get(..whole).ok_or(Halt::More)
    }

    /// The header of a SEQUENCE, which must end within `limit` bytes.
    pub(super) fn sequence(&self, limit: u64) -> Result<Announced, Halt> {
        let announced = self.announced()?;
        if announced.tag != tag::SEQUENCE || announced.whole()? > limit {
            return Err(BROKEN);
        }
        Ok(announced)
    }

    /// The next `count` bytes, which are done with.
    pub(super) fn take(&mut self, count: usize) -> &[u8] {
        let end = self.bytes.len().min(self.start + count);
        let taken = &self.bytes[self.start..end];
        self.start = end;
        taken
    }

    fn rest(&self) -> &[u8] {
        &self.bytes[self.start..]
    }
}
