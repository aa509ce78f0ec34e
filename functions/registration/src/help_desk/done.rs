//! A user changed by the help desk, with what is noted and who is told.

use super::desk::{Desk, Who};
use domain::LetterId;
use edge::{Busy, Refusal};
use store::Stores;
use store::accounts::{AccountEventKind, User, UserChange};
use store::mail::Mail;
use store::outbox::Letter;

/// How often to try when the user is changed meanwhile.
const ATTEMPTS: u32 = 8;

/// What was done.
#[derive(Debug, Clone, PartialEq)]
pub struct Done {
    /// The user as it became.
    pub user: User,
    /// The mails that wait because of it.
    pub letters: Vec<LetterId>,
}

/// What becomes of a user, and which mails go out.
pub(super) struct Change {
    pub(super) user: User,
    pub(super) kind: AccountEventKind,
    pub(super) mails: Vec<Mail>,
}

impl Desk {
    /// Changes a user as decided from how it is; nothing if there is nothing to change.
    pub(super) async fn change(
        &self,
        stores: &Stores,
        (organisation, username): Who<'_>,
        decide: impl Fn(User) -> Option<Change>,
    ) -> Result<Option<Done>, Refusal> {
        for _ in 0..ATTEMPTS {
            let user = stores.accounts.user(organisation, username).await?;
            let Some(change) = decide(user.ok_or(Refusal::NotFound)?) else { return Ok(None) };
            let event = self.did(change.kind)?;
            let letters: Vec<Letter> =
                change.mails.into_iter().map(|mail| self.letter(mail)).collect::<Result<_, _>>()?;
            match stores.accounts.change_contacts(&change.user, &letters, &event).await? {
                UserChange::Saved(user) => {
                    let letters = letters.iter().map(|letter| letter.id).collect();
                    return Ok(Some(Done { user: *user, letters }));
                }
                UserChange::Stale => {}
            }
        }
        Err(Busy::Contended.into())
    }
}
