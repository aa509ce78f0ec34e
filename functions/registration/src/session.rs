//! Sessions: who is signed in, as the pages are told; opening and closing.

use crate::account::Account;
use domain::{EventId, PasswordRules};
use edge::api::{self, OpenSession, SecondFactorStep, UserName};
use edge::reply::{Json, SignedOut, WithCookie};
use edge::{
    Context, KnownBrowser, Refusal, Request, SessionCookie, SessionToken, SignedIn, digest_of_name,
    log_failure, wants_second_factor,
};
use jiff::{SignedDuration, Timestamp};
use store::accounts::{
    AccountActor, AccountEvent, AccountEventKind, FactorStep, Session, SignInWay, User,
};

/// A session that was opened.
pub(crate) type Opened = WithCookie<Json<api::Session>>;

/// A session ends after this long even if it is in use.
const LONGEST_SESSION: SignedDuration = SignedDuration::from_hours(12);
/// How long a code may be awaited after the password.
const LONGEST_WAIT: SignedDuration = SignedDuration::from_mins(10);

/// Who is signed in, with what the page needs for its requests.
pub(crate) async fn read(
    context: &Context,
    request: &Request,
) -> Result<Json<api::Session>, Refusal> {
    let Some(signed_in) = request.signed_in_if_any() else {
        return Ok(Json(api::Session::nobody()));
    };
    let account = Account::load(context, &signed_in.organisation).await?;
    let accounts = &context.stores.accounts;
    let user = accounts.user(&signed_in.organisation, &signed_in.username).await?;
    let Some(user) = user.filter(|user| signed_in.is_of(user)) else {
        return Ok(Json(api::Session::nobody()));
    };
    let SignedIn { token, must_change_password, second_factor, way, .. } = signed_in;
    let session = (token, *must_change_password, *second_factor, way);
    Ok(Json(described(context, account, user, session)))
}

/// Whether a code is asked for after the password: whoever set a second factor up has made their choice.
pub(crate) async fn asked_for(context: &Context, user: &User) -> Result<FactorStep, Refusal> {
    let accounts = &context.stores.accounts;
    let factor = accounts.second_factor(&user.organisation, &user.username).await?;
    let confirmed = factor.is_some_and(|factor| factor.confirmed.is_some());
    Ok(if confirmed { FactorStep::Awaited } else { FactorStep::NotAsked })
}

/// How a session is opened.
pub(crate) struct Entry {
    /// How far it is with the second factor.
    pub(crate) second_factor: FactorStep,
    /// How the user showed who they are.
    pub(crate) way: SignInWay,
    /// When the password was given that they came with, if it is not the own one yet.
    pub(crate) given_at: Option<Timestamp>,
}

impl Entry {
    /// With a right password, or with the code that came after it.
    pub(crate) fn by_password(second_factor: FactorStep) -> Self {
        Self { second_factor, way: SignInWay::Password, given_at: None }
    }
}

/// Opens a session of a user who may enter.
pub(crate) async fn open(
    context: &Context,
    request: &Request,
    user: User,
    Entry { second_factor, way, given_at }: Entry,
) -> Result<Opened, Refusal> {
    let now = request.now;
    let account = Account::load(context, &user.organisation).await?;
    let token = SessionToken::new(context.random.bytes()?);
    let later = |by: SignedDuration| now.checked_add(by).map_err(Refusal::fault);
    let to_change = user.must_change_password || password_expired(&user, now);
    let must_change_password = way.is_password() && to_change;
    let session = Session {
        organisation: user.organisation.clone(),
        account: account.kind(),
        username: user.username.clone(),
        created_at: now,
        password_set_at: user.password_changed_at,
        used_at: now,
        browser: request.browser,
        idle_until: later(SignedDuration::from_mins(context.config.idle_minutes))?,
        expires_at: later(match second_factor {
            FactorStep::Awaited => LONGEST_WAIT,
            FactorStep::NotAsked | FactorStep::Given => LONGEST_SESSION,
        })?,
        must_change_password,
        second_factor,
        way,
        given_at,
    };
    context.stores.accounts.open_session(token.digest(), &session).await?;
    let mut cookies = vec![SessionCookie::of(&context.config.origin).give(&token)];
    // With the password alone nobody is signed in.
    if second_factor != FactorStep::Awaited {
        cookies.push(remembered(context, request, &user)?);
    }
    let opened = (&token, must_change_password, second_factor, &session.way);
    let reply = Json(described(context, account, user, opened));
    Ok(WithCookie { reply, cookies })
}

/// The cookie by which the browser is known for its user from now on, or still.
fn remembered(context: &Context, request: &Request, user: &User) -> Result<String, Refusal> {
    let config = &context.config;
    let name =
        digest_of_name(&config.challenge_key, user.organisation.as_str(), user.username.as_str());
    let browser = match request.known_browser(config, &name) {
        Some(browser) => browser,
        None => KnownBrowser::new(context.random)?,
    };
    Ok(request.remember_browser(config, &browser, &name))
}

/// Closes the session, and notes it.
pub(crate) async fn sign_out(context: &Context, request: &Request) -> Result<SignedOut, Refusal> {
    let signed_in = request.signed_in()?;
    let ended = context.stores.accounts.close_session(signed_in.token.digest()).await?;
    if ended.is_some() {
        let username = signed_in.username.clone();
        note_closed(context, request, AccountEventKind::SignedOut { username }).await?;
    }
    Ok(SignedOut { cookie: SessionCookie::of(&context.config.origin).take_back() })
}

/// Closes the session that the browser came with, of whomever it is: whoever signs in takes its place. Its end is noted, where
/// it was a session of somebody who had entered.
pub(crate) async fn close_before(context: &Context, request: &Request) -> Result<(), Refusal> {
    let Some(before) = request.signed_in_if_any() else { return Ok(()) };
    let ended = context.stores.accounts.close_session(before.token.digest()).await?;
    if ended.is_some_and(|session| session.second_factor != FactorStep::Awaited) {
        let username = before.username.clone();
        note_closed(context, request, AccountEventKind::SignedOut { username }).await?;
    }
    Ok(())
}

/// Notes that who asks closed sessions of their own. They are closed by then: where it cannot be noted, nobody is kept in
/// for it, and the log says so.
///
/// # Errors
/// When nobody is signed in.
pub(crate) async fn note_closed(
    context: &Context,
    request: &Request,
    kind: AccountEventKind,
) -> Result<(), Refusal> {
    let signed_in = request.signed_in()?;
    let actor = AccountActor::User { username: signed_in.username.clone() };
    // Whoever signs in causes another event: each has an id of its own.
    let id = EventId::new(request.millis(), &context.random.bytes()?);
    let event = AccountEvent { id, at: request.now, actor, kind };
    if let Err(error) = context.stores.accounts.note(&signed_in.organisation, &event).await {
        log_failure(&request.request_id, "a closed session is not noted", &error);
    }
    Ok(())
}

/// An open session, with what the page needs for its requests.
fn described(
    context: &Context,
    account: Account,
    user: User,
    (token, must_change_password, step, way): (&SessionToken, bool, FactorStep, &SignInWay),
) -> api::Session {
    let required = wants_second_factor(context, account.kind(), way);
    api::Session::of(OpenSession {
        signed_in: true,
        organisation: account.described(),
        rights: user.rights_in_force().into_iter().collect(),
        manages_users: user.manages_users(),
        grant: (&user.grant).into(),
        user: UserName { name: user.full_name(), username: user.username },
        csrf: token.csrf(),
        must_change_password,
        second_factor: SecondFactorStep::of(step, required),
        idle_minutes: context.config.idle_minutes,
    })
}

fn password_expired(user: &User, now: Timestamp) -> bool {
    now.duration_since(user.password_changed_at) > PasswordRules::VALIDITY
}
