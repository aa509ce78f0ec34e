//! Another address for a user's mail.

use super::desk::{Desk, Who};
use super::done::{Change, Done};
use crate::mail;
use crate::new_email::{AskedFor, Asker, ask, credentials_void};
use crate::password::{first_password, hash_password};
use domain::{EmailAddress, PasswordHash};
use edge::{PublicOrigin, Refusal};
use store::Stores;
use store::accounts::{AccountEventKind, EmailStep, User};

/// A password for whoever did not enter with the one that was sent: what went to the address before is void.
struct First {
    text: String,
    hash: PasswordHash,
}

impl Desk {
    /// Changes where a user's mail goes, at once: the address before and the new one are both told. Whoever never entered, or
    /// not with the password that was sent last, is sent another, and the one that went to the address before is void. Nothing if
    /// it is so already.
    ///
    /// # Errors
    /// [`Refusal::NotFound`] without such a user; a fault.
    pub async fn change_email(
        &self,
        stores: &Stores,
        who: Who<'_>,
        to: &EmailAddress,
    ) -> Result<Option<Done>, Refusal> {
        let first = self.first()?;
        let done = self.change(stores, who, |user| {
            if user.email.is_mailbox_of(to) {
                return kept(user, to);
            }
            if user.last_access_at.is_none() || user.has_unused_password() {
                return Some(self.proven(user, to, &first));
            }
            let mails = vec![mail::address_changed(&user), mail::address_taken(to)];
            Some(changed(User { awaited_email: None, ..user }, to, mails))
        });
        done.await
    }

    /// Asks whoever reads mail at another address to confirm it: until then the one before counts. Both are told. Whoever
    /// never entered, and has a password, proves the address with the one that is sent there. Nothing if it is so already.
    ///
    /// # Errors
    /// [`Refusal::NotFound`] without such a user; a fault.
    pub async fn ask_email(
        &self,
        stores: &Stores,
        who: Who<'_>,
        (to, origin, has_password): (&EmailAddress, &PublicOrigin, bool),
    ) -> Result<Option<Done>, Refusal> {
        let first = self.first()?;
        let asked = stores.accounts.user(who.0, who.1).await?.ok_or(Refusal::NotFound)?;
        let by = (&Asker::HelpDesk, self.at);
        let AskedFor { awaited, mails } = ask((self.random, origin), &asked, to, by)?;
        let done = self.change(stores, who, |user| {
            if user.email.is_mailbox_of(to) {
                return kept(user, to);
            }
            if user.last_access_at.is_none() && has_password {
                return Some(self.proven(user, to, &first));
            }
            let kind = AccountEventKind::EmailChangeAsked { username: user.username.clone() };
            let user = User { awaited_email: Some(awaited.clone()), ..user };
            Some(Change { user, kind, mails: mails.to_vec() })
        });
        done.await
    }

    fn first(&self) -> Result<First, Refusal> {
        let text = first_password(self.random)?;
        let hash = hash_password(&text, self.random)?;
        Ok(First { text, hash })
    }

    /// The address of whoever has only a password that was sent, with another one that goes there.
    fn proven(&self, user: User, to: &EmailAddress, first: &First) -> Change {
        let told = match user.last_access_at {
            Some(_) => mail::address_changed(&user),
            None => credentials_void(&user.email),
        };
        let user = User {
            password_hash: first.hash.clone(),
            must_change_password: true,
            password_changed_at: self.at,
            awaited_email: None,
            email: to.clone(),
            ..user
        };
        let mails = vec![told, mail::reset(&user, &first.text)];
        changed(user, to, mails)
    }
}

/// The mailbox that counts already, perhaps written otherwise: another one that awaits its confirmation is given up, and
/// nobody is told. Nothing if it is so already.
fn kept(user: User, to: &EmailAddress) -> Option<Change> {
    let username = user.username.clone();
    let kind = match (&user.awaited_email, user.email == *to) {
        (None, true) => return None,
        (None, false) => AccountEventKind::EmailChanged { username },
        (Some(_), same) => AccountEventKind::UserChanged {
            username,
            contacts: !same,
            rights: None,
            grant: None,
            email: Some(EmailStep::Dropped),
        },
    };
    let user = User { email: to.clone(), awaited_email: None, ..user };
    Some(Change { user, kind, mails: Vec::new() })
}

fn changed(user: User, to: &EmailAddress, mails: Vec<store::mail::Mail>) -> Change {
    let kind = AccountEventKind::EmailChanged { username: user.username.clone() };
    // What was sent to the old address opens nothing any more.
    let user = User { email: to.clone(), recovered: None, ..user };
    Change { user, kind, mails }
}
