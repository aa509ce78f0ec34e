//! Organisations, each with its first user.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::administrations::administration_key;
use crate::error::StoreError;
use crate::instant;
use crate::keys::{Key, join};
use crate::table::{Table, encode, number, text};
use crate::transaction::{Commit, Transaction};
use crate::users::{USER, user_key};

pub use crate::administrations::{Administration, Creation, Party};
pub use crate::users::{User, UserChange, UserRole};

const ORGANISATION: &str = "an organisation";

/// Organisations, users, sessions, challenges and rates.
#[derive(Debug, Clone)]
pub struct Accounts {
    pub(crate) table: Table,
}

/// What kind of subject registered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A natural person.
    Natural,
    /// A legal person.
    Legal,
}

/// In which role a subject applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// The beneficiary itself.
    Beneficiary,
    /// Someone whom a beneficiary charged with the work.
    ThirdParty,
}

/// A subject that registered: the owner of applications.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Organisation {
    /// The code with which its users sign in.
    pub code: String,
    /// Natural or legal person.
    pub kind: Kind,
    /// Beneficiary or third party.
    pub role: Role,
    /// Fiscal code; no two organisations share one.
    pub fiscal_code: String,
    /// The name people read.
    pub name: String,
    /// Where mail goes.
    pub email: String,
    /// The other entries of the registration form.
    pub profile: Value,
    /// When it registered.
    #[serde(with = "instant")]
    pub created_at: Timestamp,
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
enum Step {
    FiscalCode,
    Organisation,
    User,
}

#[derive(Serialize, Deserialize)]
struct FiscalCodeOwner {
    organisation: String,
}

impl Accounts {
    /// Stores a new organisation with its first user, all or nothing.
    pub async fn register(
        &self,
        organisation: &Organisation,
        first_user: &User,
    ) -> Result<Registration, StoreError> {
        let owner = FiscalCodeOwner { organisation: organisation.code.clone() };
        let owner = encode(ORGANISATION, &fiscal_code_key(&organisation.fiscal_code), &owner)?;
        let code = organisation.code.as_str();
        let record = encode(ORGANISATION, &organisation_key(code), organisation)?;
        let first_user = User { version: 1, ..first_user.clone() };
        let user = encode(USER, &user_key(code, &first_user.username), &first_user)?;
        let absent = "attribute_not_exists(pk)";
        let commit = Transaction::new("a registration")
            .put(Step::FiscalCode, &self.table, owner, absent, &[])?
            .put(Step::Organisation, &self.table, record, absent, &[])?
            .check(Step::Organisation, &self.table, &administration_key(code), absent, &[])?
            .put(Step::User, &self.table, user, absent, &[])?
            .commit(&self.table.client)
            .await?;
        Ok(match commit {
            Commit::Done => Registration::Done,
            Commit::Refused(steps) if steps.contains(&Step::FiscalCode) => {
                Registration::FiscalCodeTaken
            }
            Commit::Refused(_) => Registration::OrganisationCodeTaken,
        })
    }

    /// Takes a registration back, all or nothing: its fiscal code can register again. `false` if
    /// the first user has been used meanwhile, and then everything stays.
    pub async fn take_back_registration(
        &self,
        organisation: &Organisation,
        first_user: &User,
    ) -> Result<bool, StoreError> {
        let code = organisation.code.as_str();
        let user = user_key(code, &first_user.username);
        let owner = fiscal_code_key(&organisation.fiscal_code);
        let unused = Some("#version = :first");
        let first = [(":first", number(1))];
        let its_own = Some("#organisation = :code");
        let commit = Transaction::new("the withdrawal of a registration")
            .delete(Step::User, &self.table, &user, unused, &first)?
            .delete(Step::FiscalCode, &self.table, &owner, its_own, &[(":code", text(code))])?
            .delete(Step::Organisation, &self.table, &organisation_key(code), None, &[])?
            .commit(&self.table.client)
            .await?;
        Ok(commit == Commit::Done)
    }

    /// The organisation with this code.
    pub async fn organisation(&self, code: &str) -> Result<Option<Organisation>, StoreError> {
        self.table.get(ORGANISATION, &organisation_key(code)).await
    }

    /// The organisation with this fiscal code.
    pub async fn organisation_of(
        &self,
        fiscal_code: &str,
    ) -> Result<Option<Organisation>, StoreError> {
        let owner: Option<FiscalCodeOwner> =
            self.table.get(ORGANISATION, &fiscal_code_key(fiscal_code)).await?;
        match owner {
            Some(owner) => self.organisation(&owner.organisation).await,
            None => Ok(None),
        }
    }

    /// Opens the connection before it is needed.
    pub async fn warm(&self) -> Result<(), StoreError> {
        self.table.warm().await
    }
}

pub(crate) fn organisation_key(code: &str) -> Key {
    Key::new(join("ORG", &[code]), "ORGANISATION")
}

fn fiscal_code_key(fiscal_code: &str) -> Key {
    Key::new(join("CF", &[fiscal_code]), "ORGANISATION")
}
