//! Users made and changed by those who manage them, each with the mail that tells about it.

use super::Accounts;
use super::email_codes::with_email_code;
use super::events::AccountEvent;
use super::keys::{organisation_key, user_key};
use super::users::{User, UserChange};
use crate::error::StoreError;
use crate::expression::{number, text};
use crate::outbox::{Letter, letter_item};
use crate::record::Record;
use crate::transaction::{Commit, Transaction};

const ABSENT: &str = "attribute_not_exists(pk)";

#[derive(Debug, Clone, Copy, PartialEq)]
enum Condition {
    User,
    Person,
    Twin,
    Organisation,
    Letter,
    Code,
    Event,
}

/// How the making of a user ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UserMade {
    /// The user is there.
    Done,
    /// Another user of the organisation has the name.
    NameTaken,
    /// The person is a user of the organisation already.
    PersonIsUser,
}

impl Accounts {
    /// Stores a new user, the mails about it and the event, or nothing. Of two requests at once for the same person one
    /// alone is taken, unless a second user of that person is `meant`.
    ///
    /// # Errors
    /// When the records cannot be written.
    pub async fn create_user(
        &self,
        (user, meant): (&User, bool),
        letters: &[Letter],
        event: &AccountEvent,
    ) -> Result<UserMade, StoreError> {
        let key = user_key(&user.organisation, &user.username);
        let item = User { version: 1, ..user.clone() }.item(&key)?;
        let mut change =
            Transaction::new(User::WHAT).put(Condition::User, &self.table, item, ABSENT, &[])?;
        for letter in letters {
            let item = letter_item(letter)?;
            change = change.put(Condition::Letter, &self.outbox, item, ABSENT, &[])?;
        }
        let change = self.listing(change, Condition::User, user)?;
        let change = self.claiming_person(change, Condition::Twin, (user, meant))?;
        match self.noted(&user.organisation, event, (change, Condition::Event)).await? {
            Commit::Refused(conditions)
                if conditions.contains(&Condition::Twin)
                    && !conditions.contains(&Condition::User) =>
            {
                Ok(UserMade::PersonIsUser)
            }
            commit => Ok(if saved(commit)? { UserMade::Done } else { UserMade::NameTaken }),
        }
    }

    /// Stores a changed user with the mails about the change and its event, and where the mail of an organisation goes: that
    /// of its principal user, whose address this is. The code of an address that awaits its confirmation can be found then.
    ///
    /// # Errors
    /// When the records cannot be read or written.
    pub async fn change_contacts(
        &self,
        user: &User,
        letters: &[Letter],
        event: &AccountEvent,
    ) -> Result<UserChange, StoreError> {
        let organisation = self.organisation(&user.organisation).await?;
        let mut change = Transaction::new(User::WHAT);
        if user.principal && organisation.is_some_and(|of| of.email != user.email) {
            let email = [(":email", text(user.email.as_str()))];
            let key = organisation_key(&user.organisation);
            let set = ("SET #email = :email", "attribute_exists(pk)");
            change = change.update(Condition::Organisation, &self.table, &key, set, &email)?;
        }
        let change = with_email_code(change, &self.table, (user, Condition::Code))?;
        self.changed_user(user, letters, event, change).await
    }

    /// Stores a changed user with the mails about the change and its event, provided nobody changed the
    /// user since it was read.
    ///
    /// # Errors
    /// When the records cannot be written.
    pub async fn change_user(
        &self,
        user: &User,
        letters: &[Letter],
        event: &AccountEvent,
    ) -> Result<UserChange, StoreError> {
        self.changed_user(user, letters, event, Transaction::new(User::WHAT)).await
    }

    async fn changed_user(
        &self,
        user: &User,
        letters: &[Letter],
        event: &AccountEvent,
        change: Transaction<Condition>,
    ) -> Result<UserChange, StoreError> {
        let key = user_key(&user.organisation, &user.username);
        let next = User { version: user.version + 1, ..user.clone() };
        let values = [(":version", number(user.version))];
        let mut change = change.put(
            Condition::User,
            &self.table,
            next.item(&key)?,
            "#version = :version",
            &values,
        )?;
        // Records of before there were lists of persons come into theirs with the first change, such as a sign-in.
        change = self.listing(change, Condition::Person, &next)?;
        for letter in letters {
            let item = letter_item(letter)?;
            change = change.put(Condition::Letter, &self.outbox, item, ABSENT, &[])?;
        }
        let commit = self.noted(&user.organisation, event, (change, Condition::Event)).await?;
        let saved = saved(commit)?;
        Ok(if saved { UserChange::Saved(Box::new(next)) } else { UserChange::Stale })
    }
}

/// Whether it was written; ids of mails and events are drawn, and never there before.
fn saved(commit: Commit<Condition>) -> Result<bool, StoreError> {
    match commit {
        Commit::Done => Ok(true),
        Commit::Refused(conditions) if conditions.contains(&Condition::User) => Ok(false),
        Commit::Refused(_) => {
            Err(StoreError::write(Letter::WHAT)("its id was drawn before".into()))
        }
    }
}
