//! The credentials of a registration, sent again to whoever registered.

use crate::account::have_passwords;
use crate::mail::credentials_resent;
use crate::recovery::given;
use domain::Digest;
use edge::api::ResendRequest;
use edge::reply::Empty;
use edge::routes::registration::ResendCredentials;
use edge::{BadIdentity, Context, Denied, Refusal, Request, keyed_digest, send_letter_by_id};
use jiff::{SignedDuration, Timestamp};
use store::accounts::{Accounts, Attempt, Organisation, User};

/// How long after a registration its credentials are sent again: the page stays open no longer, and
/// after that there is the way for lost passwords.
const VALIDITY: SignedDuration = SignedDuration::from_hours(24);

/// What only the browser that registered holds: a keyed digest of the registration. Nothing is stored.
pub(crate) fn resend_token(context: &Context, organisation: &Organisation) -> String {
    let registered = organisation.created_at.as_millisecond().to_string();
    let of = [organisation.code.as_str(), &registered];
    keyed_digest(&context.config.challenge_key, "resend of credentials", &of).to_string()
}

/// Sends a registration's credentials again, with another password beside the first: the first mail may
/// still come.
pub(crate) async fn resend(context: &Context, request: &Request) -> Result<Empty, Refusal> {
    let asked = request.body(ResendCredentials)?;
    let user = principal(context, &asked, request.now).await?.ok_or(Denied::NoResend)?;
    if !have_passwords(context, &user.organisation).await? {
        return Err(BadIdentity::Needed.into());
    }
    let attempt = Attempt::Resend { organisation: &user.organisation };
    edge::take_rate(context, attempt, request.now).await?;
    let letter = given(context, request, user, credentials_resent).await?;
    send_letter_by_id(context, request, letter).await;
    Ok(Empty)
}

/// The principal user of the registration that is meant, if it is the asking browser's, new, and nobody
/// entered yet.
async fn principal(
    context: &Context,
    asked: &ResendRequest,
    now: Timestamp,
) -> Result<Option<User>, Refusal> {
    let accounts = &context.stores.accounts;
    let Ok(code) = asked.organisation.parse() else { return Ok(None) };
    let Some(organisation) = accounts.organisation(&code).await? else { return Ok(None) };
    let is_new = now.duration_since(organisation.created_at) <= VALIDITY;
    // Of two digests nobody learns anything from how long it takes to compare them with a third.
    let token = Digest::of(resend_token(context, &organisation).as_bytes());
    if !is_new || token != Digest::of(asked.resend.as_bytes()) {
        return Ok(None);
    }
    let users = accounts.users(&code).await?;
    let unused = Accounts::nobody_entered(&users);
    Ok(users.into_iter().find(|user| user.principal && unused && !user.suspended))
}
