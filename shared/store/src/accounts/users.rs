//! Users of an organisation.

use super::Accounts;
use super::keys::{USERS, organisation_partition, user_key};
use crate::error::StoreError;
use crate::expression::number;
use crate::instant;
use crate::query::Range;
use crate::record::Record;
use crate::transaction::{Commit, Transaction};
use domain::{EmailAddress, OrganisationCode, PasswordHash, PersonFiscalCode, Username};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What a user of an administration may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UserRole {
    /// Requests project codes (CUP) and takes the answers.
    Cup,
    /// Runs the calls that its administration owns: changes when they are open.
    Calls,
}

/// Someone who signs in for an organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct User {
    /// Code of the organisation.
    pub organisation: OrganisationCode,
    /// Name to sign in with, unique in the organisation.
    pub username: Username,
    /// The name people read.
    pub name: String,
    /// The person's fiscal code, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fiscal_code: Option<PersonFiscalCode>,
    /// Where mail goes.
    pub email: EmailAddress,
    /// Whether it is the principal user, who manages the others.
    pub principal: bool,
    /// The password, hashed by the caller.
    pub password_hash: PasswordHash,
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
    /// What it may do for an administration; users of applicants have no roles.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub roles: BTreeSet<UserRole>,
    /// Grows by one with every change; 0 for one not yet stored.
    pub version: u64,
}

impl Record for User {
    const TAG: &'static str = "USER";
    const WHAT: &'static str = "a user";
}

impl User {
    /// The principal user of a new organisation, with a password that was given to them.
    pub fn principal(
        organisation: &OrganisationCode,
        username: &Username,
        (name, email): (&str, &EmailAddress),
        password_hash: PasswordHash,
        now: Timestamp,
    ) -> Self {
        Self {
            organisation: organisation.clone(),
            username: username.clone(),
            name: name.to_owned(),
            fiscal_code: None,
            email: email.clone(),
            principal: true,
            password_hash,
            must_change_password: true,
            password_changed_at: now,
            last_access_at: None,
            failures: 0,
            locked_until: None,
            suspended: false,
            roles: BTreeSet::new(),
            version: 0,
        }
    }

    /// The roles that count now: a suspended user has none.
    pub fn roles_in_force(&self) -> BTreeSet<UserRole> {
        if self.suspended { BTreeSet::new() } else { self.roles.clone() }
    }
}

#[derive(Clone, Copy, PartialEq)]
struct Condition;

/// How a change of a user ended.
#[derive(Debug, Clone, PartialEq)]
pub enum UserChange {
    /// Stored; this is the user now.
    Saved(Box<User>),
    /// Someone changed the user in the meantime: read it again and decide anew.
    Stale,
}

impl Accounts {
    /// One user.
    pub async fn user(
        &self,
        organisation: &OrganisationCode,
        username: &Username,
    ) -> Result<Option<User>, StoreError> {
        self.table.record(&user_key(organisation, username)).await
    }

    /// The users of an organisation, by username.
    pub async fn users(&self, organisation: &OrganisationCode) -> Result<Vec<User>, StoreError> {
        let partition = organisation_partition(organisation);
        self.table.records(&Range { partition: &partition, sort_prefix: USERS }).await
    }

    /// Stores a new user. `false` if the username is taken.
    pub async fn add_user(&self, user: &User) -> Result<bool, StoreError> {
        let key = user_key(&user.organisation, &user.username);
        let item = User { version: 1, ..user.clone() }.item(&key)?;
        let new = Transaction::new("a new user").put(
            Condition,
            &self.table,
            item,
            "attribute_not_exists(pk)",
            &[],
        )?;
        let new = self.listing(new, Condition, user)?;
        Ok(new.commit(&self.table.client).await? == Commit::Done)
    }

    /// Stores a changed user, provided nobody changed it since it was read.
    pub async fn save_user(&self, user: &User) -> Result<UserChange, StoreError> {
        let key = user_key(&user.organisation, &user.username);
        let next = User { version: user.version + 1, ..user.clone() };
        let item = next.item(&key)?;
        let values = [(":version", number(user.version))];
        let saved = self.table.put(User::WHAT, item, Some("#version = :version"), &values).await?;
        Ok(if saved { UserChange::Saved(Box::new(next)) } else { UserChange::Stale })
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
        password_hash: PasswordHash,
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
}
