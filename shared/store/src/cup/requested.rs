//! Applications whose code is being asked for: one request at a time.

use super::registry::CupRecords;
use super::standing::{WAITS, waiting_for};
use crate::applications::{ApplicationCup, EventKind, Stamp, cup_key, listed};
use crate::error::StoreError;
use crate::expression::text;
use crate::transaction::Transaction;
use domain::{ApplicationId, ConversionId, Cup};

const REQUEST: &str = "the request of a code for an application";
/// Nobody asks for the code, or a conversion that was never sent does, or the code that there was is revoked.
const FREE: &str = "attribute_not_exists(pk) OR #state = :revoked OR (#state = :requested AND #conversion = :conversion)";

/// How the asking for an application's code ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Requested {
    /// It waits for this conversion.
    Waits,
    /// It has a code.
    HasCode(Cup),
    /// It waits for another conversion.
    WaitsFor(ConversionId),
    /// It was not submitted, or is not there.
    NotSubmitted,
}

#[derive(Debug, Clone, Copy)]
struct Condition;

impl CupRecords {
    /// Notes that a conversion asks for an application's code. It takes the place of `instead`, a
    /// conversion that was never sent, and of no other.
    pub async fn request(
        &self,
        application: ApplicationId,
        conversion: ConversionId,
        instead: Option<ConversionId>,
        stamp: &Stamp,
    ) -> Result<Requested, StoreError> {
        let Some(dossier) = self.submitted(application).await? else {
            return Ok(Requested::NotSubmitted);
        };
        let waits = ApplicationCup::Requested { conversion };
        if self.application_cup(application).await? == waits {
            return Ok(Requested::Waits);
        }
        let item = waits.listed_item(&cup_key(application), listed(&dossier))?;
        let [state, instead] = waiting_for(instead.unwrap_or(conversion));
        let instead = [state, instead, (":revoked", text("revoked"))];
        let transaction =
            Transaction::new(REQUEST).put(Condition, &self.table, item, FREE, &instead)?;
        let event = (EventKind::CupRequested { conversion }, stamp);
        if self.commit_with_event(transaction, Condition, Some(application), event).await? {
            return Ok(Requested::Waits);
        }
        match self.application_cup(application).await? {
            ApplicationCup::Requested { conversion: same } if same == conversion => {
                Ok(Requested::Waits)
            }
            ApplicationCup::Requested { conversion } => Ok(Requested::WaitsFor(conversion)),
            ApplicationCup::Assigned { cup } => Ok(Requested::HasCode(cup)),
            // Let go in this very moment.
            ApplicationCup::Free | ApplicationCup::Revoked { .. } => {
                Err(StoreError::Contended { what: REQUEST })
            }
        }
    }

    /// Takes back what [`request`](Self::request) noted, if it still stands.
    pub async fn withdraw(
        &self,
        application: ApplicationId,
        conversion: ConversionId,
        stamp: &Stamp,
    ) -> Result<(), StoreError> {
        let (key, waits) = (cup_key(application), waiting_for(conversion));
        let transaction =
            Transaction::new(REQUEST).delete(Condition, &self.table, &key, Some(WAITS), &waits)?;
        let event = (EventKind::CupRequestWithdrawn { conversion }, stamp);
        self.commit_with_event(transaction, Condition, Some(application), event).await.map(drop)
    }
}
