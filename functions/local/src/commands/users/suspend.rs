//! `ristoro users suspend` and `reactivate`.

use super::changed::{Change, change};
use super::on_user::OnUser;
use crate::commands::terminal::{Outcome, say};
use std::process::ExitCode;
use store::Stores;
use store::accounts::{AccountEventKind, User};

pub(super) fn run(on: &OnUser, suspended: bool) -> Outcome {
    on.place.with_stores(async |stores| set(stores, on, suspended).await)
}

async fn set(stores: &Stores, on: &OnUser, suspended: bool) -> Outcome {
    let set = change(stores, on, |user| {
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
            // Also those that were opened beside the suspension.
            stores.accounts.close_sessions_of(&organisation, &username).await?;
            say(&format!("{username} of {organisation} is {state} now."));
        }
        None => say(&format!("It was {state} before: nothing changed.")),
    }
    Ok(ExitCode::SUCCESS)
}
