//! The identity providers of this portal.

use edge::api::{IdentityProvider, IdentityProviders};
use edge::reply::Json;
use edge::{Context, Passwords, Refusal, Request};
use identity::{Provider, RelyingParty};
use std::future::{Ready, ready};
use std::sync::Arc;
use store::accounts::AccountKind;

/// How one can sign in and register here.
pub(crate) fn list(
    context: &Context,
    _: &Request,
) -> Ready<Result<Json<IdentityProviders>, Refusal>> {
    let settings = &context.config.sign_in;
    ready(Ok(Json(IdentityProviders {
        passwords: settings.passwords != Passwords::Nobody,
        registration_without: settings.passwords.serve(AccountKind::Applicant),
        providers: settings.providers.iter().map(named).collect(),
    })))
}

/// A provider, as people choose it.
pub(super) fn named(provider: &Provider) -> IdentityProvider {
    IdentityProvider { id: provider.id.clone(), name: provider.name.clone() }
}

/// The provider that the address names.
pub(super) fn provider<'a>(
    context: &'a Context,
    request: &Request,
) -> Result<&'a Provider, Refusal> {
    context.config.sign_in.providers.get(&request.provider()?).ok_or(Refusal::NotFound)
}

/// Where a provider sends browsers back to: it must know this address beforehand.
pub(super) fn redirect(context: &Context, provider: &Provider) -> String {
    format!("{}/api/identity/{}/return", context.config.origin.as_str(), provider.id)
}

/// The portal's side, which remembers what providers publish of themselves.
pub(super) fn relying_party(context: &Context) -> Result<Arc<RelyingParty>, Refusal> {
    if let Some(known) = context.remembered.get() {
        return Ok(known);
    }
    let new = Arc::new(RelyingParty::new().map_err(Refusal::fault)?);
    context.remembered.put(Arc::clone(&new));
    Ok(new)
}
