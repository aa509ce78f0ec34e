//! Administrations: the public bodies that run the grants, each with its first user.

use super::Accounts;
use super::events::AccountEvent;
use super::keys::{administration_key, organisation_key, user_key};
use super::users::User;
use crate::error::StoreError;
use crate::instant;
use crate::record::Record;
use crate::transaction::{Commit, Transaction};
use domain::OrganisationCode;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// A public body that runs the grants. It owns no applications.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Administration {
    /// The code with which its users sign in; no applicant has the same.
    pub code: OrganisationCode,
    /// The name people read.
    pub name: String,
    /// When it was made.
    #[serde(with = "instant")]
    pub created_at: Timestamp,
    /// Who or what made it, in words.
    pub created_by: String,
}

impl Record for Administration {
    const TAG: &'static str = "ADMINISTRATION";
    const WHAT: &'static str = "an administration";
}

/// How the making of an administration ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Creation {
    /// The administration and its first user were stored.
    Done,
    /// An administration or an applicant has this code; nothing was stored.
    CodeTaken,
}

#[derive(Clone, Copy)]
struct Condition;

impl Accounts {
    /// Stores a new administration with its first user and the event, all or nothing.
    ///
    /// # Errors
    /// When the records cannot be written.
    pub async fn create_administration(
        &self,
        administration: &Administration,
        first_user: &User,
        event: &AccountEvent,
    ) -> Result<Creation, StoreError> {
        let code = &administration.code;
        let record = administration.item(&administration_key(code))?;
        let first_user = User { organisation: code.clone(), version: 1, ..first_user.clone() };
        let user = first_user.item(&user_key(code, &first_user.username))?;
        let absent = "attribute_not_exists(pk)";
        let change = Transaction::new("a new administration")
            .check(Condition, &self.table, &organisation_key(code), absent, &[])?
            .put(Condition, &self.table, record, absent, &[])?
            .put(Condition, &self.table, user, absent, &[])?;
        let change = self.listing(change, Condition, &first_user)?;
        let commit = self.noted(code, event, (change, Condition)).await?;
        Ok(match commit {
            Commit::Done => Creation::Done,
            Commit::Refused(_) => Creation::CodeTaken,
        })
    }

    /// The administration with this code.
    ///
    /// # Errors
    /// When the record cannot be read.
    pub async fn administration(
        &self,
        code: &OrganisationCode,
    ) -> Result<Option<Administration>, StoreError> {
        self.table.record(&administration_key(code)).await
    }
}
