//! The way to an identity provider.

use super::configured::{provider, redirect, relying_party};
use domain::Digest;
use edge::api::{IdentityAddress, IdentityRequest};
use edge::reply::{Json, WithCookie};
use edge::routes::registration::StartIdentity;
use edge::{
    Busy, Context, IdentityCookie, IdentityToken, Refusal, Request, log_failure, take_rate,
};
use identity::Secrets;
use jiff::SignedDuration;
use store::accounts::{Attempt, IdentityStart};

/// How long somebody may take to show who they are: a card to be found, an app to be installed.
const TIME: SignedDuration = SignedDuration::from_mins(15);
/// The longest address to go back to.
const LONGEST: usize = 500;
/// Where one goes without such an address.
const ANYWHERE: &str = "";

/// Gives the address at the provider, and keeps what is needed when the browser comes back.
pub(crate) async fn start(
    context: &Context,
    request: &Request,
) -> Result<WithCookie<Json<IdentityAddress>>, Refusal> {
    let asked = request.body(StartIdentity)?;
    let (provider, now) = (provider(context, request)?, request.now);
    take_rate(context, Attempt::Identity { source: &request.source }, now).await?;
    let secrets = Secrets::new(context.random.bytes()?);
    let redirect = redirect(context, provider);
    let address = relying_party(context)?.address(provider, &secrets, &redirect, now).await;
    let address = address.map_err(|error| {
        log_failure(&request.request_id, "an identity provider cannot be asked", &error);
        Refusal::from(Busy::ProviderSilent)
    })?;
    // Two windows of one browser may be on their way at once.
    let browser = match request.identity_way(&context.config.origin) {
        Some(known) => known,
        None => IdentityToken::new(context.random.bytes()?),
    };
    let start = IdentityStart {
        provider: provider.id.clone(),
        browser: browser.digest(),
        purpose: asked.purpose,
        back: page(&asked).unwrap_or(ANYWHERE).to_owned(),
        expires_at: now.checked_add(TIME).map_err(Refusal::fault)?,
        nonce: secrets.nonce,
        verifier: secrets.verifier,
    };
    let state = Digest::of(secrets.state.as_bytes());
    context.stores.accounts.start_identity(&state, &start).await?;
    let cookie = IdentityCookie::of_way(&context.config.origin).give(&browser);
    Ok(WithCookie { reply: Json(IdentityAddress { address }), cookies: vec![cookie] })
}

/// The page to go back to, if it is one of this site: nobody is sent elsewhere.
fn page(asked: &IdentityRequest) -> Option<&str> {
    let page = asked.back.as_deref()?;
    // Nothing in its path that a browser would take away, and read another address then.
    let path = page.split(['?', '#']).next().unwrap_or_default().to_lowercase();
    let strange = ["//", "\\", "/.", "%2e"].iter().any(|part| path.contains(part));
    let own = page.starts_with('/') && !strange;
    let plain = page.len() <= LONGEST && !page.contains(char::is_control);
    (own && plain).then_some(page)
}

#[cfg(test)]
mod tests {
    use super::*;
    use store::accounts::IdentityPurpose;

    #[test]
    fn nobody_is_sent_to_another_site() {
        let back = |text: &str| {
            let asked =
                IdentityRequest { purpose: IdentityPurpose::SignIn, back: Some(text.to_owned()) };
            page(&asked).map(str::to_owned)
        };
        assert_eq!(back("/domande/?id=1#x").as_deref(), Some("/domande/?id=1#x"));
        for other in ["", "domande/", "//evil.test/", "/\\evil.test", "https://evil.test/", "/a\n"]
        {
            assert_eq!(back(other), None, "{other}");
        }
        for hidden in ["/.//evil.test/", "/a/..//evil.test/", "/%2E//evil.test", "/./\\evil.test"] {
            assert_eq!(back(hidden), None, "{hidden}");
        }
        assert_eq!(back(&format!("/{}", "a".repeat(LONGEST))), None);
    }
}
