//! `ristoro users second-factor`.

use super::which::Which;
use crate::commands::operator::Operator;
use crate::commands::place::Place;
use crate::commands::terminal::{Outcome, say};
use clap::Args;
use std::process::ExitCode;
use store::Stores;
use store::accounts::AccountEventKind;

#[derive(Args)]
pub(in crate::commands) struct Options {
    #[command(flatten)]
    which: Which,
    /// Takes it away with its recovery codes.
    #[arg(long, required = true)]
    remove: bool,
    #[command(flatten)]
    operator: Operator,
    #[command(flatten)]
    place: Place,
}

pub(super) fn run(options: &Options) -> Outcome {
    options.place.with_stores(async |stores| remove(stores, options).await)
}

async fn remove(stores: &Stores, options: &Options) -> Outcome {
    let accounts = &stores.accounts;
    let user = options.which.user(stores).await?;
    let (organisation, username) = (&user.organisation, &user.username);
    let kind = AccountEventKind::SecondFactorRemoved { username: username.clone() };
    let (name, event) = (user.full_name(), options.operator.did(kind)?);
    if !accounts.remove_second_factor(organisation, username, &event).await? {
        say(&format!("{name} ({username}) has no second factor: nothing changed."));
        return Ok(ExitCode::SUCCESS);
    }
    accounts.close_sessions_of(organisation, username).await?;
    say(&format!("{name} ({username}) has no second factor any more, and is signed out."));
    Ok(ExitCode::SUCCESS)
}
