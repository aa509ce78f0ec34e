//! Which administration runs a call. It is entrusted with it by an act; until then nobody runs it through the portal.

use super::events::{CallEventKind, Decision, event_item};
use super::keys::{owner_key, published_key};
use super::{CallRecord, Calls};
use crate::error::StoreError;
use crate::expression::text;
use crate::record::Record;
use crate::transaction::{Commit, Transaction, is_contention, patience};
use backon::Retryable;
use domain::OrganisationCode;
use form::CallId;
use serde::{Deserialize, Serialize};

/// Which administration runs a call.
#[derive(Debug, Serialize, Deserialize)]
struct Owner {
    administration: OrganisationCode,
}

impl Record for Owner {
    const TAG: &'static str = "CALL_OWNER";
    const WHAT: &'static str = "the administration that runs a call";
}

/// How entrusting an administration with a call ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entrusting {
    /// It runs the call from now on, and no other.
    Done,
    /// It ran the call before.
    Already,
    /// There is no such call.
    NoSuchCall,
    /// Another administration runs it than the one that was looked at: nothing changed.
    Moved,
}

const ABSENT: &str = "attribute_not_exists(pk)";

impl Calls {
    /// The administration that runs a call, if any does.
    ///
    /// # Errors
    /// When the record cannot be read.
    pub async fn owner(&self, call: &CallId) -> Result<Option<OrganisationCode>, StoreError> {
        let owner: Option<Owner> = self.table.record(&owner_key(call)).await?;
        Ok(owner.map(|owner| owner.administration))
    }

    /// The published calls that an administration runs, by id.
    ///
    /// # Errors
    /// When the records cannot be read.
    pub async fn owned_by(
        &self,
        administration: &OrganisationCode,
    ) -> Result<Vec<CallRecord>, StoreError> {
        let mut owned = Vec::new();
        for call in self.calls().await? {
            if self.owner(&call.call).await?.as_ref() == Some(administration) {
                owned.push(call);
            }
        }
        Ok(owned)
    }

    /// Entrusts an administration with a published call, in place of the one that ran it. That it is an administration
    /// is the caller's to know.
    ///
    /// # Errors
    /// When the records cannot be written.
    pub async fn entrust(
        &self,
        call: &CallId,
        administration: &OrganisationCode,
        decision: &Decision,
    ) -> Result<Entrusting, StoreError> {
        let attempt = || self.try_to_entrust(call, administration, decision);
        attempt.retry(patience()).when(is_contention).await
    }

    async fn try_to_entrust(
        &self,
        call: &CallId,
        administration: &OrganisationCode,
        decision: &Decision,
    ) -> Result<Entrusting, StoreError> {
        let before = self.owner(call).await?;
        match self.entrust_after(call, before, administration, decision).await? {
            Entrusting::Moved => Err(StoreError::Contended { what: Owner::WHAT }),
            ended @ (Entrusting::Done | Entrusting::Already | Entrusting::NoSuchCall) => Ok(ended),
        }
    }

    /// The same, in place of `before` and of no other: whoever looked at what that one leaves behind decides about it.
    ///
    /// # Errors
    /// When the records cannot be written.
    pub async fn entrust_after(
        &self,
        call: &CallId,
        before: Option<OrganisationCode>,
        administration: &OrganisationCode,
        decision: &Decision,
    ) -> Result<Entrusting, StoreError> {
        if before.as_ref() == Some(administration) {
            return Ok(Entrusting::Already);
        }
        match self.replace_owner(call, before, administration, decision).await? {
            Commit::Done => Ok(Entrusting::Done),
            Commit::Refused(_) if self.call(call).await?.is_none() => Ok(Entrusting::NoSuchCall),
            Commit::Refused(_) => Ok(Entrusting::Moved),
        }
    }

    async fn replace_owner(
        &self,
        call: &CallId,
        before: Option<OrganisationCode>,
        administration: &OrganisationCode,
        decision: &Decision,
    ) -> Result<Commit<()>, StoreError> {
        let table = &self.table;
        let item = Owner { administration: administration.clone() }.item(&owner_key(call))?;
        let before = before.map(|before| [(":before", text(before.as_str()))]);
        let (unmoved, values) = match &before {
            Some(values) => ("#administration = :before", &values[..]),
            None => (ABSENT, &[][..]),
        };
        let kind = CallEventKind::Entrusted { administration: administration.clone() };
        Transaction::new(Owner::WHAT)
            .check((), table, &published_key(call), "attribute_exists(pk)", &[])?
            .put((), table, item, unmoved, values)?
            .put((), table, event_item(call, kind, decision)?, ABSENT, &[])?
            .commit(&table.client)
            .await
    }
}
