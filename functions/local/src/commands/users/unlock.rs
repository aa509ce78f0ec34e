//! `ristoro users unlock`.

use super::changed::{Change, change};
use super::which::Which;
use crate::commands::operator::Operator;
use crate::commands::place::Place;
use crate::commands::terminal::{Outcome, say};
use clap::Args;
use std::process::ExitCode;
use store::Stores;
use store::accounts::{AccountEventKind, User};

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
    options.place.with_stores(async |stores| unlock(stores, options).await)
}

async fn unlock(stores: &Stores, options: &Options) -> Outcome {
    let unlocked = change(stores, &options.which, &options.operator, |user| {
        let kind = AccountEventKind::Unlocked { username: user.username.clone() };
        let user = User { failures: 0, locked_until: None, ..user };
        Some(Change { user, kind, mails: Vec::new() })
    });
    if let Some(user) = unlocked.await? {
        say(&format!("{} of {} is not locked any more.", user.username, user.organisation));
    }
    Ok(ExitCode::SUCCESS)
}
