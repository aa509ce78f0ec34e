//! Who sends a request, and whether the route is for them.

use crate::request::{Official, SignedIn};
use crate::session::SessionCookie;
use crate::{Access, Context, Refusal, Route, SecondFactorPolicy};
use jiff::{SignedDuration, Timestamp};
use store::accounts::{AccountKind, FactorStep, SignInWay, User};

/// Who sends a request.
pub(crate) enum Sender {
    /// Someone without a session.
    Nobody,
    /// Someone whose browser still sends a session that ended.
    Ended,
    /// Someone who is signed in.
    Known(SignedIn),
}

impl Sender {
    /// Who is signed in, if anyone.
    pub(crate) fn known(self) -> Option<SignedIn> {
        match self {
            Self::Known(user) => Some(user),
            Self::Nobody | Self::Ended => None,
        }
    }
}

/// Looks up the session of a request's `Cookie` header, and keeps it open.
pub(crate) async fn sender(
    context: &Context,
    cookies: Option<&str>,
    now: Timestamp,
) -> Result<Sender, Refusal> {
    let cookie = SessionCookie::of(&context.config.origin);
    let Some(token) = cookies.and_then(|header| cookie.read(header)) else {
        return Ok(Sender::Nobody);
    };
    let digest = token.digest();
    let accounts = &context.stores.accounts;
    let Some(session) = accounts.session(digest, now).await? else { return Ok(Sender::Ended) };
    let idle = SignedDuration::from_mins(context.config.idle_minutes);
    let until = now.checked_add(idle).unwrap_or(now);
    // One write a minute is enough to keep a session that is in use.
    if until.duration_since(session.idle_until) > SignedDuration::from_mins(1)
        && !accounts.touch_session(digest, (now, until)).await?
    {
        return Ok(Sender::Ended);
    }
    let wanted = wants_second_factor(context, session.account, &session.way);
    let lacks_second_factor = wanted && session.second_factor != FactorStep::Given;
    Ok(Sender::Known(SignedIn {
        lacks_second_factor,
        organisation: session.organisation,
        account: session.account,
        username: session.username,
        token,
        must_change_password: session.must_change_password,
        second_factor: session.second_factor,
        way: session.way,
        since: session.created_at,
        password_set_at: session.password_set_at,
        given_at: session.given_at,
    }))
}

/// Who was let in, as stored at this request.
#[derive(Default)]
pub(crate) struct Admitted {
    /// The user; nobody on routes for anyone.
    pub(crate) member: Option<User>,
    /// The same on routes of services for officials.
    pub(crate) official: Option<Official>,
}

/// Whether a route is for the sender. The user is read at every request: who is suspended, or loses a
/// right, is out at once, whatever the session says.
pub(crate) async fn admit(
    context: &Context,
    sender: &Sender,
    route: &Route,
) -> Result<Admitted, Refusal> {
    let of_officials = route.access.is_of_officials();
    match (route.access, sender) {
        (Access::Anyone, _) => Ok(Admitted::default()),
        (_, Sender::Nobody) if of_officials => Err(Refusal::NotFound),
        // Whoever had the right to be here signs in again and goes on.
        (_, Sender::Nobody | Sender::Ended) => Err(Refusal::SignIn),
        (access, Sender::Known(signed_in)) => {
            let stored = stored(context, signed_in).await?;
            let gone = if of_officials { Refusal::NotFound } else { Refusal::SignIn };
            admitted(access, signed_in, stored.ok_or(gone)?)
        }
    }
}

/// The user of a session, who may have been suspended since it was opened, or have another password.
async fn stored(context: &Context, signed_in: &SignedIn) -> Result<Option<User>, Refusal> {
    let SignedIn { organisation, username, .. } = signed_in;
    let user = context.stores.accounts.user(organisation, username).await?;
    Ok(user.filter(|user| signed_in.is_of(user)))
}

fn admitted(access: Access, signed_in: &SignedIn, user: User) -> Result<Admitted, Refusal> {
    // With the password alone nobody is signed in.
    if access != Access::PasswordGiven && signed_in.second_factor == FactorStep::Awaited {
        return Err(Refusal::SecondFactor);
    }
    if !is_for(access, signed_in, &user) {
        return Err(Refusal::NotFound);
    }
    // Who signs in without a password needs not change it.
    let stored = signed_in.way.is_password() && user.must_change_password;
    let must_change = signed_in.must_change_password || stored;
    if wants_own_password(access) && must_change {
        return Err(Refusal::ChangePassword);
    }
    if signed_in.lacks_second_factor && wants_factor_first(access) {
        return Err(Refusal::SecondFactor);
    }
    let official = access.is_of_officials().then(|| Official::of(&user));
    Ok(Admitted { member: Some(user), official })
}

/// Whether the route is there for the user.
fn is_for(access: Access, signed_in: &SignedIn, user: &User) -> bool {
    let of_administration = signed_in.account == AccountKind::Administration;
    match access {
        Access::Anyone | Access::PasswordGiven | Access::AnyUser | Access::Member => true,
        Access::Manager => user.manages_users(),
        // Applications are for applicants: for an administration their routes are not there.
        Access::Applicant => signed_in.account == AccountKind::Applicant,
        Access::SecondFactor | Access::Official => of_administration,
        Access::Cup | Access::Calls | Access::Read | Access::Users => {
            let has = access.right().is_some_and(|right| user.rights_in_force().contains(&right));
            has && of_administration
        }
    }
}

fn wants_own_password(access: Access) -> bool {
    match access {
        Access::Anyone | Access::PasswordGiven | Access::AnyUser => false,
        Access::Member
        | Access::Manager
        | Access::Applicant
        | Access::SecondFactor
        | Access::Official
        | Access::Cup
        | Access::Calls
        | Access::Read
        | Access::Users => true,
    }
}

/// Whether a second factor comes first, where the deployment wants one. What concerns oneself is open before: there one
/// sets it up.
fn wants_factor_first(access: Access) -> bool {
    match access {
        Access::Anyone
        | Access::PasswordGiven
        | Access::AnyUser
        | Access::Member
        | Access::Applicant
        | Access::SecondFactor => false,
        Access::Manager
        | Access::Official
        | Access::Cup
        | Access::Calls
        | Access::Read
        | Access::Users => true,
    }
}

/// Whether who signed in that way must have a second factor before anything of their account's kind is theirs. An identity
/// provider has levels of its own; where it says none, it may have asked for a password alone (docs/identity.md).
pub fn wants_second_factor(context: &Context, account: AccountKind, way: &SignInWay) -> bool {
    let of_administration = account == AccountKind::Administration;
    let required = context.config.second_factor == SecondFactorPolicy::Required;
    of_administration && !way.has_level() && required
}
