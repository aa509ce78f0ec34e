//! `ristoro users reset`.

use super::on_user::OnUser;
use crate::commands::terminal::{Outcome, refused, say};
use registration::Done;
use std::process::ExitCode;
use store::Stores;

pub(super) fn run(on: &OnUser) -> Outcome {
    let key = on.place.challenge_key()?;
    on.place.with_stores(async |stores| set(stores, on, &key).await)
}

/// The password is printed nowhere: whoever runs the portal needs not know it.
async fn set(stores: &Stores, on: &OnUser, key: &str) -> Outcome {
    let who = on.which.found(stores).await?;
    let Done { user, .. } = on.operator.desk().reset(stores, who, key).await.map_err(refused)?;
    let (username, organisation) = (&user.username, &user.organisation);
    say(&format!("The password of {username} of {organisation} is void, and nobody is signed in."));
    say(&format!(
        "A new one goes to {} when the portal next sends mail. It is kept nowhere else.",
        user.email
    ));
    Ok(ExitCode::SUCCESS)
}
