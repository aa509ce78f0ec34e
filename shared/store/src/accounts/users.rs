//! Users of an organisation.

use super::Accounts;
use super::awaited_email::AwaitedEmail;
use super::events::AccountEvent;
use super::keys::{USERS, organisation_partition, user_key};
use super::recovered::Recovered;
use super::rights::{Grant, Right};
use crate::error::StoreError;
use crate::expression::number;
use crate::instant;
use crate::outbox::Letter;
use crate::query::Range;
use crate::record::Record;
use domain::{EmailAddress, OrganisationCode, PasswordHash, PersonFiscalCode, Phone, Username};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::slice::from_ref;

/// Someone who signs in for an organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct User {
    /// Code of the organisation.
    pub organisation: OrganisationCode,
    /// Name to sign in with, unique in the organisation.
    pub username: Username,
    /// The given name; without a surname beside it, the whole name people read.
    pub name: String,
    /// The surname, of whoever was named by the principal user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub surname: Option<String>,
    /// The person's fiscal code, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fiscal_code: Option<PersonFiscalCode>,
    /// The telephone number, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<Phone>,
    /// Where mail goes.
    pub email: EmailAddress,
    /// Where it is to go once that is confirmed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub awaited_email: Option<AwaitedEmail>,
    /// Whether it is the principal user, who manages the others.
    pub principal: bool,
    /// The password, hashed by the caller.
    pub password_hash: PasswordHash,
    /// Whether the password must be changed before anything else.
    pub must_change_password: bool,
    /// A password that was given beside this one, because somebody said it was lost.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recovered: Option<Recovered>,
    /// When the password was set.
    #[serde(with = "instant")]
    pub password_changed_at: Timestamp,
    /// Last successful sign-in.
    #[serde(with = "instant::option", default, skip_serializing_if = "Option::is_none")]
    pub last_access_at: Option<Timestamp>,
    /// Whether the principal user suspended it.
    pub suspended: bool,
    /// What it may do for an administration; users of applicants have no rights. Records of before
    /// call them roles.
    #[serde(default, alias = "roles", skip_serializing_if = "BTreeSet::is_empty")]
    pub rights: BTreeSet<Right>,
    /// Which of an applicant's applications it may work on.
    #[serde(default, skip_serializing_if = "Grant::is_all")]
    pub grant: Grant,
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
            surname: None,
            fiscal_code: None,
            phone: None,
            email: email.clone(),
            awaited_email: None,
            principal: true,
            password_hash,
            must_change_password: true,
            recovered: None,
            password_changed_at: now,
            last_access_at: None,
            suspended: false,
            rights: BTreeSet::new(),
            grant: Grant::All,
            version: 0,
        }
    }

    /// The name people read.
    pub fn full_name(&self) -> String {
        match &self.surname {
            Some(surname) => format!("{} {surname}", self.name),
            None => self.name.clone(),
        }
    }

    /// The rights that count now: a suspended user has none.
    pub fn rights_in_force(&self) -> BTreeSet<Right> {
        if self.suspended { BTreeSet::new() } else { self.rights.clone() }
    }

    /// Whether it manages the users of its organisation: the principal user does, and officials with
    /// that right.
    pub fn manages_users(&self) -> bool {
        !self.suspended && (self.principal || self.rights.contains(&Right::Users))
    }
}

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

    /// The names, as people read them, of some users of an organisation. Those who are there no more have none.
    ///
    /// # Errors
    /// When the records cannot be read.
    pub async fn names(
        &self,
        organisation: &OrganisationCode,
        usernames: &BTreeSet<Username>,
    ) -> Result<BTreeMap<Username, String>, StoreError> {
        if usernames.is_empty() {
            return Ok(BTreeMap::new());
        }
        let keys: Vec<_> = usernames.iter().map(|name| user_key(organisation, name)).collect();
        let users: Vec<User> = self.table.many_records(&keys).await?;
        Ok(users.into_iter().map(|user| (user.username.clone(), user.full_name())).collect())
    }

    /// The users of an organisation, by username.
    pub async fn users(&self, organisation: &OrganisationCode) -> Result<Vec<User>, StoreError> {
        let partition = organisation_partition(organisation);
        self.table.records(&Range { partition: &partition, sort_prefix: USERS }).await
    }

    /// Notes a successful sign-in; with it another hash of the same password, if there is one. What was given
    /// meanwhile, because the password was thought lost, is void.
    pub async fn record_access(
        &self,
        user: &User,
        rehashed: Option<PasswordHash>,
        event: &AccountEvent,
    ) -> Result<UserChange, StoreError> {
        let last_access_at = Some(instant::cut(event.at));
        let password_hash = rehashed.unwrap_or_else(|| user.password_hash.clone());
        let next = User { last_access_at, password_hash, recovered: None, ..user.clone() };
        self.change_user(&next, &[], event).await
    }

    /// Keeps another hash of the same password, made with other parameters, of a user who has not entered yet. That is
    /// nothing that happened to the account, and no event; whoever changes the user in the same moment comes first.
    pub async fn keep_anew(
        &self,
        user: &User,
        password_hash: PasswordHash,
    ) -> Result<UserChange, StoreError> {
        let version = user.version + 1;
        let next = User { password_hash, version, ..user.clone() };
        let item = next.item(&user_key(&user.organisation, &user.username))?;
        let values = [(":version", number(user.version))];
        let saved = self.table.put(User::WHAT, item, Some("#version = :version"), &values).await?;
        Ok(if saved { UserChange::Saved(Box::new(next)) } else { UserChange::Stale })
    }

    /// Notes a sign-in by the word of an identity provider. It says nothing about passwords: one that was given stays
    /// good.
    pub async fn record_access_by_identity(
        &self,
        user: &User,
        event: &AccountEvent,
    ) -> Result<UserChange, StoreError> {
        let last_access_at = Some(instant::cut(event.at));
        self.change_user(&User { last_access_at, ..user.clone() }, &[], event).await
    }

    /// Sets a password that the user chose, with the mail that tells them, if there is one. An address that awaits its
    /// confirmation is given up: whoever asked for it may be who the new password keeps out.
    pub async fn choose_password(
        &self,
        user: &User,
        password_hash: PasswordHash,
        letter: Option<&Letter>,
        event: &AccountEvent,
    ) -> Result<UserChange, StoreError> {
        let next = User {
            password_hash,
            must_change_password: false,
            recovered: None,
            awaited_email: None,
            password_changed_at: instant::cut(event.at),
            ..user.clone()
        };
        self.change_user(&next, letter.map(from_ref).unwrap_or_default(), event).await
    }
}
