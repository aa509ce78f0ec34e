//! Signing in as a user whose fiscal code was shown.

use super::proven::proven;
use crate::session::{self, Entry, Opened};
use edge::reply::WithCookie;
use edge::routes::registration::SignInByIdentity;
use edge::{BadIdentity, Busy, Context, IdentityCookie, Invalid, NoEntry, Refusal, Request};
use store::accounts::{
    AccountActor, AccountEvent, AccountEventKind, FactorStep, ProvenIdentity, SignInWay, User,
    UserChange,
};

/// How often to note the access anew when others change the user at the same time.
const ATTEMPTS: u32 = 4;

/// Opens a session. The proof does not count again.
pub(crate) async fn sign_in(
    context: &Context,
    request: &Request,
) -> Result<WithCookie<Opened>, Refusal> {
    let choice = request.body(SignInByIdentity)?;
    let identity = proven(context, request).await?;
    let (Ok(organisation), Ok(username)) = (choice.organisation.parse(), choice.username.parse())
    else {
        return Err(Invalid::Credentials(NoEntry::NotTheirs).into());
    };
    let user = context.stores.accounts.user(&organisation, &username).await?;
    let user = theirs(user, &identity)?;
    let origin = &context.config.origin;
    let token = request.identity_token(origin).ok_or(BadIdentity::Gone)?;
    let identity = context.stores.accounts.take_identity(&token.digest(), request.now).await?;
    let identity = identity.ok_or(BadIdentity::Gone)?;
    let way =
        SignInWay::Identity { provider: identity.provider.clone(), level: identity.level.clone() };
    // A provider that says no level may have asked for a password alone: then a code comes after it, as after ours.
    let second_factor = if way.has_level() {
        FactorStep::NotAsked
    } else {
        session::asked_for(context, &user).await?
    };
    let user = match second_factor {
        // Without the code nobody has entered: the access is noted with it.
        FactorStep::Awaited => user,
        FactorStep::NotAsked | FactorStep::Given => {
            admitted(context, request, user, &identity).await?
        }
    };
    session::close_before(context, request).await?;
    let entry = Entry { second_factor, way, given_at: None };
    let reply = session::open(context, request, user, entry).await?;
    Ok(WithCookie { reply, cookies: vec![IdentityCookie::of_proof(origin).take_back()] })
}

/// The user, if it is this person and may enter. Neither the lock nor the block for absence counts:
/// the one slows down who guesses passwords, the other makes sure that it is still the same person.
fn theirs(user: Option<User>, identity: &ProvenIdentity) -> Result<User, Refusal> {
    let user = user.filter(|user| user.fiscal_code.as_ref() == Some(&identity.fiscal_code));
    let user = user.ok_or(Invalid::Credentials(NoEntry::NotTheirs))?;
    if user.suspended {
        return Err(Invalid::Credentials(NoEntry::Suspended { principal: user.principal }).into());
    }
    Ok(user)
}

/// Notes the access, with its event.
async fn admitted(
    context: &Context,
    request: &Request,
    mut user: User,
    identity: &ProvenIdentity,
) -> Result<User, Refusal> {
    let accounts = &context.stores.accounts;
    let event = signed_in(request, &user, identity);
    for _ in 0..ATTEMPTS {
        let change = accounts.record_access_by_identity(&user, &event).await?;
        if let UserChange::Saved(user) = change {
            return Ok(*user);
        }
        let again = accounts.user(&user.organisation, &user.username).await?;
        user = theirs(again, identity)?;
    }
    Err(Busy::SigningIn.into())
}

fn signed_in(request: &Request, user: &User, identity: &ProvenIdentity) -> AccountEvent {
    let (username, provider) = (user.username.clone(), identity.provider.clone());
    let kind = AccountEventKind::SignedInByIdentity { username: username.clone(), provider };
    request.account_event(AccountActor::User { username }, kind)
}
