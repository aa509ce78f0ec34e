//! Codes to be revoked: noted here, carried out by hand in Sistema CUP.

use super::author::Author;
use super::keys::{code_key, local_key, partition, revocation_key};
use super::outcomes::RevocationRecord;
use super::registry::CupRecords;
use crate::applications::{ApplicationCup, EventKind, Stamp, cup_key};
use crate::error::StoreError;
use crate::expression::text;
use crate::instant;
use crate::query::Range;
use crate::record::Record;
use crate::transaction::Transaction;
use domain::{ApplicationId, Cup, OrganisationCode};
use jiff::Timestamp;

const REVOCATION: &str = RevocationRecord::WHAT;
const ABSENT: &str = "attribute_not_exists(pk)";
/// Nothing has the local code, or this very code does.
const SAME_OR_NONE: &str = "attribute_not_exists(pk) OR #cup = :cup";
/// What becomes of the record of an application with a code.
const REVOKES: (&str, &str) = ("SET #state = :revoked, #revoked_at = :at", "#state = :assigned");

/// How the noting of a revocation ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Noted {
    /// It is noted now.
    Now,
    /// It was noted before; that stays.
    Already,
    /// The code is not one that came back to this administration.
    NoSuchCode,
}

#[derive(Debug, Clone, Copy)]
struct Condition;

impl CupRecords {
    /// Notes that a code is to be revoked.
    pub async fn note_revocation(
        &self,
        administration: &OrganisationCode,
        revocation: &RevocationRecord,
        stamp: &Stamp,
    ) -> Result<Noted, StoreError> {
        let cup = &revocation.cup;
        let item = revocation.item(&revocation_key(administration, cup))?;
        let code = code_key(administration, cup);
        let transaction = Transaction::new(REVOCATION)
            .put(Condition, &self.table, item, ABSENT, &[])?
            .check(Condition, &self.table, &code, "attribute_exists(pk)", &[])?;
        let event = (EventKind::CupRevocationNoted { cup: cup.clone() }, stamp);
        let application = revocation.application;
        if self.commit_with_event(transaction, Condition, application, event).await? {
            return Ok(Noted::Now);
        }
        Ok(match self.revocation(administration, cup).await? {
            Some(_) => Noted::Already,
            None => Noted::NoSuchCode,
        })
    }

    /// Notes that a revocation was carried out in Sistema CUP, and gives it as it is then; a second
    /// time changes nothing. `None` if no revocation of that code was noted.
    pub async fn revocation_done(
        &self,
        administration: &OrganisationCode,
        cup: &Cup,
        (at, by): (Timestamp, &Author),
        stamp: &Stamp,
    ) -> Result<Option<RevocationRecord>, StoreError> {
        let Some(before) = self.revocation(administration, cup).await? else {
            return Ok(None);
        };
        if before.done_at.is_some() {
            return Ok(Some(before));
        }
        let done_at = Some(instant::cut(at));
        let after = RevocationRecord { done_at, done_by: Some(by.clone()), ..before };
        let item = after.item(&revocation_key(administration, cup))?;
        let open = "attribute_exists(pk) AND attribute_not_exists(#done_at)";
        let transaction =
            Transaction::new(REVOCATION).put(Condition, &self.table, item, open, &[])?;
        // The local code is free for another code; this one stays with what it was given for. A code that nobody wants came
        // for a project that keeps another.
        let held = self.code_of(administration, &after.local_code).await?;
        let transaction = if held.is_some_and(|held| held.cup == *cup) {
            let local = local_key(administration, &after.local_code);
            let same = [(":cup", text(cup.as_str()))];
            transaction.delete(Condition, &self.table, &local, Some(SAME_OR_NONE), &same)?
        } else {
            transaction
        };
        let transaction = match after.application {
            Some(application) if self.application_has(application, cup).await? => {
                let values = [
                    (":at", text(instant::fixed_width(at))),
                    (":assigned", text("assigned")),
                    (":revoked", text("revoked")),
                ];
                transaction.update(
                    Condition,
                    &self.table,
                    &cup_key(application),
                    REVOKES,
                    &values,
                )?
            }
            Some(_) | None => transaction,
        };
        let event = (EventKind::CupRevoked { cup: cup.clone() }, stamp);
        if self.commit_with_event(transaction, Condition, after.application, event).await? {
            return Ok(Some(after));
        }
        match self.revocation(administration, cup).await? {
            // Somebody else was faster.
            Some(now) if now.done_at.is_some() => Ok(Some(now)),
            Some(_) => Err(StoreError::Contended { what: REVOCATION }),
            None => Ok(None),
        }
    }

    /// Whether a code is the one that an application has now.
    async fn application_has(
        &self,
        application: ApplicationId,
        cup: &Cup,
    ) -> Result<bool, StoreError> {
        let has = self.application_cup(application).await?;
        Ok(matches!(has, ApplicationCup::Assigned { cup: held, .. } if held == *cup))
    }

    /// Notes a revocation of a code that belongs to no project here: it came with an answer that contradicts what is
    /// known. The application that it came for has it in its history. `false` if one was noted before.
    pub async fn propose_revocation(
        &self,
        administration: &OrganisationCode,
        revocation: &RevocationRecord,
        stamp: &Stamp,
    ) -> Result<bool, StoreError> {
        let cup = &revocation.cup;
        let item = revocation.item(&revocation_key(administration, cup))?;
        let transaction =
            Transaction::new(REVOCATION).put(Condition, &self.table, item, ABSENT, &[])?;
        let event = (EventKind::CupRevocationNoted { cup: cup.clone() }, stamp);
        self.commit_with_event(transaction, Condition, revocation.application, event).await
    }

    /// The revocation of a code, if one was noted.
    pub async fn revocation(
        &self,
        administration: &OrganisationCode,
        cup: &Cup,
    ) -> Result<Option<RevocationRecord>, StoreError> {
        self.table.record(&revocation_key(administration, cup)).await
    }

    /// The revocations of some codes: those among them of which one was noted.
    pub async fn revocations_of(
        &self,
        administration: &OrganisationCode,
        cups: &[Cup],
    ) -> Result<Vec<RevocationRecord>, StoreError> {
        let keys: Vec<_> = cups.iter().map(|cup| revocation_key(administration, cup)).collect();
        self.table.many_records(&keys).await
    }

    /// The revocations of an administration, by code.
    pub async fn revocations(
        &self,
        administration: &OrganisationCode,
    ) -> Result<Vec<RevocationRecord>, StoreError> {
        let partition = partition(administration);
        self.table.records(&Range { partition: &partition, sort_prefix: "REV#" }).await
    }
}
