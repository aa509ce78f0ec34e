//! Noting that a request was rejected.

use super::keys::row_key;
use super::outcomes::{RowOutcome, RowRecord};
use super::registry::CupRecords;
use crate::applications::{EventKind, Stamp};
use crate::error::StoreError;
use crate::expression::text;
use crate::record::Record;
use crate::transaction::Transaction;
use domain::{ApplicationId, ConversionId, OrganisationCode, ResponseId};
use jiff::Timestamp;

const REJECTION: &str = "a rejection";

/// A rejection on its way to a request.
#[derive(Debug, Clone)]
pub struct Rejection {
    /// The administration.
    pub administration: OrganisationCode,
    /// The conversion.
    pub conversion: ConversionId,
    /// The local code of the request.
    pub local_code: String,
    /// The reasons, as they came.
    pub reasons: Vec<String>,
    /// When they came.
    pub at: Timestamp,
    /// The answer they came with.
    pub response: ResponseId,
    /// The application that the request was made for, if it waits for this very conversion.
    pub application: Option<ApplicationId>,
}

/// How the noting of a rejection ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rejected {
    /// It is noted now.
    Now,
    /// The very same was noted already; nothing changed.
    Already,
    /// The request has a code, which stays.
    HasCode,
}

#[derive(Debug, Clone, Copy)]
struct Condition;

impl CupRecords {
    /// Notes a rejection. The application it was made for can be asked for again; the codes that it had and that were
    /// revoked stay known.
    pub async fn reject(
        &self,
        rejection: &Rejection,
        stamp: &Stamp,
    ) -> Result<Rejected, StoreError> {
        let Rejection { administration, local_code, .. } = rejection;
        let conversion = rejection.conversion;
        let row = RowRecord {
            conversion,
            local_code: local_code.clone(),
            outcome: RowOutcome::Rejected { reasons: rejection.reasons.clone() },
            at: rejection.at,
            response: rejection.response,
        };
        let before = self.row(administration, conversion, local_code).await?;
        match before.map(|before| before.outcome) {
            Some(RowOutcome::Coded { .. }) => return Ok(Rejected::HasCode),
            Some(before) if before == row.outcome => return Ok(Rejected::Already),
            Some(RowOutcome::Rejected { .. }) | None => {}
        }
        if self.note_rejection(rejection, &row, stamp).await? {
            return Ok(Rejected::Now);
        }
        // Somebody else was at it in the same moment: what they noted says how this ends.
        let now = self.row(administration, conversion, local_code).await?;
        match now.map(|now| now.outcome) {
            Some(RowOutcome::Coded { .. }) => Ok(Rejected::HasCode),
            Some(now) if now == row.outcome => Ok(Rejected::Already),
            Some(RowOutcome::Rejected { .. }) | None => {
                Err(StoreError::Contended { what: REJECTION })
            }
        }
    }

    /// Writes a rejection and lets its application go; `false` when something of it changed in the meantime.
    async fn note_rejection(
        &self,
        rejection: &Rejection,
        row: &RowRecord,
        stamp: &Stamp,
    ) -> Result<bool, StoreError> {
        let conversion = rejection.conversion;
        let key = row_key(&rejection.administration, conversion, &rejection.local_code);
        let coded = [(":coded", text("coded"))];
        let mut transaction = Transaction::new(REJECTION);
        transaction =
            transaction.put(Condition, &self.table, row.item(&key)?, NOT_CODED, &coded)?;
        if let Some(application) = rejection.application {
            let waits = self.application_cup(application).await?;
            let dossier = self.submitted(application).await?;
            let (Some(dossier), true) = (dossier, waits.requested_in() == Some(conversion)) else {
                return Ok(false);
            };
            let change = (&waits, &waits.let_go());
            transaction = self.change_standing(transaction, Condition, &dossier, change)?;
        }
        let event = (EventKind::CupRejected { conversion }, stamp);
        self.commit_with_event(transaction, Condition, rejection.application, event).await
    }
}

const NOT_CODED: &str = "attribute_not_exists(pk) OR #outcome.#what <> :coded";
