//! Passwords that are given to users, and how long they are good.

use super::Accounts;
use super::events::AccountEvent;
use super::recovered::Recovered;
use super::users::{User, UserChange};
use crate::error::StoreError;
use crate::instant;
use crate::outbox::Letter;
use domain::{PasswordHash, PasswordRules};
use jiff::Timestamp;
use std::slice::from_ref;

impl User {
    /// The password that was given beside the own one, while it is good.
    pub fn recovered_in_force(&self, now: Timestamp) -> Option<&Recovered> {
        self.recovered.as_ref().filter(|recovered| recovered.is_in_force(now))
    }

    /// Whether nobody entered for more than 180 days (manual 2.3.4), nor was a password given in that time.
    pub fn is_dormant(&self, now: Timestamp) -> bool {
        let last = self.last_access_at.max(Some(self.password_changed_at));
        last.is_some_and(|last| now.duration_since(last) > PasswordRules::DORMANCY)
    }

    /// Whether the password is one that was sent, and nobody entered with it yet: whoever reads the mailbox has it.
    pub fn has_unused_password(&self) -> bool {
        self.must_change_password
            && self.last_access_at.is_none_or(|last| last < self.password_changed_at)
    }

    /// Whether the password was given, and too long ago to open anything.
    pub fn temporary_password_is_over(&self, now: Timestamp) -> bool {
        let age = now.duration_since(self.password_changed_at);
        self.must_change_password && age > PasswordRules::TEMPORARY_VALIDITY
    }
}

impl Accounts {
    /// Gives a user a password beside the own one, with the mail that tells it and the event.
    ///
    /// # Errors
    /// When the records cannot be written.
    pub async fn give_password(
        &self,
        user: &User,
        password_hash: PasswordHash,
        letter: &Letter,
        event: &AccountEvent,
    ) -> Result<UserChange, StoreError> {
        let recovered = Recovered { password_hash, given_at: letter.written_at };
        let user = User { recovered: Some(recovered), ..user.clone() };
        self.change_user(&user, from_ref(letter), event).await
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
        event: &AccountEvent,
    ) -> Result<UserChange, StoreError> {
        let Some(Recovered { password_hash, given_at }) = user.recovered.clone() else {
            return Ok(UserChange::Stale);
        };
        let user = User {
            password_hash,
            must_change_password: true,
            password_changed_at: given_at,
            recovered: None,
            last_access_at: Some(instant::cut(now)),
            ..user.clone()
        };
        self.change_user(&user, &[], event).await
    }
}
