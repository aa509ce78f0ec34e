//! Reading users.

use super::present::{detail, details};
use edge::api::{UserDetail, Users};
use edge::reply::Json;
use edge::{Context, Refusal, Request};
use store::accounts::User;

/// The users of the organisation, the principal one first.
pub(crate) async fn list(context: &Context, request: &Request) -> Result<Json<Users>, Refusal> {
    let organisation = &request.signed_in()?.organisation;
    let mut users = context.stores.accounts.users(organisation).await?;
    users.sort_by_key(|user| !user.principal);
    Ok(Json(Users { users: details(context, request, &users).await? }))
}

/// One user: oneself, or any for whoever manages them.
pub(crate) async fn read(
    context: &Context,
    request: &Request,
) -> Result<Json<UserDetail>, Refusal> {
    let asker = request.member()?;
    if request.username()? != asker.username {
        if !asker.manages_users() {
            return Err(Refusal::NotFound);
        }
        if request.signed_in()?.lacks_second_factor {
            return Err(Refusal::SecondFactor);
        }
    }
    Ok(Json(detail(context, request, &named(context, request).await?).await?))
}

/// The user of the organisation that the path names.
pub(super) async fn named(context: &Context, request: &Request) -> Result<User, Refusal> {
    let (organisation, username) = (&request.signed_in()?.organisation, request.username()?);
    let user = context.stores.accounts.user(organisation, &username).await?;
    user.ok_or(Refusal::NotFound)
}
