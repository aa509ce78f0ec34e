//! Passwords that are given to users, and how long they are good.

use super::Accounts;
use super::keys::user_key;
use super::recovered::Recovered;
use super::users::{User, UserChange};
use crate::error::StoreError;
use crate::expression::number;
use crate::outbox::{Letter, letter_item};
use crate::record::Record;
use crate::transaction::{Commit, Transaction};
use domain::{PasswordHash, PasswordRules};
use jiff::Timestamp;

#[derive(Clone, Copy)]
struct Condition;

impl User {
    /// The password that was given beside the own one, while it is good.
    pub fn recovered_in_force(&self, now: Timestamp) -> Option<&Recovered> {
        self.recovered.as_ref().filter(|recovered| recovered.is_in_force(now))
    }

    /// Whether the password was given, and too long ago to open anything.
    pub fn temporary_password_is_over(&self, now: Timestamp) -> bool {
        let age = now.duration_since(self.password_changed_at);
        self.must_change_password && age > PasswordRules::TEMPORARY_VALIDITY
    }
}

impl Accounts {
    /// Gives a user a password beside the own one, with the mail that tells it: both or neither.
    ///
    /// # Errors
    /// When the records cannot be written.
    pub async fn give_password(
        &self,
        user: &User,
        password_hash: PasswordHash,
        letter: &Letter,
    ) -> Result<UserChange, StoreError> {
        let recovered = Recovered { password_hash, given_at: letter.written_at };
        let next = User { recovered: Some(recovered), version: user.version + 1, ..user.clone() };
        self.save_user_with(&next, user.version, letter).await
    }

    /// Notes a sign-in with the password that was given: from now on it is the only one, and is to be
    /// changed. `Stale` also if there is none.
    ///
    /// # Errors
    /// When the record cannot be written.
    pub async fn enter_with_given(
        &self,
        user: &User,
        now: Timestamp,
    ) -> Result<UserChange, StoreError> {
        let Some(Recovered { password_hash, given_at }) = user.recovered.clone() else {
            return Ok(UserChange::Stale);
        };
        let user = User {
            password_hash,
            must_change_password: true,
            password_changed_at: given_at,
            ..user.clone()
        };
        self.record_access(&user, now).await
    }

    /// Stores a changed user and a mail, provided nobody changed the user since.
    pub(super) async fn save_user_with(
        &self,
        next: &User,
        version: u64,
        letter: &Letter,
    ) -> Result<UserChange, StoreError> {
        let item = next.item(&user_key(&next.organisation, &next.username))?;
        let unchanged = [(":version", number(version))];
        let commit = Transaction::new("a password that is given")
            .put(Condition, &self.table, item, "#version = :version", &unchanged)?
            .put(Condition, &self.outbox, letter_item(letter)?, "attribute_not_exists(pk)", &[])?
            .commit(&self.table.client)
            .await?;
        Ok(match commit {
            Commit::Done => UserChange::Saved(Box::new(next.clone())),
            Commit::Refused(_) => UserChange::Stale,
        })
    }
}
