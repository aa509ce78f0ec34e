//! A history as an operator looks at it: read whole, and recomputed.

use super::chain::Chain;
use super::head::Head;
use super::link::Link;
use super::verify::{Broken, Verified, verify};
use jiff::Timestamp;
use serde::Deserialize;

/// A history that was read whole, and recomputed.
#[derive(Debug, Clone)]
pub struct Audited {
    /// Whose.
    pub chain: Chain,
    /// Its links, in order.
    pub links: Vec<Link>,
    /// Whether it is whole, or what is wrong with it.
    pub outcome: Result<Verified, Broken>,
}

/// What is looked at in an event, of whichever kind.
#[derive(Deserialize)]
struct Seen {
    at: Timestamp,
    kind: Kind,
}

#[derive(Deserialize)]
struct Kind {
    what: String,
    until: Option<serde_json::Value>,
}

impl Audited {
    pub(crate) fn of(chain: Chain, links: Vec<Link>, head: Head) -> Self {
        let cuts: Vec<Head> = links.iter().filter_map(cut).collect();
        let outcome = verify(&chain, &links, head, &cuts);
        Self { chain, links, outcome }
    }
}

/// Up to where events were deleted, if that is what an event notes.
fn cut(link: &Link) -> Option<Head> {
    let Seen { kind, .. } = serde_json::from_str(&link.event).ok()?;
    let until = kind.until.filter(|_| kind.what == "history_cut")?;
    serde_json::from_value(until).ok()
}

/// The first links of a history, those of events before an instant. The last stays, whatever its age: new ones follow it.
pub(crate) fn older_than(links: &[Link], instant: Timestamp) -> &[Link] {
    let before =
        |link: &&Link| serde_json::from_str(&link.event).is_ok_and(|seen: Seen| seen.at < instant);
    let old = links.iter().take_while(before).count();
    &links[..old.min(links.len().saturating_sub(1))]
}
