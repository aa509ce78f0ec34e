//! A user changed by a command, with what is noted and who is told.

use super::which::Which;
use crate::commands::operator::{Operator, letter};
use std::error::Error;
use store::Stores;
use store::accounts::{AccountEventKind, User, UserChange};
use store::mail::Mail;
use store::outbox::Letter;

/// How often to try when the user is changed meanwhile.
const ATTEMPTS: u32 = 4;

/// What becomes of a user, and which mails go out.
pub(in crate::commands) struct Change {
    pub(super) user: User,
    pub(super) kind: AccountEventKind,
    pub(super) mails: Vec<Mail>,
}

/// Changes a user as decided from how it is; `None` if there is nothing to change. Gives the user as it
/// became.
pub(in crate::commands) async fn change(
    stores: &Stores,
    (which, operator): (&Which, &Operator),
    decide: impl Fn(User) -> Option<Change>,
) -> Result<Option<User>, Box<dyn Error>> {
    for _ in 0..ATTEMPTS {
        let Some(change) = decide(which.user(stores).await?) else { return Ok(None) };
        let event = operator.did(change.kind)?;
        let letters = change.mails.into_iter().map(|mail| letter(mail).map(Letter::secret));
        let letters: Vec<Letter> = letters.collect::<Result<_, _>>()?;
        match stores.accounts.change_contacts(&change.user, &letters, &event).await? {
            UserChange::Saved(user) => return Ok(Some(*user)),
            UserChange::Stale => {}
        }
    }
    Err("others change this user at the same time: try again".into())
}
