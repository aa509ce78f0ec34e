//! Organisations and their users.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::error::StoreError;
use crate::instant;
use crate::keys::{Key, join};
use crate::table::{Range, Table, encode, number};
use crate::transaction::{Commit, Transaction};

const ORGANISATION: &str = "an organisation";
const USER: &str = "a user";
const USERS: &str = "the users of an organisation";

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

/// Someone who signs in for an organisation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct User {
    /// Code of the organisation.
    pub organisation: String,
    /// Name to sign in with, unique in the organisation.
    pub username: String,
    /// The name people read.
    pub name: String,
    /// Where mail goes.
    pub email: String,
    /// Whether it is the principal user, who manages the others.
    pub principal: bool,
    /// The password, hashed by the caller.
    pub password_hash: String,
    /// Whether the password must be changed before anything else.
    pub must_change_password: bool,
    /// When the password was set.
    #[serde(with = "instant")]
    pub password_changed_at: Timestamp,
    /// Last successful sign-in.
    #[serde(with = "instant::option", default, skip_serializing_if = "Option::is_none")]
    pub last_access_at: Option<Timestamp>,
    /// Failed attempts since the last success.
    pub failures: u32,
    /// Until when sign-in is refused.
    #[serde(with = "instant::option", default, skip_serializing_if = "Option::is_none")]
    pub locked_until: Option<Timestamp>,
    /// Whether the principal user suspended it.
    pub suspended: bool,
    /// Grows by one with every change; 0 for one not yet stored.
    pub version: u64,
}

/// How a registration ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Registration {
    /// The organisation and its first user were stored.
    Done,
    /// Another organisation has this fiscal code.
    FiscalCodeTaken,
    /// Another organisation has this code: draw another and try again.
    OrganisationCodeTaken,
}

/// How a change of a user ended.
#[derive(Debug, Clone, PartialEq)]
pub enum UserChange {
    /// Stored; this is the user now.
    Saved(User),
    /// Someone changed the user in the meantime: read it again and decide anew.
    Stale,
}

#[derive(Clone, Copy, PartialEq)]
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

    /// One user.
    pub async fn user(
        &self,
        organisation: &str,
        username: &str,
    ) -> Result<Option<User>, StoreError> {
        self.table.get(USER, &user_key(organisation, username)).await
    }

    /// The users of an organisation, by username.
    pub async fn users(&self, organisation: &str) -> Result<Vec<User>, StoreError> {
        let partition = organisation_key(organisation).partition;
        self.table.query(USERS, &Range { partition: &partition, sort_prefix: "USER#" }).await
    }

    /// Stores a new user. `false` if the username is taken.
    pub async fn add_user(&self, user: &User) -> Result<bool, StoreError> {
        let key = user_key(&user.organisation, &user.username);
        let item = encode(USER, &key, &User { version: 1, ..user.clone() })?;
        self.table.put(USER, item, Some("attribute_not_exists(pk)"), &[]).await
    }

    /// Stores a changed user, provided nobody changed it since it was read.
    pub async fn save_user(&self, user: &User) -> Result<UserChange, StoreError> {
        let key = user_key(&user.organisation, &user.username);
        let next = User { version: user.version + 1, ..user.clone() };
        let item = encode(USER, &key, &next)?;
        let values = [(":version", number(user.version))];
        let saved = self.table.put(USER, item, Some("#version = :version"), &values).await?;
        Ok(if saved { UserChange::Saved(next) } else { UserChange::Stale })
    }

    /// Counts a failed attempt and, if the caller says so, refuses sign-in for a while.
    pub async fn record_failure(
        &self,
        user: &User,
        locked_until: Option<Timestamp>,
    ) -> Result<UserChange, StoreError> {
        let failures = user.failures.saturating_add(1);
        self.save_user(&User { failures, locked_until, ..user.clone() }).await
    }

    /// Notes a successful sign-in and forgets the failures before it.
    pub async fn record_access(
        &self,
        user: &User,
        now: Timestamp,
    ) -> Result<UserChange, StoreError> {
        let last_access_at = Some(instant::cut(now));
        let user = User { last_access_at, failures: 0, locked_until: None, ..user.clone() };
        self.save_user(&user).await
    }

    /// Sets a password: chosen by the user, or given to them and then to be changed.
    pub async fn change_password(
        &self,
        user: &User,
        password_hash: String,
        must_change_password: bool,
        now: Timestamp,
    ) -> Result<UserChange, StoreError> {
        let password_changed_at = instant::cut(now);
        let user = User {
            password_hash,
            must_change_password,
            password_changed_at,
            failures: 0,
            locked_until: None,
            ..user.clone()
        };
        self.save_user(&user).await
    }

    /// Opens the connection before it is needed.
    pub async fn warm(&self) -> Result<(), StoreError> {
        self.table.warm().await
    }
}

fn organisation_key(code: &str) -> Key {
    Key::new(join("ORG", &[code]), "ORGANISATION")
}

fn fiscal_code_key(fiscal_code: &str) -> Key {
    Key::new(join("CF", &[fiscal_code]), "ORGANISATION")
}

fn user_key(organisation: &str, username: &str) -> Key {
    Key::new(join("ORG", &[organisation]), join("USER", &[username]))
}
