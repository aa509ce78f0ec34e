//! `ristoro trust take-back`.

use crate::commands::place::Place;
use crate::commands::terminal::{Outcome, say};
use clap::Args;
use std::process::ExitCode;
use store::Stores;

#[derive(Args)]
pub(in crate::commands) struct Options {
    /// The number of the list in force, which is taken back.
    sequence: u64,
    #[command(flatten)]
    place: Place,
}

pub(super) fn run(options: &Options) -> Outcome {
    options.place.with_stores(async |stores| take_back(stores, options.sequence).await)
}

async fn take_back(stores: &Stores, sequence: u64) -> Outcome {
    let in_force = stores.trust.list_in_force().await?.ok_or("no trusted list was imported")?;
    if in_force.list.sequence != sequence {
        return Err(format!("list {} is in force, not {sequence}", in_force.list.sequence).into());
    }
    if in_force.before.is_none() {
        return Err(format!("there is no list before {sequence} to go back to").into());
    }
    let back = stores.trust.take_back(&in_force).await?;
    let back = back.ok_or("another list was put in force meanwhile: look again")?;
    say(&format!(
        "List {} is in force again. Only a list after {} is newer.",
        back.list.sequence, back.newest
    ));
    Ok(ExitCode::SUCCESS)
}
