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

/// What becomes of a user who is suspended or let in again; nothing if it is so already.
pub(in crate::commands) fn suspension(user: User, suspended: bool) -> Option<Change> {
    let username = user.username.clone();
    let kind = if suspended {
        AccountEventKind::UserSuspended { username }
    } else {
        AccountEventKind::UserReactivated { username }
    };
    let changes = user.suspended != suspended;
    changes.then(|| Change { user: User { suspended, ..user }, kind, mails: Vec::new() })
}

async fn set(stores: &Stores, on: &OnUser, suspended: bool) -> Outcome {
    let organisation = on.which.organisation();
    if !suspended && stores.accounts.is_released(organisation).await? {
        return Err(format!(
            "{organisation} gave its fiscal code back, so that it could register again: its users stay suspended"
        )
        .into());
    }
    let set = change(stores, on.by(), |user| suspension(user, suspended));
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
