//! Changing one's own password (manual 2.3.3 and 2.3.4).

use super::hash::{hash_password, password_matches};
use domain::{NewPassword, PasswordRules};
use edge::api::{PasswordChange, PasswordChanged, Place, Problem, Severity, Target};
use edge::reply::Json;
use edge::routes::registration::ChangePassword;
use edge::{BadIdentity, Context, Invalid, Purpose, Refusal, Request, SignedIn};
use store::accounts::{Attempt, User, UserChange};

pub(crate) async fn change(
    context: &Context,
    request: &Request,
) -> Result<Json<PasswordChanged>, Refusal> {
    let change = request.body(ChangePassword)?;
    let signed_in = request.signed_in()?;
    if !context.config.sign_in.passwords.serve(signed_in.account) {
        return Err(BadIdentity::Needed.into());
    }
    let SignedIn { organisation, username, .. } = signed_in;
    edge::take_rate(context, Attempt::PasswordChange { organisation, username }, request.now)
        .await?;
    let accounts = &context.stores.accounts;
    let user = accounts.user(organisation, username).await?.ok_or(Refusal::SignIn)?;
    let new = accepted(&change, &user)?;
    let hash = hash_password(new.reveal(), context.random)?;
    match accounts.change_password(&user, hash, false, request.now).await? {
        UserChange::Saved(_) => {
            let digest = signed_in.token.digest();
            // Whoever knew the old password is out.
            accounts.close_other_sessions_of(organisation, username, digest).await?;
            accounts.password_changed_in_session(digest).await?;
            let days = PasswordRules::VALIDITY.as_hours() / 24;
            Ok(Json(PasswordChanged { valid_days: days }))
        }
        UserChange::Stale => Err(Refusal::Conflict(None)),
    }
}

/// The new password, if the user knows the old one and typed the new one twice.
fn accepted(change: &PasswordChange, user: &User) -> Result<NewPassword, Refusal> {
    if !password_matches(&change.current, Some(&user.password_hash))? {
        return Err(wrong("current", "La password attuale non è corretta."));
    }
    let new = NewPassword::parse(&change.new, &user.username)
        .map_err(|error| wrong("new", &error.to_string()))?;
    if change.new == change.current {
        return Err(wrong("new", "Scegli una password diversa da quella attuale."));
    }
    if change.repeat != change.new {
        return Err(wrong("repeat", "Le due password non coincidono: riscrivi la nuova password."));
    }
    Ok(new)
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
