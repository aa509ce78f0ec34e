//! `ristoro users unlock`.

use super::on_user::OnUser;
use crate::commands::terminal::{Outcome, refused, say};
use std::process::ExitCode;
use store::Stores;

pub(super) fn run(on: &OnUser) -> Outcome {
    let key = on.place.challenge_key()?;
    on.place.with_stores(async |stores| unlock(stores, on, &key).await)
}

async fn unlock(stores: &Stores, on: &OnUser, key: &str) -> Outcome {
    let who = on.which.found(stores).await?;
    on.operator.desk().unlock(stores, who, key).await.map_err(refused)?;
    say(&format!("{} of {} is not locked any more.", who.1, who.0));
    Ok(ExitCode::SUCCESS)
}
