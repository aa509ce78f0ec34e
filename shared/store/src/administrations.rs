//! Administrations: the public bodies that run the grants, each with its first user.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::accounts::{Accounts, organisation_key};
use crate::error::StoreError;
use crate::instant;
use crate::keys::{Key, join};
use crate::table::encode;
use crate::transaction::{Commit, Transaction};
use crate::users::{USER, User, user_key};

const ADMINISTRATION: &str = "an administration";

/// On which side of a grant an organisation stands. It never changes for a code.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Party {
    /// A subject that registered and applies.
    #[default]
    Applicant,
    /// A public body that runs the grants.
    Administration,
}

/// A public body that runs the grants. It owns no applications.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Administration {
    /// The code with which its users sign in; no applicant has the same.
    pub code: String,
    /// The name people read.
    pub name: String,
    /// When it was made.
    #[serde(with = "instant")]
    pub created_at: Timestamp,
    /// Who or what made it, in words.
    pub created_by: String,
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
struct Step;

impl Accounts {
    /// Stores a new administration with its first user, all or nothing.
    ///
    /// # Errors
    /// When the records cannot be written.
    pub async fn create_administration(
        &self,
        administration: &Administration,
        first_user: &User,
    ) -> Result<Creation, StoreError> {
        let code = administration.code.as_str();
        let record = encode(ADMINISTRATION, &administration_key(code), administration)?;
        let first_user = User { organisation: code.to_owned(), version: 1, ..first_user.clone() };
        let user = encode(USER, &user_key(code, &first_user.username), &first_user)?;
        let absent = "attribute_not_exists(pk)";
        let commit = Transaction::new("a new administration")
            .check(Step, &self.table, &organisation_key(code), absent, &[])?
            .put(Step, &self.table, record, absent, &[])?
            .put(Step, &self.table, user, absent, &[])?
            .commit(&self.table.client)
            .await?;
        Ok(match commit {
            Commit::Done => Creation::Done,
            Commit::Refused(_) => Creation::CodeTaken,
        })
    }

    /// The administration with this code.
    ///
    /// # Errors
    /// When the record cannot be read.
    pub async fn administration(&self, code: &str) -> Result<Option<Administration>, StoreError> {
        self.table.get(ADMINISTRATION, &administration_key(code)).await
    }
}

pub(crate) fn administration_key(code: &str) -> Key {
    Key::new(join("ORG", &[code]), "ADMINISTRATION")
}
