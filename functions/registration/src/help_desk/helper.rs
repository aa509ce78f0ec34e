//! Who helps, and what is noted and sent of it.

use domain::{EventId, LetterId, OrganisationCode, Username};
use edge::{Random, Refusal};
use jiff::Timestamp;
use store::accounts::{AccountActor, AccountEvent, AccountEventKind};
use store::mail::Mail;
use store::outbox::Letter;

/// A user by the two names that it signs in with.
pub type Who<'a> = (&'a OrganisationCode, &'a Username);

/// Who helps somebody, why, and when.
#[derive(Debug)]
pub struct Helper {
    /// Who it is, with the reason.
    pub actor: AccountActor,
    /// When.
    pub at: Timestamp,
    /// What ids and passwords are drawn with.
    pub random: Random,
}

impl Helper {
    /// What is noted of something that they do.
    ///
    /// # Errors
    /// A fault, without randomness.
    pub fn did(&self, kind: AccountEventKind) -> Result<AccountEvent, Refusal> {
        let id = EventId::new(self.millis(), &self.random.bytes()?);
        Ok(AccountEvent { id, at: self.at, actor: self.actor.clone(), kind })
    }

    /// A mail about it for the outbox, which nobody needs to read there.
    pub(super) fn letter(&self, mail: Mail) -> Result<Letter, Refusal> {
        let id = LetterId::new(self.millis(), &self.random.bytes()?);
        Ok(Letter::new(id, mail, self.at).secret())
    }

    fn millis(&self) -> u64 {
        u64::try_from(self.at.as_millisecond()).unwrap_or_default()
    }
}
