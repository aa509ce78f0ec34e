//! Whether a history is whole.

use super::chain::Chain;
use super::head::Head;
use super::link::Link;
use domain::Digest;

/// A history that is whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verified {
    /// The number of the first event that is there: greater than 1 when those before were deleted by their age.
    pub first: u64,
    /// The head, which the last event leaves.
    pub head: Head,
}

/// What is wrong with a history: the first thing that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Broken {
    /// The digest of an event is not that of what it says.
    #[error("event {number} does not say what its digest is of: it was changed")]
    Changed {
        /// Which.
        number: u64,
    },
    /// An event does not name the one before.
    #[error("event {number} does not follow the one before: one of the two was put in or replaced")]
    Unconnected {
        /// Which.
        number: u64,
    },
    /// Events are missing.
    #[error("event {expected} is missing: the next is event {found}")]
    Missing {
        /// Which should be there.
        expected: u64,
        /// Which is there instead.
        found: u64,
    },
    /// The first events are missing, and no event notes that they were deleted.
    #[error(
        "the events before number {first} are missing, and no event notes that they were deleted"
    )]
    NoBeginning {
        /// The first that is there.
        first: u64,
    },
    /// The record of what the history is of names another head.
    #[error("the record says {} events ending in {}, the events say {} ending in {}", said.count, said.digest, found.count, found.digest)]
    OtherHead {
        /// What the record says.
        said: Head,
        /// What the events give.
        found: Head,
    },
    /// A head that somebody holds is not in the history.
    #[error(
        "the head {digest} is not in this history: it is of another one, or this one was rewritten"
    )]
    Unknown {
        /// The digest that they hold.
        digest: Digest,
    },
}

/// Recomputes a history: its links in their order, the head that its record names, and the heads up to which events note
/// that those before were deleted.
///
/// # Errors
/// [`Broken`], with the first thing that is wrong.
pub fn verify(
    chain: &Chain,
    links: &[Link],
    head: Head,
    cuts: &[Head],
) -> Result<Verified, Broken> {
    let mut last = beginning(links.first(), cuts)?;
    let first = last.count.saturating_add(1);
    for link in links {
        let (number, expected) = (link.number, last.count.saturating_add(1));
        if number != expected {
            return Err(Broken::Missing { expected, found: number });
        }
        if link.previous != last.digest {
            return Err(Broken::Unconnected { number });
        }
        if link.digest != link.computed(chain) {
            return Err(Broken::Changed { number });
        }
        last = link.head();
        if cuts.iter().any(|cut| cut.count == number && *cut != last) {
            return Err(Broken::Changed { number });
        }
    }
    if last == head {
        Ok(Verified { first, head })
    } else {
        Err(Broken::OtherHead { said: head, found: last })
    }
}

/// The head that the first link follows: none, or one up to which events were deleted. When the deletion was broken off
/// some of those before the cut are left: they lead to it.
fn beginning(first: Option<&Link>, cuts: &[Head]) -> Result<Head, Broken> {
    let Some(first) = first else { return Ok(Head::start()) };
    let before = Head { count: first.number.saturating_sub(1), digest: first.previous };
    let noted = |cut: &Head| *cut == before || cut.count > before.count;
    if first.number == 1 || cuts.iter().any(noted) {
        return Ok(if first.number == 1 { Head::start() } else { before });
    }
    Err(Broken::NoBeginning { first: first.number })
}

impl Verified {
    /// Whether a head that somebody holds is one that this history had: the number of the event that left it.
    ///
    /// # Errors
    /// [`Broken::Unknown`].
    pub fn holds(links: &[Link], digest: Digest) -> Result<u64, Broken> {
        let held = links.iter().find(|link| link.digest == digest).map(|link| link.number);
        // The one before the first that is there: its event was deleted, and the chain begins with its digest.
        let before = links.first().filter(|first| first.previous == digest && first.number > 1);
        held.or(before.map(|first| first.number.saturating_sub(1)))
            .ok_or(Broken::Unknown { digest })
    }
}

#[cfg(test)]
mod tests;
