//! What arrived and waits for its number.

use super::events::Stamp;
use super::records::Dossier;
use crate::calls::partition;
use crate::instant;
use crate::keys::{Key, join};
use crate::record::Record;
use domain::{ApplicationId, EventId, OrganisationCode, Username};
use form::CallId;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// What the sort keys of those that wait begin with.
pub(super) const WAITING: &str = "WAITING#";

/// A dossier that arrived and waits for its number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Waiting {
    pub(super) dossier: ApplicationId,
    /// The payment request that arrived with it, and gets the same number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    payment: Option<ApplicationId>,
    #[serde(with = "instant")]
    pub(super) arrived_at: Timestamp,
    /// Whose the event of the numbering is: of who sent it, whoever comes to number it.
    organisation: OrganisationCode,
    username: Username,
    /// The id of that event.
    event: EventId,
}

/// A place among those that wait: in the order of arrival, as their keys are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    pub(super) arrived_at: Timestamp,
    pub(super) dossier: ApplicationId,
}

impl Place {
    /// Where it is kept who waits there.
    pub(super) fn key(&self, call: &CallId) -> Key {
        let at = instant::fixed_width(self.arrived_at);
        Key::new(partition(call), join("WAITING", &[&at, &self.dossier.to_string()]))
    }
}

impl Record for Waiting {
    const TAG: &'static str = "WAITING";
    const WHAT: &'static str = "an application that waits for its number";
}

impl Waiting {
    pub(super) fn of(
        (dossier, payment): (&Dossier, Option<ApplicationId>),
        stamp: &Stamp,
        event: EventId,
    ) -> Self {
        Self {
            dossier: dossier.id,
            payment,
            arrived_at: instant::cut(stamp.at),
            organisation: stamp.organisation.clone(),
            username: stamp.username.clone(),
            event,
        }
    }

    pub(super) fn key(&self, call: &CallId) -> Key {
        self.place().key(call)
    }

    pub(super) fn place(&self) -> Place {
        Place { arrived_at: self.arrived_at, dossier: self.dossier }
    }

    /// Every dossier that gets the number.
    pub(super) fn dossiers(&self) -> impl Iterator<Item = ApplicationId> + use<> {
        [self.dossier].into_iter().chain(self.payment)
    }

    /// How many records its numbering writes: the number, what waits, and each dossier with its event.
    pub(super) fn records(&self) -> usize {
        2 + 2 * self.dossiers().count()
    }

    /// Who numbers, for the history: who sent it.
    pub(super) fn stamp(&self, now: Timestamp) -> Stamp {
        Stamp {
            event: self.event,
            at: now,
            organisation: self.organisation.clone(),
            username: self.username.clone(),
        }
    }
}
