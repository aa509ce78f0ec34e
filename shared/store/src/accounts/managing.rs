//! Users made and changed by those who manage them, each with the mail that tells about it.

use super::Accounts;
use super::keys::user_key;
use super::users::{User, UserChange};
use crate::error::StoreError;
use crate::expression::number;
use crate::outbox::{Letter, letter_item};
use crate::record::Record;
use crate::transaction::{Commit, Transaction};

const ABSENT: &str = "attribute_not_exists(pk)";

#[derive(Debug, Clone, Copy, PartialEq)]
enum Condition {
    User,
    Letter,
}

impl Accounts {
    /// Stores a new user and the mail with its credentials, or neither. `false` if the user name is
    /// taken.
    ///
    /// # Errors
    /// When the records cannot be written.
    pub async fn create_user(&self, user: &User, credentials: &Letter) -> Result<bool, StoreError> {
        let key = user_key(&user.organisation, &user.username);
        let item = User { version: 1, ..user.clone() }.item(&key)?;
        let commit = Transaction::new(User::WHAT)
            .put(Condition::User, &self.table, item, ABSENT, &[])?
            .put(Condition::Letter, &self.outbox, letter_item(credentials)?, ABSENT, &[])?
            .commit(&self.table.client)
            .await?;
        saved(commit)
    }

    /// Stores a changed user and the mails about the change, provided nobody changed the user since it
    /// was read.
    ///
    /// # Errors
    /// When the records cannot be written.
    pub async fn change_user(
        &self,
        user: &User,
        letters: &[Letter],
    ) -> Result<UserChange, StoreError> {
        let key = user_key(&user.organisation, &user.username);
        let next = User { version: user.version + 1, ..user.clone() };
        let values = [(":version", number(user.version))];
        let mut transaction = Transaction::new(User::WHAT).put(
            Condition::User,
            &self.table,
            next.item(&key)?,
            "#version = :version",
            &values,
        )?;
        for letter in letters {
            let item = letter_item(letter)?;
            transaction = transaction.put(Condition::Letter, &self.outbox, item, ABSENT, &[])?;
        }
        let saved = saved(transaction.commit(&self.table.client).await?)?;
        Ok(if saved { UserChange::Saved(Box::new(next)) } else { UserChange::Stale })
    }
}

/// Whether it was written; ids of mails are drawn, and never there before.
fn saved(commit: Commit<Condition>) -> Result<bool, StoreError> {
    match commit {
        Commit::Done => Ok(true),
        Commit::Refused(conditions) if conditions.contains(&Condition::User) => Ok(false),
        Commit::Refused(_) => {
            Err(StoreError::write(Letter::WHAT)("its id was drawn before".into()))
        }
    }
}
