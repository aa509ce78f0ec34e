//! The help desk as it acts: who sits at it, why, when, and what is noted and sent of it.

use domain::{EventId, LetterId, OrganisationCode, Username};
use edge::{Random, Refusal};
use jiff::Timestamp;
use store::accounts::{AccountActor, AccountEvent, AccountEventKind};
use store::mail::Mail;
use store::outbox::Letter;

/// A user by the two names that it signs in with.
pub type Who<'a> = (&'a OrganisationCode, &'a Username);

/// Who sits at the help desk, why, and when.
#[derive(Debug)]
pub struct Desk {
    /// Who it is, with the reason.
    pub actor: AccountActor,
    /// When.
    pub at: Timestamp,
    /// What ids and passwords are drawn with.
    pub random: Random,
}

impl Desk {
    /// What is noted of something that they do.
    ///
    /// # Errors
    /// A fault, without randomness.
    pub fn did(&self, kind: AccountEventKind) -> Result<AccountEvent, Refusal> {
        let id = EventId::at(self.at, &self.random.bytes()?);
        Ok(AccountEvent { id, at: self.at, actor: self.actor.clone(), kind })
    }

    /// A mail about it for the outbox, which nobody needs to read there.
    pub(super) fn letter(&self, mail: Mail) -> Result<Letter, Refusal> {
        let id = LetterId::at(self.at, &self.random.bytes()?);
        Ok(Letter::new(id, mail, self.at).secret())
    }
}
