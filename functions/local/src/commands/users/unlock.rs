//! `ristoro users unlock`.

use super::changed::{Change, change};
use super::which::Which;
use crate::commands::operator::Operator;
use crate::commands::place::Place;
use crate::commands::terminal::{Outcome, say};
use clap::Args;
use edge::digest_of_name;
use std::process::ExitCode;
use store::Stores;
use store::accounts::AccountEventKind;

#[derive(Args)]
pub(in crate::commands) struct Options {
    #[command(flatten)]
    which: Which,
    #[command(flatten)]
    operator: Operator,
    #[command(flatten)]
    place: Place,
}

pub(super) fn run(options: &Options) -> Outcome {
    let key = options.place.challenge_key()?;
    options.place.with_stores(async |stores| unlock(stores, options, &key).await)
}

async fn unlock(stores: &Stores, options: &Options, key: &str) -> Outcome {
    let unlocked = change(stores, &options.which, &options.operator, |user| {
        let kind = AccountEventKind::Unlocked { username: user.username.clone() };
        Some(Change { user, kind, mails: Vec::new() })
    });
    if let Some(user) = unlocked.await? {
        let name = digest_of_name(key, user.organisation.as_str(), user.username.as_str());
        stores.accounts.unlock(&name).await?;
        say(&format!("{} of {} is not locked any more.", user.username, user.organisation));
    }
    Ok(ExitCode::SUCCESS)
}
