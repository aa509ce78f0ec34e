//! What opens an account: its password, and the lock after wrong ones.

use super::desk::{Desk, Who};
use super::done::{Change, Done};
use crate::mail;
use crate::password::{first_password, hash_password};
use edge::{Refusal, digest_of_name};
use store::Stores;
use store::accounts::{AccountEventKind, User};

impl Desk {
    /// Takes a user's password away, ends their sessions, and has a new one sent to the address that is stored: nobody else
    /// ever reads it. A lock that wrong guesses at the old one put on goes with it. The key is the portal's.
    ///
    /// # Errors
    /// [`Refusal::NotFound`] without such a user; a fault.
    pub async fn reset(&self, stores: &Stores, who: Who<'_>, key: &str) -> Result<Done, Refusal> {
        let password = first_password(self.random)?;
        let hash = hash_password(&password, self.random)?;
        let done = self.change(stores, who, |user| {
            let mails = vec![mail::reset(&user, &password)];
            let kind = AccountEventKind::PasswordReset { username: user.username.clone() };
            let user = User {
                password_hash: hash.clone(),
                must_change_password: true,
                password_changed_at: self.at,
                // What was sent before opens nothing any more, and confirms nothing.
                recovered: None,
                awaited_email: None,
                ..user
            };
            Some(Change { user, kind, mails })
        });
        let done = done.await?.ok_or(Refusal::NotFound)?;
        stores.accounts.close_sessions_of(who.0, who.1).await?;
        stores.accounts.unlock(&digest_of_name(key, who.0.as_str(), who.1.as_str())).await?;
        Ok(done)
    }

    /// Lifts the lock that wrong passwords put on a user, in every browser. The key is the portal's.
    ///
    /// # Errors
    /// [`Refusal::NotFound`] without such a user; a fault.
    pub async fn unlock(&self, stores: &Stores, who: Who<'_>, key: &str) -> Result<Done, Refusal> {
        let done = self.change(stores, who, |user| {
            let kind = AccountEventKind::Unlocked { username: user.username.clone() };
            Some(Change { user, kind, mails: Vec::new() })
        });
        let done = done.await?.ok_or(Refusal::NotFound)?;
        stores.accounts.unlock(&digest_of_name(key, who.0.as_str(), who.1.as_str())).await?;
        Ok(done)
    }
}
