//! Who works on somebody's account, and why.

use super::calls::author::line;
use super::terminal::refused;
use clap::Args;
use edge::{Clock, Random};
use jiff::Timestamp;
use registration::Desk;
use std::error::Error;
use store::accounts::{AccountActor, AccountEvent, AccountEventKind};

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
    /// At the help desk now.
    pub(super) fn desk(&self) -> Desk {
        let (name, reason) = (self.author.clone(), self.reason.clone());
        Desk { actor: AccountActor::Operator { name, reason }, at: now(), random: Random }
    }

    /// What is noted of something that they do now.
    pub(super) fn did(&self, kind: AccountEventKind) -> Result<AccountEvent, Box<dyn Error>> {
        self.desk().did(kind).map_err(refused)
    }
}

/// The time, as precise as the records.
pub(super) fn now() -> Timestamp {
    store::instant::cut(Clock::System.now())
}
