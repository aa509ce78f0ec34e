//! What was signed, as it lies in the file.

use crate::algorithm::Hash;
use crate::ber::Octets;
use sha2::{Digest, Sha256, Sha384, Sha512};
use std::borrow::Cow;

/// The signed content as slices of the file: hashing and comparing it copies nothing.
#[derive(Clone, Debug)]
pub(crate) struct Content<'a> {
    octets: Octets<'a>,
}

impl<'a> Content<'a> {
    pub(crate) fn new(octets: Octets<'a>) -> Self {
        Self { octets }
    }

    /// The digest of the content.
    pub(crate) fn digest(&self, hash: Hash) -> Vec<u8> {
        match hash {
            Hash::Sha256 => self.digest_with::<Sha256>(),
            Hash::Sha384 => self.digest_with::<Sha384>(),
            Hash::Sha512 => self.digest_with::<Sha512>(),
        }
    }

    /// Whether the content is `expected`, byte by byte.
    pub(crate) fn is(&self, expected: &[u8]) -> bool {
        let mut rest = expected;
        for chunk in self.octets.chunks() {
            match rest.strip_prefix(*chunk) {
                Some(after) => rest = after,
                None => return false,
            }
        }
        rest.is_empty()
    }

    /// The first `count` bytes, or all when there are fewer.
    pub(crate) fn start(&self, count: usize) -> Vec<u8> {
        let bytes = self.octets.chunks().iter().copied().flatten();
        bytes.take(count).copied().collect()
    }

    /// The content in one piece; copied only when the file holds it in chunks.
    pub(crate) fn whole(&self) -> Cow<'a, [u8]> {
        match self.octets.chunks() {
            [] => Cow::Borrowed(&[]),
            [only] => Cow::Borrowed(only),
            chunks => Cow::Owned(chunks.concat()),
        }
    }

    fn digest_with<D: Digest>(&self) -> Vec<u8> {
        let mut digest = D::new();
        for chunk in self.octets.chunks() {
            digest.update(chunk);
        }
        digest.finalize().to_vec()
    }
}

/// The digests of one content, each computed once however many signers ask for it.
#[derive(Debug)]
pub(crate) struct ContentDigests<'c, 'a> {
    content: &'c Content<'a>,
    known: Vec<(Hash, Vec<u8>)>,
}

impl<'c, 'a> ContentDigests<'c, 'a> {
    pub(crate) fn new(content: &'c Content<'a>) -> Self {
        Self { content, known: Vec::new() }
    }

    /// The digest of the content by `hash`.
    pub(crate) fn by(&mut self, hash: Hash) -> Vec<u8> {
        if let Some((_, digest)) = self.known.iter().find(|(known, _)| *known == hash) {
            return digest.clone();
        }
        let digest = self.content.digest(hash);
        self.known.push((hash, digest.clone()));
        digest
    }
}
