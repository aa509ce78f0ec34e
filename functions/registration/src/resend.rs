//! The credentials of a registration, sent again to whoever registered.

use crate::account::have_passwords;
use crate::mail::credentials;
use crate::recovery::given;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use edge::api::ResendRequest;
use edge::reply::Empty;
use edge::routes::registration::ResendCredentials;
use edge::{BadIdentity, Context, Denied, Refusal, Request, send_letter_by_id};
use hmac::{Hmac, KeyInit, Mac};
use jiff::{SignedDuration, Timestamp};
use sha2::Sha256;
use store::accounts::{Accounts, Attempt, Organisation, User};

/// Says apart what the key of the challenges also signs.
const LABEL: &[u8] = b"ristoro resend";
/// How long after a registration its credentials are sent again: the page stays open no longer, and
/// after that there is the way for lost passwords.
const VALIDITY: SignedDuration = SignedDuration::from_hours(24);

/// What only the browser that registered holds: a keyed digest of the registration. Nothing is stored.
pub(crate) struct ResendToken(Hmac<Sha256>);

impl ResendToken {
    /// The token of a registration.
    pub(crate) fn of(context: &Context, organisation: &Organisation) -> Result<Self, Refusal> {
        let key = context.config.challenge_key.as_bytes();
        let mac = Hmac::<Sha256>::new_from_slice(key).map_err(Refusal::fault)?;
        let registered = organisation.created_at.as_millisecond().to_be_bytes();
        let mac = mac.chain_update(LABEL).chain_update(organisation.code.as_str());
        Ok(Self(mac.chain_update(registered)))
    }

    /// As it travels.
    pub(crate) fn text(self) -> String {
        URL_SAFE_NO_PAD.encode(self.0.finalize().into_bytes())
    }

    /// Whether a text is it, compared in constant time.
    fn is(self, text: &str) -> bool {
        let Ok(given) = URL_SAFE_NO_PAD.decode(text) else { return false };
        self.0.verify_slice(&given).is_ok()
    }
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
    let letter = given(context, request, user, credentials).await?;
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
    if !is_new || !ResendToken::of(context, &organisation)?.is(&asked.resend) {
        return Ok(None);
    }
    let users = accounts.users(&code).await?;
    let unused = Accounts::nobody_entered(&users);
    Ok(users.into_iter().find(|user| user.principal && unused && !user.suspended))
}
