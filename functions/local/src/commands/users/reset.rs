//! `ristoro users reset`.

use super::changed::{Change, change};
use super::on_user::OnUser;
use crate::commands::operator::now;
use crate::commands::terminal::{Outcome, refused, say};
use edge::Random;
use registration::{first_password, hash_password, reset};
use std::process::ExitCode;
use store::Stores;
use store::accounts::{AccountEventKind, User};

pub(super) fn run(on: &OnUser) -> Outcome {
    on.place.with_stores(async |stores| set(stores, on).await)
}

/// The password is printed nowhere: whoever runs the portal needs not know it.
async fn set(stores: &Stores, on: &OnUser) -> Outcome {
    let password = first_password(Random).map_err(refused)?;
    let hash = hash_password(&password, Random).map_err(refused)?;
    let at = now();
    let set = change(stores, on.by(), |user| {
        let mails = vec![reset(&user, &password)];
        let kind = AccountEventKind::PasswordReset { username: user.username.clone() };
        let user = User {
            password_hash: hash.clone(),
            must_change_password: true,
            password_changed_at: at,
            recovered: None,
            ..user
        };
        Some(Change { user, kind, mails })
    });
    if let Some(user) = set.await? {
        stores.accounts.close_sessions_of(&user.organisation, &user.username).await?;
        let (username, organisation) = (&user.username, &user.organisation);
        say(&format!(
            "The password of {username} of {organisation} is void, and nobody is signed in."
        ));
        say(&format!(
            "A new one goes to {} when the portal next sends mail. It is kept nowhere else.",
            user.email
        ));
    }
    Ok(ExitCode::SUCCESS)
}
