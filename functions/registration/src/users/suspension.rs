//! Suspending users, and letting them in again (manual 2.3.6).

use super::changes::{changes, refused};
use super::events::own_event;
use super::present::detail;
use super::read::named;
use edge::api::{UserDetail, UserPart};
use edge::reply::Json;
use edge::{Busy, Context, Refusal, Request};
use store::accounts::{AccountEvent, AccountEventKind, User, UserChange};

/// How often to change a user anew when it changes by itself meanwhile, as by signing in.
const ATTEMPTS: u32 = 8;

/// Suspends a user. Its sessions end, and a request that is under way is refused: each reads the user.
pub(crate) async fn suspend(
    context: &Context,
    request: &Request,
) -> Result<Json<UserDetail>, Refusal> {
    set(context, request, true).await
}

/// Lets a suspended user in again.
pub(crate) async fn reactivate(
    context: &Context,
    request: &Request,
) -> Result<Json<UserDetail>, Refusal> {
    set(context, request, false).await
}

async fn set(
    context: &Context,
    request: &Request,
    suspended: bool,
) -> Result<Json<UserDetail>, Refusal> {
    let user = stored(context, request, suspended).await?;
    // Also when it comes back: a session that was opened in the moment of the suspension must not.
    let accounts = &context.stores.accounts;
    accounts.close_sessions_of(&user.organisation, &user.username).await?;
    Ok(Json(detail(context, request, &user).await?))
}

async fn stored(context: &Context, request: &Request, suspended: bool) -> Result<User, Refusal> {
    for _ in 0..ATTEMPTS {
        let user = named(context, request).await?;
        let may = changes(request.signed_in()?.account, request.member()?, &user);
        if !may.contains(&UserPart::Suspension) {
            return Err(refused(&user));
        }
        if user.suspended == suspended {
            return Ok(user);
        }
        // Whoever asked for another address may be why: it is given up.
        let changed = User { suspended, awaited_email: None, ..user };
        let event = event(request, &changed)?;
        let accounts = &context.stores.accounts;
        if let UserChange::Saved(user) = accounts.change_user(&changed, &[], &event).await? {
            return Ok(*user);
        }
    }
    Err(Busy::Contended.into())
}

fn event(request: &Request, user: &User) -> Result<AccountEvent, Refusal> {
    let username = user.username.clone();
    let kind = if user.suspended {
        AccountEventKind::UserSuspended { username }
    } else {
        AccountEventKind::UserReactivated { username }
    };
    own_event(request, kind)
}
