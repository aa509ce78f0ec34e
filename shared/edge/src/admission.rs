//! Who sends a request, and whether the route is for them.

use crate::request::{Official, SignedIn};
use crate::session::SessionCookie;
use crate::{Access, Context, Refusal, Route};
use jiff::{SignedDuration, Timestamp};
use store::accounts::{AccountKind, UserRole};

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
        && !accounts.touch_session(digest, until).await?
    {
        return Ok(Sender::Ended);
    }
    Ok(Sender::Known(SignedIn {
        organisation: session.organisation,
        account: session.account,
        username: session.username,
        token,
        must_change_password: session.must_change_password,
        way: session.way,
    }))
}

/// Whether a route is for the sender; for routes of administrations, who that is there.
pub(crate) async fn admit(
    context: &Context,
    sender: &Sender,
    route: &Route,
) -> Result<Option<Official>, Refusal> {
    match (route.access, sender) {
        (Access::Anyone, _) | (Access::AnyUser, Sender::Known(_)) => Ok(None),
        (Access::Applicant | Access::AnyUser, Sender::Nobody | Sender::Ended)
        // Whoever had the right to be here signs in again and goes on.
        | (Access::Cup | Access::Calls, Sender::Ended) => Err(Refusal::SignIn),
        (Access::Cup | Access::Calls, Sender::Nobody) => Err(Refusal::NotFound),
        (Access::Applicant, Sender::Known(user)) => {
            may_apply(user)?;
            Ok(None)
        }
        (Access::Cup, Sender::Known(user)) => {
            official(context, user, UserRole::Cup).await.map(Some)
        }
        (Access::Calls, Sender::Known(user)) => {
            official(context, user, UserRole::Calls).await.map(Some)
        }
    }
}

/// Applications are for applicants: for an administration their routes are not there.
fn may_apply(user: &SignedIn) -> Result<(), Refusal> {
    match user.account {
        AccountKind::Administration => Err(Refusal::NotFound),
        AccountKind::Applicant if user.must_change_password => Err(Refusal::ChangePassword),
        AccountKind::Applicant => Ok(()),
    }
}

/// Roles are read at every request: who loses one is out at once, whatever the session says.
async fn official(context: &Context, user: &SignedIn, role: UserRole) -> Result<Official, Refusal> {
    if user.account != AccountKind::Administration {
        return Err(Refusal::NotFound);
    }
    let stored = context.stores.accounts.user(&user.organisation, &user.username).await?;
    let stored = stored.filter(|stored| stored.roles_in_force().contains(&role));
    let stored = stored.ok_or(Refusal::NotFound)?;
    // Who signs in without a password needs not change it.
    let must_change = user.way.is_password() && stored.must_change_password;
    if user.must_change_password || must_change {
        return Err(Refusal::ChangePassword);
    }
    Ok(Official {
        administration: stored.organisation,
        username: stored.username,
        name: stored.name,
    })
}
