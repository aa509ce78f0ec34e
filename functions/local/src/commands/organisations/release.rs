//! `ristoro organisations release`.

use crate::commands::operator::Operator;
use crate::commands::place::Place;
use crate::commands::terminal::{Outcome, say};
use crate::commands::users::{Which, change, suspension};
use clap::Args;
use domain::{OrganisationCode, Username};
use std::error::Error;
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

/// How many applications there are, if there are any.
async fn applications(
    stores: &Stores,
    code: &OrganisationCode,
) -> Result<Option<usize>, Box<dyn Error>> {
    let count = stores.applications.list(code).await?.len();
    Ok((count > 0).then_some(count))
}

/// Suspends a user, ends its sessions and takes its second factor away.
async fn shut_out(
    stores: &Stores,
    options: &Options,
    username: &Username,
) -> Result<(), Box<dyn Error>> {
    let (code, accounts) = (&options.organisation, &stores.accounts);
    let which = Which::of(code.clone(), username.clone());
    change(stores, (&which, &options.operator), |user| suspension(user, true)).await?;
    accounts.close_sessions_of(code, username).await?;
    if accounts.second_factor(code, username).await?.is_some() {
        let kind = AccountEventKind::SecondFactorRemoved { username: username.clone() };
        let event = options.operator.did(kind)?;
        accounts.remove_second_factor(code, username, &event).await?;
    }
    Ok(())
}

async fn release(stores: &Stores, options: &Options) -> Outcome {
    let (code, accounts) = (&options.organisation, &stores.accounts);
    let Some(organisation) = accounts.organisation(code).await? else {
        return Err(format!("{code} is the code of no organisation that registered").into());
    };
    if accounts.is_released(code).await? {
        return Err(format!("{code} gave its fiscal code back before").into());
    }
    if let Some(count) = applications(stores, code).await? {
        return Err(format!("{code} has {count} applications: it stays as it is").into());
    }
    // Nobody begins an application any more: whether there is one is looked at again after that.
    for user in accounts.users(code).await? {
        shut_out(stores, options, &user.username).await?;
    }
    if let Some(count) = applications(stores, code).await? {
        let back = format!("ristoro users reactivate {code}");
        return Err(format!(
            "{code} has {count} applications, begun meanwhile: it keeps its fiscal code. Its users are suspended now: {back}"
        )
        .into());
    }
    let users = accounts.users(code).await?;
    let event = options.operator.did(AccountEventKind::Released)?;
    let given_up = Release { organisation: &organisation, users: &users, event: &event };
    if !accounts.release(given_up).await? {
        return Err("it changed meanwhile: look, and try again".into());
    }
    let name = &organisation.name;
    say(&format!("{name} ({code}) gave its fiscal code back: it can register again."));
    say("Its users are suspended.");
    Ok(ExitCode::SUCCESS)
}
