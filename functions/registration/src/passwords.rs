//! Changing one's own password (manual 2.3.3 and 2.3.4).

use crate::rate;
use domain::{NewPassword, PasswordRules, Username};
use serde::Deserialize;
use serde_json::{Value, json};
use store::accounts::UserChange;
use web::{Context, Incoming, Refusal, Reply, hash_password, password_matches, token_digest};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Change {
    current: String,
    new: String,
    repeat: String,
}

pub(crate) async fn change(context: &Context, incoming: &Incoming) -> Result<Reply, Refusal> {
    let change: Change = incoming.json()?;
    let signed_in = incoming.signed_in()?;
    let accounts = &context.stores.accounts;
    let who = format!("{}/{}", signed_in.organisation, signed_in.username);
    rate::PASSWORD.take(context, incoming, &who).await?;
    let user = accounts
        .user(&signed_in.organisation, &signed_in.username)
        .await?
        .ok_or(Refusal::SignIn)?;
    let username: Username = user.username.parse().map_err(Refusal::fault)?;
    if !password_matches(&change.current, Some(&user.password_hash))? {
        return Err(wrong("current", "La password attuale non è corretta."));
    }
    let new = NewPassword::parse(&change.new, &username)
        .map_err(|error| wrong("new", &error.to_string()))?;
    if change.new == change.current {
        return Err(wrong("new", "Scegli una password diversa da quella attuale."));
    }
    if change.repeat != change.new {
        return Err(wrong("repeat", "Le due password non coincidono: riscrivi la nuova password."));
    }
    let hash = hash_password(new.reveal(), context.random)?;
    match accounts.change_password(&user, hash, false, incoming.now).await? {
        UserChange::Saved(_) => {
            let digest = token_digest(&signed_in.token);
            // Whoever knew the old password is out.
            accounts.close_other_sessions_of(&user.organisation, &user.username, &digest).await?;
            accounts.password_changed_in_session(&digest).await?;
            let days = PasswordRules::VALIDITY.as_hours() / 24;
            Ok(Reply::json(&json!({ "valid_days": days })))
        }
        UserChange::Stale => Err(Refusal::Conflict(Value::Null)),
    }
}

fn wrong(field: &str, sentence: &str) -> Refusal {
    Refusal::Invalid {
        code: "invalid",
        detail: sentence.to_owned(),
        more: json!({ "problems": [{
            "place": { "section": "password", "steps": [], "target": { "field": field } },
            "label": "",
            "code": "password",
            "sentence": sentence,
            "severity": "error",
        }] }),
    }
}
