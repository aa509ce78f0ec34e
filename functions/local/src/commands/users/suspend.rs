//! `ristoro users suspend` and `reactivate`.

use super::on_user::OnUser;
use crate::commands::terminal::{Outcome, refused, say};
use registration::Suspended;
use std::process::ExitCode;
use store::Stores;

pub(super) fn run(on: &OnUser, suspended: bool) -> Outcome {
    on.place.with_stores(async |stores| set(stores, on, suspended).await)
}

async fn set(stores: &Stores, on: &OnUser, suspended: bool) -> Outcome {
    let who = on.which.found(stores).await?;
    let (organisation, username) = who;
    let state = if suspended { "suspended" } else { "active" };
    match on.operator.desk().suspend(stores, who, suspended).await.map_err(refused)? {
        Suspended::Done(_) => say(&format!("{username} of {organisation} is {state} now.")),
        Suspended::Already => say(&format!("It was {state} before: nothing changed.")),
        Suspended::Released => {
            return Err(format!(
                "{organisation} gave its fiscal code back, so that it could register again: its users stay suspended"
            )
            .into());
        }
    }
    Ok(ExitCode::SUCCESS)
}
