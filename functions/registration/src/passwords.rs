//! Changing one's own password (manual 2.3.3 and 2.3.4).

use crate::rate;
use domain::{NewPassword, PasswordRules, Username};
use edge::api::{PasswordChanged, Place, Problem, Severity, Target};
use edge::reply::Json;
use edge::routes::registration::ChangePassword;
use edge::{
    Context, Invalid, Purpose, Refusal, Request, hash_password, password_matches, token_digest,
};
use serde_json::Value;
use store::accounts::UserChange;

pub(crate) async fn change(
    context: &Context,
    request: &Request,
) -> Result<Json<PasswordChanged>, Refusal> {
    let change = request.body(ChangePassword)?;
    let signed_in = request.signed_in()?;
    let accounts = &context.stores.accounts;
    let who = format!("{}/{}", signed_in.organisation, signed_in.username);
    rate::PASSWORD.take(context, request, &who).await?;
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
    match accounts.change_password(&user, hash, false, request.now).await? {
        UserChange::Saved(_) => {
            let digest = token_digest(&signed_in.token);
            // Whoever knew the old password is out.
            accounts.close_other_sessions_of(&user.organisation, &user.username, &digest).await?;
            accounts.password_changed_in_session(&digest).await?;
            let days = PasswordRules::VALIDITY.as_hours() / 24;
            Ok(Json(PasswordChanged { valid_days: days }))
        }
        UserChange::Stale => Err(Refusal::Conflict(Value::Null)),
    }
}

fn wrong(field: &str, sentence: &str) -> Refusal {
    let problem = Problem {
        place: Place {
            section: "password".to_owned(),
            steps: Vec::new(),
            target: Some(Target::Field(field.to_owned())),
        },
        label: String::new(),
        code: "password".to_owned(),
        sentence: sentence.to_owned(),
        severity: Severity::Error,
        href: None,
    };
    let purpose = Purpose::Password(sentence.to_owned());
    Invalid::Answers { purpose, problems: vec![problem] }.into()
}
