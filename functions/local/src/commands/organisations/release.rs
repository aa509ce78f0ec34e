//! `ristoro organisations release`.

use crate::commands::operator::Operator;
use crate::commands::place::Place;
use crate::commands::terminal::{Outcome, say};
use clap::Args;
use domain::OrganisationCode;
use std::process::ExitCode;
use store::Stores;
use store::accounts::{AccountEventKind, Release};

#[derive(Args)]
pub(in crate::commands) struct Options {
    /// The organisation's code.
    organisation: OrganisationCode,
    #[command(flatten)]
    operator: Operator,
    #[command(flatten)]
    place: Place,
}

pub(super) fn run(options: &Options) -> Outcome {
    options.place.with_stores(async |stores| release(stores, options).await)
}

async fn release(stores: &Stores, options: &Options) -> Outcome {
    let (code, accounts) = (&options.organisation, &stores.accounts);
    let Some(organisation) = accounts.organisation(code).await? else {
        return Err(format!("{code} is the code of no organisation that registered").into());
    };
    let applications = stores.applications.list(code).await?.len();
    if applications > 0 {
        return Err(format!("{code} has {applications} applications: it stays as it is").into());
    }
    let users = accounts.users(code).await?;
    let event = options.operator.did(AccountEventKind::Released)?;
    let given_up = Release { organisation: &organisation, users: &users, event: &event };
    if !accounts.release(given_up).await? {
        return Err("it changed meanwhile, or was released before: look, and try again".into());
    }
    for user in &users {
        accounts.close_sessions_of(code, &user.username).await?;
    }
    let name = &organisation.name;
    say(&format!("{name} ({code}) gave its fiscal code back: it can register again."));
    say("Its users are suspended.");
    Ok(ExitCode::SUCCESS)
}
