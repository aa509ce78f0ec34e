//! `ristoro users second-factor`.

use crate::commands::calls::author::line;
use crate::commands::place::Place;
use crate::commands::terminal::{Outcome, refused, say};
use clap::Args;
use domain::{EventId, OrganisationCode, Username};
use edge::{Clock, Random};
use std::process::ExitCode;
use store::Stores;
use store::accounts::{AccountActor, AccountEvent, AccountEventKind};

#[derive(Args)]
pub(in crate::commands) struct Options {
    /// The code that the user signs in with.
    #[arg(long)]
    organisation: OrganisationCode,
    /// The user's name for signing in.
    #[arg(long)]
    username: Username,
    /// Takes it away with its recovery codes.
    #[arg(long, required = true)]
    remove: bool,
    /// Why, as it is kept: who asked, and how it was made sure who that is.
    #[arg(long, value_parser = line)]
    reason: String,
    /// Who does it, as it is kept: by default, the user of this machine.
    #[arg(long, env = "USER", value_parser = line)]
    author: String,
    #[command(flatten)]
    place: Place,
}

pub(super) fn run(options: &Options) -> Outcome {
    options.place.with_stores(async |stores| remove(stores, options).await)
}

async fn remove(stores: &Stores, options: &Options) -> Outcome {
    let Options { organisation, username, .. } = options;
    let accounts = &stores.accounts;
    let Some(user) = accounts.user(organisation, username).await? else {
        return Err(format!("{organisation} has no user {username}").into());
    };
    if !accounts.remove_second_factor(organisation, username, &event(options)?).await? {
        say(&format!("{} ({username}) has no second factor: nothing changed.", user.name));
        return Ok(ExitCode::SUCCESS);
    }
    accounts.close_sessions_of(organisation, username).await?;
    say(&format!("{} ({username}) has no second factor any more, and is signed out.", user.name));
    Ok(ExitCode::SUCCESS)
}

fn event(options: &Options) -> Result<AccountEvent, Box<dyn std::error::Error>> {
    let now = store::instant::cut(Clock::System.now());
    let millis = u64::try_from(now.as_millisecond()).unwrap_or_default();
    let random: [u8; 10] = Random.bytes().map_err(refused)?;
    let Options { author, reason, username, .. } = options;
    Ok(AccountEvent {
        id: EventId::new(millis, &random),
        at: now,
        actor: AccountActor::Operator { name: author.clone(), reason: reason.clone() },
        kind: AccountEventKind::SecondFactorRemoved { username: username.clone() },
    })
}
