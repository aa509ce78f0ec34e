//! Who somebody has shown to be.

use super::configured::named;
use crate::account::Account;
use edge::api::{Identity, IdentityUser, UserName};
use edge::reply::Json;
use edge::{BadIdentity, Context, Refusal, Request};
use store::accounts::ProvenIdentity;

/// Who the browser's owner has shown to be, while that counts.
///
/// # Errors
/// [`BadIdentity::Gone`].
pub(crate) async fn proven(
    context: &Context,
    request: &Request,
) -> Result<ProvenIdentity, Refusal> {
    let token = request.identity_token(&context.config.origin).ok_or(BadIdentity::Gone)?;
    let identity = context.stores.accounts.identity(&token.digest(), request.now).await?;
    Ok(identity.ok_or(BadIdentity::Gone)?)
}

/// Tells it, with the users that this person may sign in as.
pub(crate) async fn read(context: &Context, request: &Request) -> Result<Json<Identity>, Refusal> {
    let identity = proven(context, request).await?;
    let provider = context.config.sign_in.providers.get(&identity.provider);
    let provider = named(provider.ok_or(BadIdentity::Gone)?);
    let mut users = Vec::new();
    for user in context.stores.accounts.users_of_person(&identity.fiscal_code).await? {
        let account = Account::load(context, &user.organisation).await?;
        users.push(IdentityUser {
            organisation: account.described(),
            suspended: user.suspended,
            user: UserName { name: user.full_name(), username: user.username },
        });
    }
    Ok(Json(Identity {
        provider,
        fiscal_code: identity.fiscal_code,
        given_name: identity.given_name,
        family_name: identity.family_name,
        email: identity.email,
        users,
    }))
}
