//! Signing in with organisation, user name and password (manual 2.2), and out.

use domain::PasswordRules;
use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;
use serde_json::{Value, json};
use store::Session;
use store::accounts::{User, UserChange};
use store::challenges::Rate;
use web::{
    Context, Incoming, Refusal, Reply, SessionCookie, csrf_token, new_session_token,
    password_matches, token_digest,
};

/// A session ends after this long even if it is in use.
const LONGEST_SESSION: SignedDuration = SignedDuration::from_hours(12);
/// Attempts accepted from one network address: an office may share one.
const RATE: Rate = Rate { limit: 60, window: SignedDuration::from_mins(5) };
/// How often to count a failure anew when others are counted at the same time.
const ATTEMPTS: u32 = 8;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Credentials {
    organisation: String,
    username: String,
    password: String,
}

/// Who is signed in, with what the page needs for its requests.
pub(crate) async fn read(context: &Context, incoming: &Incoming) -> Result<Reply, Refusal> {
    let Some(user) = incoming.signed_in_if_any() else {
        return Ok(Reply::json(&json!({ "signed_in": false })));
    };
    let value = described(
        context,
        &user.organisation,
        &user.username,
        &user.token,
        user.must_change_password,
    );
    Ok(Reply::json(&value.await?))
}

/// Opens a session.
pub(crate) async fn sign_in(context: &Context, incoming: &Incoming) -> Result<Reply, Refusal> {
    let given: Credentials = incoming.json()?;
    let accounts = &context.stores.accounts;
    let now = incoming.now;
    if !accounts.take_rate(&format!("sign-in/{}", incoming.source), RATE, now).await? {
        return Err(Refusal::Busy {
            seconds: 60,
            detail: "Troppi tentativi di accesso da questa rete: riprova tra qualche minuto."
                .to_owned(),
        });
    }
    let organisation = given.organisation.trim().to_uppercase();
    let username = given.username.trim().to_lowercase();
    let user = accounts.user(&organisation, &username).await?;
    if let Some(until) =
        user.as_ref().and_then(|user| user.locked_until).filter(|until| *until > now)
    {
        return Err(locked(until));
    }
    let hash = user.as_ref().map(|user| user.password_hash.as_str());
    let matches = password_matches(&given.password, hash)?;
    let user = match user {
        Some(user) if matches => user,
        Some(user) => return Err(failed(context, user, now).await?),
        None => return Err(wrong_credentials()),
    };
    if user.suspended {
        return Err(refused(
            "Questa utenza è sospesa: rivolgiti all’utente principale della tua organizzazione.",
        ));
    }
    if is_dormant(&user, now) {
        return Err(refused(
            "Questa utenza è bloccata perché non è stata usata per più di 180 giorni: rivolgiti all’assistenza.",
        ));
    }
    open(context, &user, now).await
}

/// Closes the session.
pub(crate) async fn sign_out(context: &Context, incoming: &Incoming) -> Result<Reply, Refusal> {
    let user = incoming.signed_in()?;
    context.stores.accounts.close_session(&token_digest(&user.token)).await?;
    let cookie = SessionCookie::of(&context.config.origin).take_back();
    Ok(Reply::empty().with_header("set-cookie", &cookie))
}

async fn open(context: &Context, user: &User, now: Timestamp) -> Result<Reply, Refusal> {
    let accounts = &context.stores.accounts;
    if accounts.record_access(user, now).await? == UserChange::Stale {
        return Err(Refusal::Busy {
            seconds: 1,
            detail: "C’è un altro accesso in corso con la stessa utenza: riprova.".to_owned(),
        });
    }
    let token = new_session_token(context.random.bytes()?);
    let later = |by: SignedDuration| now.checked_add(by).map_err(Refusal::fault);
    let must_change_password = user.must_change_password || password_expired(user, now);
    let session = Session {
        organisation: user.organisation.clone(),
        username: user.username.clone(),
        created_at: now,
        idle_until: later(SignedDuration::from_mins(context.config.idle_minutes))?,
        expires_at: later(LONGEST_SESSION)?,
        must_change_password,
    };
    accounts.open_session(&token_digest(&token), &session).await?;
    let value =
        described(context, &user.organisation, &user.username, &token, must_change_password);
    let cookie = SessionCookie::of(&context.config.origin).give(&token);
    Ok(Reply::json(&value.await?).with_header("set-cookie", &cookie))
}

async fn described(
    context: &Context,
    organisation: &str,
    username: &str,
    token: &str,
    must_change_password: bool,
) -> Result<Value, Refusal> {
    let accounts = &context.stores.accounts;
    let organisation = accounts.organisation(organisation).await?.ok_or(Refusal::SignIn)?;
    let user = accounts.user(&organisation.code, username).await?.ok_or(Refusal::SignIn)?;
    Ok(json!({
        "signed_in": true,
        "organisation": {
            "code": organisation.code,
            "name": organisation.name,
            "kind": organisation.kind,
            "role": organisation.role,
        },
        "user": { "username": user.username, "name": user.name },
        "csrf": csrf_token(token),
        "must_change_password": must_change_password,
        "idle_minutes": context.config.idle_minutes,
    }))
}

/// Manual 2.2: after three failures in a row the user is locked for five minutes.
async fn failed(context: &Context, mut user: User, now: Timestamp) -> Result<Refusal, Refusal> {
    let accounts = &context.stores.accounts;
    for _ in 0..ATTEMPTS {
        let locks = (user.failures + 1).is_multiple_of(PasswordRules::FAILURES_BEFORE_LOCK);
        let until = now.checked_add(PasswordRules::LOCK).map_err(Refusal::fault)?;
        let until = locks.then_some(until);
        if let UserChange::Saved(_) = accounts.record_failure(&user, until).await? {
            return Ok(until.map_or_else(wrong_credentials, locked));
        }
        // Another attempt was counted meanwhile: this one counts on top of it.
        user = match accounts.user(&user.organisation, &user.username).await? {
            Some(user) => user,
            None => break,
        };
        if let Some(until) = user.locked_until.filter(|until| *until > now) {
            return Ok(locked(until));
        }
    }
    Ok(wrong_credentials())
}

fn wrong_credentials() -> Refusal {
    refused(
        "Credenziali non corrette: controlla codice utente principale, nome utente e password. Dopo tre tentativi errati di seguito l’utenza si blocca per 5 minuti.",
    )
}

fn locked(until: Timestamp) -> Refusal {
    let until = domain::Instant::from(until);
    refused(&format!(
        "L’utenza è bloccata per sicurezza dopo tre tentativi errati. Puoi riprovare dal {until}."
    ))
}

fn refused(detail: &str) -> Refusal {
    Refusal::Invalid { code: "credentials", detail: detail.to_owned(), more: json!({}) }
}

fn is_dormant(user: &User, now: Timestamp) -> bool {
    let last = user.last_access_at.unwrap_or(user.password_changed_at);
    now.duration_since(last) > PasswordRules::DORMANCY
}

fn password_expired(user: &User, now: Timestamp) -> bool {
    now.duration_since(user.password_changed_at) > PasswordRules::VALIDITY
}
