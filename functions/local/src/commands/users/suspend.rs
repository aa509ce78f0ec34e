//! `ristoro users suspend` and `reactivate`.

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

pub(super) fn run(options: &Options, suspended: bool) -> Outcome {
    options.place.with_stores(async |stores| set(stores, options, suspended).await)
}

async fn set(stores: &Stores, options: &Options, suspended: bool) -> Outcome {
    let set = change(stores, &options.which, &options.operator, |user| {
        let username = user.username.clone();
        let kind = if suspended {
            AccountEventKind::UserSuspended { username }
        } else {
            AccountEventKind::UserReactivated { username }
        };
        let change = Change { user: User { suspended, ..user.clone() }, kind, mails: Vec::new() };
        (user.suspended != suspended).then_some(change)
    });
    let state = if suspended { "suspended" } else { "active" };
    match set.await? {
        Some(User { organisation, username, .. }) => {
            if suspended {
                stores.accounts.close_sessions_of(&organisation, &username).await?;
            }
            say(&format!("{username} of {organisation} is {state} now."));
        }
        None => say(&format!("It was {state} before: nothing changed.")),
    }
    Ok(ExitCode::SUCCESS)
}
