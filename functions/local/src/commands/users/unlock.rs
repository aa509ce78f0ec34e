//! `ristoro users unlock`.

use super::changed::{Change, change};
use super::on_user::OnUser;
use crate::commands::terminal::{Outcome, say};
use edge::digest_of_name;
use std::process::ExitCode;
use store::Stores;
use store::accounts::AccountEventKind;

pub(super) fn run(on: &OnUser) -> Outcome {
    let key = on.place.challenge_key()?;
    on.place.with_stores(async |stores| unlock(stores, on, &key).await)
}

async fn unlock(stores: &Stores, on: &OnUser, key: &str) -> Outcome {
    let unlocked = change(stores, on.by(), |user| {
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
