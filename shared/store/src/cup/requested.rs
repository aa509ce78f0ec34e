//! Applications whose code is being asked for: one request at a time.

use super::registry::CupRecords;
use crate::applications::{ApplicationCup, EventKind, Stamp};
use crate::error::StoreError;
use crate::transaction::Transaction;
use domain::{ApplicationId, ConversionId, Cup};

const REQUEST: &str = "the request of a code for an application";

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
        let before = self.application_cup(application).await?;
        match &before {
            ApplicationCup::Free | ApplicationCup::Revoked { .. } => {}
            ApplicationCup::Requested { conversion: same, .. } if *same == conversion => {
                return Ok(Requested::Waits);
            }
            ApplicationCup::Requested { conversion: other, .. } if instead == Some(*other) => {}
            ApplicationCup::Requested { conversion: other, .. } => {
                return Ok(Requested::WaitsFor(*other));
            }
            ApplicationCup::Assigned { cup, .. } => return Ok(Requested::HasCode(cup.clone())),
        }
        let change = (&before, &before.asked_by(conversion));
        let transaction =
            self.change_standing(Transaction::new(REQUEST), Condition, &dossier, change)?;
        let event = (EventKind::CupRequested { conversion }, stamp);
        if self.commit_with_event(transaction, Condition, Some(application), event).await? {
            return Ok(Requested::Waits);
        }
        match self.application_cup(application).await? {
            ApplicationCup::Requested { conversion: same, .. } if same == conversion => {
                Ok(Requested::Waits)
            }
            ApplicationCup::Requested { conversion, .. } => Ok(Requested::WaitsFor(conversion)),
            ApplicationCup::Assigned { cup, .. } => Ok(Requested::HasCode(cup)),
            // Let go in this very moment.
            ApplicationCup::Free | ApplicationCup::Revoked { .. } => {
                Err(StoreError::Contended { what: REQUEST })
            }
        }
    }

    /// The conversion that an application waits for, if it waits for one.
    pub async fn asked_in(
        &self,
        application: ApplicationId,
    ) -> Result<Option<ConversionId>, StoreError> {
        Ok(self.application_cup(application).await?.requested_in())
    }

    /// Takes back what [`request`](Self::request) noted, if it still stands: the codes that were revoked before stay known.
    pub async fn withdraw(
        &self,
        application: ApplicationId,
        conversion: ConversionId,
        stamp: &Stamp,
    ) -> Result<(), StoreError> {
        let before = self.application_cup(application).await?;
        if before.requested_in() != Some(conversion) {
            return Ok(());
        }
        let Some(dossier) = self.submitted(application).await? else { return Ok(()) };
        let change = (&before, &before.let_go());
        let transaction =
            self.change_standing(Transaction::new(REQUEST), Condition, &dossier, change)?;
        let event = (EventKind::CupRequestWithdrawn { conversion }, stamp);
        self.commit_with_event(transaction, Condition, Some(application), event).await.map(drop)
    }
}
