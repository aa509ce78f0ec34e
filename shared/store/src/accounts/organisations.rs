//! Subjects that registered, each with its first user.

use super::Accounts;
use super::events::AccountEvent;
use super::keys::{administration_key, fiscal_code_key, organisation_key, user_key};
use super::users::User;
use crate::error::StoreError;
use crate::instant;
use crate::keys::Key;
use crate::outbox::{Letter, letter_item};
use crate::record::Record;
use crate::table::Table;
use crate::transaction::{Commit, Transaction};
use domain::{EmailAddress, FiscalCode, OrganisationCode};
use form::Entries;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// What kind of subject registered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ApplicantKind {
    /// A natural person.
    Natural,
    /// A legal person.
    Legal,
}

/// In which role a subject applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ApplicantRole {
    /// The beneficiary itself.
    Beneficiary,
    /// Someone whom a beneficiary charged with the work.
    ThirdParty,
}

/// A subject that registered: the owner of applications.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organisation {
    /// The code with which its users sign in.
    pub code: OrganisationCode,
    /// Natural or legal person.
    pub kind: ApplicantKind,
    /// Beneficiary or third party.
    pub role: ApplicantRole,
    /// Fiscal code; no two organisations share one.
    pub fiscal_code: FiscalCode,
    /// The name people read.
    pub name: String,
    /// Where mail goes.
    pub email: EmailAddress,
    /// The entries of the registration form.
    pub profile: Entries,
    /// When it registered.
    #[serde(with = "instant")]
    pub created_at: Timestamp,
}

impl Record for Organisation {
    const TAG: &'static str = "ORGANISATION";
    const WHAT: &'static str = "an organisation";
}

/// How a registration ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Registration {
    /// The organisation and its first user were stored.
    Done,
    /// Another organisation has this fiscal code.
    FiscalCodeTaken,
    /// Another organisation or an administration has this code: draw another and try again.
    OrganisationCodeTaken,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Condition {
    FiscalCode,
    Organisation,
    User,
    Letter,
    Event,
}

/// Whose a fiscal code is.
#[derive(Serialize, Deserialize)]
pub(super) struct FiscalCodeOwner {
    pub(super) organisation: OrganisationCode,
}

impl Record for FiscalCodeOwner {
    const TAG: &'static str = "FISCAL_CODE";
    const WHAT: &'static str = "the owner of a fiscal code";
}

/// The organisation that a fiscal code leads to.
pub(crate) async fn fiscal_code_owner(
    table: &Table,
    key: &Key,
) -> Result<Option<OrganisationCode>, StoreError> {
    let owner: Option<FiscalCodeOwner> = table.record(key).await?;
    Ok(owner.map(|owner| owner.organisation))
}

impl Accounts {
    /// Stores a new organisation with its first user, the mail with the credentials and the event, all or nothing.
    pub async fn register(
        &self,
        organisation: &Organisation,
        first_user: &User,
        credentials: &Letter,
        event: &AccountEvent,
    ) -> Result<Registration, StoreError> {
        let code = &organisation.code;
        let owner = FiscalCodeOwner { organisation: code.clone() };
        let owner = owner.item(&fiscal_code_key(&organisation.fiscal_code))?;
        let record = organisation.item(&organisation_key(code))?;
        let first_user = User { organisation: code.clone(), version: 1, ..first_user.clone() };
        let user = first_user.item(&user_key(code, &first_user.username))?;
        let absent = "attribute_not_exists(pk)";
        let change = Transaction::new("a registration")
            .put(Condition::FiscalCode, &self.table, owner, absent, &[])?
            .put(Condition::Organisation, &self.table, record, absent, &[])?
            .check(Condition::Organisation, &self.table, &administration_key(code), absent, &[])?
            .put(Condition::User, &self.table, user, absent, &[])?
            .put(Condition::Letter, &self.outbox, letter_item(credentials)?, absent, &[])?;
        let change = self.listing(change, Condition::User, &first_user)?;
        let commit = self.noted(code, event, (change, Condition::Event)).await?;
        Ok(match commit {
            Commit::Done => Registration::Done,
            Commit::Refused(steps) if steps.contains(&Condition::FiscalCode) => {
                Registration::FiscalCodeTaken
            }
            // The code, or the id of the mail: both are drawn anew.
            Commit::Refused(_) => Registration::OrganisationCodeTaken,
        })
    }

    /// The organisation with this code.
    pub async fn organisation(
        &self,
        code: &OrganisationCode,
    ) -> Result<Option<Organisation>, StoreError> {
        self.table.record(&organisation_key(code)).await
    }

    /// The organisation with this fiscal code.
    pub async fn organisation_of(
        &self,
        fiscal_code: &FiscalCode,
    ) -> Result<Option<Organisation>, StoreError> {
        let owner = self.table.record(&fiscal_code_key(fiscal_code)).await?;
        match owner {
            Some(FiscalCodeOwner { organisation }) => self.organisation(&organisation).await,
            None => Ok(None),
        }
    }
}
