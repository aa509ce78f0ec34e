//! `ristoro retention trace`.

use crate::commands::place::Place;
use crate::commands::terminal::{Outcome, say};
use clap::Args;
use std::process::ExitCode;
use store::history::Chain;

#[derive(Args)]
pub(in crate::commands) struct Options {
    #[command(flatten)]
    place: Place,
}

pub(super) fn run(options: &Options) -> Outcome {
    options.place.with_stores(async |stores| {
        for link in stores.erasures.links().await? {
            say(&link.line(&Chain::Erasures));
        }
        Ok(ExitCode::SUCCESS)
    })
}
