//! Throwing away a draft, and having it back.

use super::Applications;
use super::chain::{ABSENT, DossierChange};
use super::events::{EventKind, Stamp};
use super::records::Dossier;
use super::stage::Stage;
use crate::error::StoreError;
use crate::expression::text;
use crate::history::Added;
use crate::instant;
use crate::keys::{Key, join};
use crate::record::Record;
use crate::transaction::Transaction;
use domain::{ApplicationId, ApplicationState, RESTORABLE_DAYS};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

/// How long a draft that was thrown away can be had back; then it is erased.
pub const RESTORABLE: SignedDuration = SignedDuration::from_hours(24 * RESTORABLE_DAYS);

/// The partition of the drafts that were thrown away, the earliest first.
pub(super) const DISCARDED: &str = "DISCARDED";

/// How throwing away or having back ended.
#[derive(Debug, Clone, PartialEq)]
pub enum Discarding {
    /// It was done, now or before: the dossier as it is now.
    Done(Box<Dossier>),
    /// It can be neither thrown away nor had back: it was validated or sent.
    NotDraft {
        /// Where it is.
        state: ApplicationState,
    },
    /// It was thrown away too long ago.
    TooLate,
}

/// A draft that was thrown away and is to be erased one day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Awaiting {
    /// Which.
    pub dossier: ApplicationId,
    /// When it was thrown away.
    #[serde(with = "instant")]
    pub discarded_at: Timestamp,
}

impl Record for Awaiting {
    const TAG: &'static str = "DISCARDED";
    const WHAT: &'static str = "a draft that was thrown away";
}

impl Awaiting {
    pub(crate) fn key(&self) -> Key {
        let at = instant::fixed_width(self.discarded_at);
        Key::new(DISCARDED.to_owned(), join("AT", &[&at, &self.dossier.to_string()]))
    }
}

/// Until when what was thrown away at an instant can be had back: the first instant that is too late.
pub fn restorable_until(discarded_at: Timestamp) -> Timestamp {
    discarded_at.checked_add(RESTORABLE).unwrap_or(Timestamp::MAX)
}

impl Applications {
    /// Throws away a draft on which no payment request hangs. Nothing of it can be written from then on; it is as it was until it is had back, or erased.
    pub async fn discard(
        &self,
        dossier: &Dossier,
        stamp: &Stamp,
    ) -> Result<Discarding, StoreError> {
        let discarded_at = instant::cut(stamp.at);
        let awaiting = Awaiting { dossier: dossier.id, discarded_at };
        let transaction = Transaction::new(Awaiting::WHAT).put(
            (),
            &self.table,
            awaiting.item(&awaiting.key())?,
            ABSENT,
            &[],
        )?;
        let values = [
            (":draft", text("draft")),
            (":discarded", text("discarded")),
            (":at", text(instant::fixed_width(stamp.at))),
            (":by", text(stamp.username.as_str())),
        ];
        let update = ", #stage.#name = :discarded, #stage.#discarded_at = :at, \
                      #stage.#discarded_by = :by, #updated_at = :at, #updated_by = :by";
        let condition = "#stage.#name = :draft AND attribute_not_exists(#payment)";
        let change = DossierChange { update, condition, values: &values };
        let moved = self.move_draft(dossier, transaction, (EventKind::Discarded, change), stamp);
        Ok(standing(moved.await?, ApplicationState::Discarded))
    }

    /// Makes a draft that was thrown away, as it was read, a draft again.
    pub async fn restore(
        &self,
        dossier: &Dossier,
        stamp: &Stamp,
    ) -> Result<Discarding, StoreError> {
        let Stage::Discarded { discarded_at, .. } = dossier.stage else {
            return Ok(standing(dossier.clone(), ApplicationState::Draft));
        };
        if stamp.at >= restorable_until(discarded_at) {
            return Ok(Discarding::TooLate);
        }
        let awaiting = Awaiting { dossier: dossier.id, discarded_at };
        let transaction =
            Transaction::new(Awaiting::WHAT).delete((), &self.table, &awaiting.key(), None, &[])?;
        let values = [
            (":draft", text("draft")),
            (":discarded", text("discarded")),
            (":then", text(instant::fixed_width(discarded_at))),
            (":at", text(instant::fixed_width(stamp.at))),
            (":by", text(stamp.username.as_str())),
        ];
        let update = ", #stage.#name = :draft, #updated_at = :at, #updated_by = :by \
                      REMOVE #stage.#discarded_at, #stage.#discarded_by";
        let condition = "#stage.#name = :discarded AND #stage.#discarded_at = :then";
        let change = DossierChange { update, condition, values: &values };
        let moved = self.move_draft(dossier, transaction, (EventKind::Restored, change), stamp);
        Ok(standing(moved.await?, ApplicationState::Draft))
    }

    /// Moves a draft to where what was thrown away is, or back, unless it is not where it was read; gives it as it is
    /// then. What was there already was moved by the same request before, or by somebody else who wanted the same.
    async fn move_draft(
        &self,
        dossier: &Dossier,
        transaction: Transaction<()>,
        (event, change): (EventKind, DossierChange<'_>),
        stamp: &Stamp,
    ) -> Result<Dossier, StoreError> {
        let table = &self.table;
        let commit = table.with_event(dossier, event, stamp, |addition| {
            addition.with(transaction.clone(), table, ((), ()), change)
        });
        match commit.await? {
            Added::Done(_) | Added::Refused(_) => self.stored(dossier.id).await,
        }
    }
}

/// How it ended, by where the dossier is now.
fn standing(dossier: Dossier, wanted: ApplicationState) -> Discarding {
    let state = dossier.stage.state();
    if state == wanted {
        Discarding::Done(Box::new(dossier))
    } else {
        Discarding::NotDraft { state }
    }
}
