//! `ristoro history export`.

use super::target::{Target, audited};
use crate::commands::place::Place;
use crate::commands::terminal::{Outcome, say};
use clap::Args;
use std::process::ExitCode;
use store::Stores;

#[derive(Args)]
pub(in crate::commands) struct Options {
    #[command(flatten)]
    target: Target,
    #[command(flatten)]
    place: Place,
}

pub(super) fn run(options: &Options) -> Outcome {
    options.place.with_stores(async |stores| export(stores, &options.target).await)
}

async fn export(stores: &Stores, target: &Target) -> Outcome {
    for chain in target.chains(stores).await? {
        let Some(history) = audited(stores, &chain).await? else {
            return Err(format!("there is no {chain}").into());
        };
        history.links.iter().for_each(|link| say(&link.line(&chain)));
    }
    Ok(ExitCode::SUCCESS)
}
