//! Giving a code to a request: once, and for good.

use super::keys::{code_key, local_key, row_key};
use super::outcomes::{CodeRecord, RowOutcome, RowRecord};
use super::registry::CupRecords;
use crate::applications::{ApplicationCup, EventKind, Stamp};
use crate::error::StoreError;
use crate::expression::text;
use crate::record::Record;
use crate::transaction::Transaction;
use domain::{Cup, OrganisationCode, ResponseId};

const CODE: &str = CodeRecord::WHAT;
const ABSENT: &str = "attribute_not_exists(pk)";
const ALWAYS: &str = "attribute_not_exists(pk) OR attribute_exists(pk)";

/// A code on its way to a request.
#[derive(Debug, Clone)]
pub struct Assignment {
    /// The administration.
    pub administration: OrganisationCode,
    /// The code and what it is for.
    pub code: CodeRecord,
    /// The answer it came with.
    pub response: ResponseId,
}

/// How the giving of a code ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Assigned {
    /// The request has the code now.
    Now,
    /// It had this very code already; nothing changed.
    Already,
    /// The request has another code, which stays.
    HasAnother(Cup),
    /// The code belongs to the request with this local code.
    TakenBy(String),
    /// The request or its application had this very code, and it was revoked: no code comes back to life.
    Revoked,
    /// The application has another code, which stays.
    ApplicationHas(Cup),
    /// The application is not there, or was not submitted.
    NoApplication,
}

#[derive(Debug, Clone, Copy)]
struct Condition;

impl CupRecords {
    /// Gives a code to a request and, if it was made for one, to its application. In one
    /// transaction the local code, the code and the application are claimed, and what came back is
    /// noted: a second attempt changes nothing, and two at once cannot both succeed.
    pub async fn assign(
        &self,
        assignment: &Assignment,
        stamp: &Stamp,
    ) -> Result<Assigned, StoreError> {
        let Assignment { administration, code, response } = assignment;
        let row = RowRecord {
            conversion: code.conversion,
            local_code: code.local_code.clone(),
            outcome: RowOutcome::Coded { cup: code.cup.clone() },
            at: code.at,
            response: *response,
        };
        let local = local_key(administration, &code.local_code);
        let by_code = code_key(administration, &code.cup);
        let row_key = row_key(administration, code.conversion, &code.local_code);
        let mut transaction = Transaction::new(CODE)
            .put(Condition, &self.table, code.item(&local)?, ABSENT, &[])?
            .put(Condition, &self.table, code.item(&by_code)?, ABSENT, &[])?
            // A rejection that came before gives way; a code would have been found above.
            .put(Condition, &self.table, row.item(&row_key)?, ALWAYS, &[])?;
        if let Some(application) = code.application {
            let Some(dossier) = self.submitted(application).await? else {
                return self.explain(administration, code).await;
            };
            let before = self.application_cup(application).await?;
            if !takes(&before, &code.cup) {
                return self.told(assignment, &row).await;
            }
            let change = (&before, &before.with(code.cup.clone()));
            transaction = self.change_standing(transaction, Condition, &dossier, change)?;
        }
        let event = (EventKind::CupAssigned { cup: code.cup.clone() }, stamp);
        if self.commit_with_event(transaction, Condition, code.application, event).await? {
            return Ok(Assigned::Now);
        }
        self.told(assignment, &row).await
    }

    /// Why a code was not given. Another conversion may have asked for the same local code: its row has the code too.
    async fn told(
        &self,
        Assignment { administration, code, .. }: &Assignment,
        row: &RowRecord,
    ) -> Result<Assigned, StoreError> {
        let outcome = self.explain(administration, code).await?;
        if outcome == Assigned::Already {
            let item = row.item(&row_key(administration, code.conversion, &code.local_code))?;
            self.table.put(CODE, item, Some(NOT_CODED), &rejected()).await?;
        }
        Ok(outcome)
    }

    /// Why a code was not given: the records tell.
    async fn explain(
        &self,
        administration: &OrganisationCode,
        code: &CodeRecord,
    ) -> Result<Assigned, StoreError> {
        if let Some(held) = self.code_of(administration, &code.local_code).await? {
            return Ok(if held.cup == code.cup {
                Assigned::Already
            } else {
                Assigned::HasAnother(held.cup)
            });
        }
        if let Some(held) = self.code(administration, &code.cup).await? {
            if held.local_code == code.local_code {
                return Ok(Assigned::Revoked); // or it would still be the local code's
            }
            return Ok(Assigned::TakenBy(held.local_code));
        }
        let Some(application) = code.application else {
            return Err(StoreError::Contended { what: CODE });
        };
        match self.standing(application).await? {
            None => Ok(Assigned::NoApplication),
            Some(ApplicationCup::Assigned { cup, .. }) => Ok(Assigned::ApplicationHas(cup)),
            Some(now) if takes(&now, &code.cup) => Err(StoreError::Contended { what: CODE }),
            Some(_) => Ok(Assigned::Revoked),
        }
    }

    /// What a code was given for.
    pub async fn code(
        &self,
        administration: &OrganisationCode,
        cup: &Cup,
    ) -> Result<Option<CodeRecord>, StoreError> {
        self.table.record(&code_key(administration, cup)).await
    }

    /// What some codes were given for: those among them that were.
    pub async fn codes(
        &self,
        administration: &OrganisationCode,
        cups: &[Cup],
    ) -> Result<Vec<CodeRecord>, StoreError> {
        let keys: Vec<_> = cups.iter().map(|cup| code_key(administration, cup)).collect();
        self.table.many_records(&keys).await
    }

    /// The codes that some local codes have: those among them that have one.
    pub async fn codes_of(
        &self,
        administration: &OrganisationCode,
        local_codes: &[String],
    ) -> Result<Vec<CodeRecord>, StoreError> {
        let keys: Vec<_> =
            local_codes.iter().map(|local_code| local_key(administration, local_code)).collect();
        self.table.many_records(&keys).await
    }

    /// The code that a local code has.
    pub async fn code_of(
        &self,
        administration: &OrganisationCode,
        local_code: &str,
    ) -> Result<Option<CodeRecord>, StoreError> {
        self.table.record(&local_key(administration, local_code)).await
    }
}

const NOT_CODED: &str = "attribute_not_exists(pk) OR #outcome.#what = :rejected";

fn rejected() -> [(&'static str, aws_sdk_dynamodb::types::AttributeValue); 1] {
    [(":rejected", text("rejected"))]
}

/// Whether an application takes a code: it has none, and this one is not one that it had.
fn takes(now: &ApplicationCup, cup: &Cup) -> bool {
    match now {
        ApplicationCup::Assigned { .. } => false,
        ApplicationCup::Free
        | ApplicationCup::Requested { .. }
        | ApplicationCup::Revoked { .. } => now.revoked().iter().all(|revoked| revoked.cup != *cup),
    }
}
