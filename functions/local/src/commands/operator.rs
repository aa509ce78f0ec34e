//! Who works on somebody's account, and why.

use super::calls::author::line;
use super::terminal::refused;
use clap::Args;
use domain::{EventId, LetterId};
use edge::{Clock, Random};
use jiff::Timestamp;
use std::error::Error;
use store::accounts::{AccountActor, AccountEvent, AccountEventKind};
use store::mail::Mail;
use store::outbox::Letter;

#[derive(Args)]
pub(super) struct Operator {
    /// Who does it, as it is kept: by default, the user of this machine.
    #[arg(long, env = "USER", value_parser = line)]
    author: String,
    /// Why, as it is kept: who asked, how they were recognised, the number of the request.
    #[arg(long, value_parser = line)]
    reason: String,
}

impl Operator {
    /// What is noted of something that they do now.
    pub(super) fn did(&self, kind: AccountEventKind) -> Result<AccountEvent, Box<dyn Error>> {
        let at = now();
        let id = EventId::new(millis(at), &Random.bytes().map_err(refused)?);
        let (name, reason) = (self.author.clone(), self.reason.clone());
        Ok(AccountEvent { id, at, actor: AccountActor::Operator { name, reason }, kind })
    }
}

/// The time, as precise as the records.
pub(super) fn now() -> Timestamp {
    store::instant::cut(Clock::System.now())
}

/// A mail for the outbox; the portal sends it when it next looks there.
pub(super) fn letter(mail: Mail) -> Result<Letter, Box<dyn Error>> {
    let at = now();
    Ok(Letter::new(LetterId::new(millis(at), &Random.bytes().map_err(refused)?), mail, at))
}

fn millis(at: Timestamp) -> u64 {
    u64::try_from(at.as_millisecond()).unwrap_or_default()
}
