//! Who erases or holds, and why.

use crate::commands::calls::author::{AuthorOption, line};
use crate::commands::operator::now;
use crate::commands::terminal::refused;
use clap::Args;
use domain::EventId;
use edge::Random;
use std::error::Error;
use store::erasures::By;

#[derive(Args)]
pub(super) struct WhoAndWhy {
    #[command(flatten)]
    pub(super) author: AuthorOption,
    /// Why, as it stands in the trace: the rule, or the act. Nothing of the people concerned belongs in it.
    #[arg(long, value_parser = line)]
    pub(super) reason: String,
}

impl WhoAndWhy {
    /// They, doing something now.
    pub(super) fn by(&self) -> Result<By, Box<dyn Error>> {
        let at = now();
        let author = self.author.name()?.to_owned();
        Ok(By { event: event_id()?, at, author, reason: self.reason.clone() })
    }
}

/// An id for an event of now.
pub(super) fn event_id() -> Result<EventId, Box<dyn Error>> {
    Ok(EventId::at(now(), &Random.bytes().map_err(refused)?))
}
