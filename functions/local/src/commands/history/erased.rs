//! Histories that were erased: what the trace says of them.

use crate::commands::terminal::say;
use domain::{Digest, Instant};
use store::erasures::{Erased, ErasureEvent, ErasureKind};
use store::history::{Chain, Head};
use store::{StoreError, Stores};

/// A history that is there no more.
struct Gone {
    of: Erased,
    head: Head,
    sent: Option<Head>,
    event: ErasureEvent,
}

/// What the trace says of histories that were erased.
pub(super) struct Trace(Vec<Gone>);

impl Trace {
    pub(super) async fn read(stores: &Stores) -> Result<Self, StoreError> {
        let events = stores.erasures.events().await?.into_iter();
        let gone = events.filter_map(|event| match event.kind.clone() {
            ErasureKind::Begun { of, head: Some(head), sent, .. } => {
                Some(Gone { of, head, sent, event })
            }
            ErasureKind::Begun { head: None, .. }
            | ErasureKind::Postponed { .. }
            | ErasureKind::Ended { .. }
            | ErasureKind::EventsErased { .. }
            | ErasureKind::Held { .. }
            | ErasureKind::LetGo { .. } => None,
        });
        Ok(Self(gone.collect()))
    }

    /// Says of which erased history a head was, if it was of one.
    pub(super) fn tells_of(&self, head: Digest) -> bool {
        let is = |one: &Head| one.digest == head;
        let gone = self.0.iter().find(|gone| is(&gone.head) || gone.sent.as_ref().is_some_and(is));
        if let Some(gone) = gone {
            say(&format!("{}: the head {head} was one of its heads; {}", gone.of, gone.how()));
        }
        gone.is_some()
    }
}

impl Gone {
    fn how(&self) -> String {
        let ErasureEvent { at, author, reason, .. } = &self.event;
        let Head { count, digest } = self.head;
        let at = Instant::from(*at);
        format!(
            "erased on {at} by {author} ({reason}), after {count} events, with the head {digest}"
        )
    }
}

/// Says that a history was erased, if it was.
pub(super) fn tell_erased(trace: &Trace, chain: &Chain) -> bool {
    let gone = trace.0.iter().find(|gone| gone.of.to_string() == chain.to_string());
    if let Some(gone) = gone {
        say(&format!("{chain}: {}", gone.how()));
    }
    gone.is_some()
}
