//! One event in its place.

use super::chain::Chain;
use super::head::Head;
use crate::record::Record;
use domain::Digest;
use serde::{Deserialize, Serialize};

/// One event in its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// Which it is, from 1.
    pub number: u64,
    /// The digest of the link before; of nothing but zeros in the first.
    pub previous: Digest,
    /// The event as canonical JSON (RFC 8785), kept as it was written: what a later version of the program would make
    /// of it does not matter to the digest.
    pub event: String,
    /// The digest of this link.
    pub digest: Digest,
}

impl Record for Link {
    const TAG: &'static str = "EVENT";
    const WHAT: &'static str = "an event";
}

impl Link {
    /// The link that comes after a head.
    pub(super) fn after(chain: &Chain, head: Head, event: String) -> Self {
        let (number, previous) = (head.count.saturating_add(1), head.digest);
        let digest = digest(chain, number, previous, &event);
        Self { number, previous, event, digest }
    }

    /// The head that it leaves.
    pub fn head(&self) -> Head {
        Head { count: self.number, digest: self.digest }
    }

    /// The digest that it should have.
    pub(super) fn computed(&self, chain: &Chain) -> Digest {
        digest(chain, self.number, self.previous, &self.event)
    }

    /// A line of JSON for whoever checks the history without this program: without its member `digest`, in canonical
    /// form (RFC 8785), it is what that digest is of.
    pub fn line(&self, chain: &Chain) -> String {
        let covered = covered(chain, self.number, self.previous, &self.event);
        let rest = covered.strip_suffix('}').unwrap_or(&covered);
        format!("{rest},\"digest\":\"{}\"}}", self.digest)
    }
}

fn digest(chain: &Chain, number: u64, previous: Digest, event: &str) -> Digest {
    Digest::of(covered(chain, number, previous, event).as_bytes())
}

/// What the digest covers: an object in canonical form, its members in their order. Names of chains and digests hold no
/// character that JSON would escape.
fn covered(chain: &Chain, number: u64, previous: Digest, event: &str) -> String {
    format!(r#"{{"chain":"{chain}","event":{event},"number":{number},"previous":"{previous}"}}"#)
}

/// The last part of the key of a link: its number in fixed width, so that keys sort as numbers do.
pub(crate) fn number_key(number: u64) -> String {
    format!("{number:012}")
}
