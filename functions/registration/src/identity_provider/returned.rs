//! The way back from an identity provider.

use super::configured::{provider, redirect, relying_party};
use super::outcome::Unproven;
use domain::Digest;
use edge::reply::{SeeOther, WithCookie};
use edge::{Context, IdentityCookie, IdentityToken, Refusal, Request, log_failure};
use identity::{Person, Proof, Provider, Secrets};
use jiff::SignedDuration;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use store::accounts::{IdentityPurpose, IdentityStart, ProvenIdentity};

/// How long the proof counts: to choose as whom to sign in, or to fill in the registration.
const TO_SIGN_IN: SignedDuration = SignedDuration::from_mins(10);
const TO_REGISTER: SignedDuration = SignedDuration::from_mins(60);
/// Where it is said who one is, or why it is not known.
const PAGE: &str = "/accesso/identita/";
/// Where registration goes on.
const REGISTRATION: &str = "/registrazione/?identita=1";

/// Somebody who went to a provider and came back, or why that is not so.
type Back = Result<(IdentityStart, Person), Unproven>;

/// Takes the browser's way back, once, and sends it on to a page that says what came of it.
pub(crate) async fn returned(
    context: &Context,
    request: &Request,
) -> Result<WithCookie<SeeOther>, Refusal> {
    let provider = provider(context, request)?;
    if request.head_only {
        // What looks at links before people follow them must not use up the way back.
        return Ok(WithCookie { reply: SeeOther(PAGE.to_owned()), cookies: Vec::new() });
    }
    let cookie = IdentityCookie::of_proof(&context.config.origin);
    match came_back(context, request, provider).await? {
        Ok((start, person)) => {
            // Another token than the one that went there: nobody who knew that one has the proof.
            let token = IdentityToken::new(context.random.bytes()?);
            let identity = identity(provider, person, (&start, request))?;
            context.stores.accounts.keep_identity(&token.digest(), &identity).await?;
            Ok(WithCookie { reply: SeeOther(next(&start)), cookies: vec![cookie.give(&token)] })
        }
        Err(why) => {
            let page = format!("{PAGE}?esito={}", why.as_str());
            // What was shown before, in another window, still counts.
            Ok(WithCookie { reply: SeeOther(page), cookies: Vec::new() })
        }
    }
}

async fn came_back(
    context: &Context,
    request: &Request,
    provider: &Provider,
) -> Result<Back, Refusal> {
    let Some(state) = request.query("state") else { return Ok(Err(Unproven::NotBelieved)) };
    // Taken before anything is judged: whatever comes of it, this answer does not count again.
    let digest = Digest::of(state.as_bytes());
    let start = context.stores.accounts.take_identity_start(&digest, request.now).await?;
    let Some(start) = start else { return Ok(Err(Unproven::Late)) };
    let browser = request.identity_way(&context.config.origin);
    let code = match code(request, provider, (&start, browser)) {
        Ok(code) => code,
        Err(why) => return Ok(Err(why)),
    };
    let secrets = Secrets { state, nonce: start.nonce.clone(), verifier: start.verifier.clone() };
    let (redirect, id) = (redirect(context, provider), digest.to_string());
    let proof = Proof { code: &code, secrets: &secrets, redirect: &redirect, id: &id };
    let proven = relying_party(context)?.prove(provider, &proof, request.now).await;
    Ok(proven.map(|person| (start, person)).map_err(|error| {
        log_failure(
            &request.request_id,
            "who came back from an identity provider is not known",
            &error,
        );
        Unproven::found(&error)
    }))
}

/// The code that an answer brings, if it is one to the question that this browser asked.
fn code(
    request: &Request,
    provider: &Provider,
    (start, browser): (&IdentityStart, Option<IdentityToken>),
) -> Result<String, Unproven> {
    if browser.is_none_or(|token| token.digest() != start.browser) {
        return Err(Unproven::OtherBrowser);
    }
    // RFC 9207: an answer of another provider is not brought to this one.
    let issuer = request.query("iss");
    if start.provider != provider.id || issuer.is_some_and(|it| it != provider.issuer.as_str()) {
        return Err(Unproven::NotBelieved);
    }
    match request.query("error") {
        Some(error) => Err(Unproven::told(&error)),
        None => request.query("code").ok_or(Unproven::NotBelieved),
    }
}

fn identity(
    provider: &Provider,
    person: Person,
    (start, request): (&IdentityStart, &Request),
) -> Result<ProvenIdentity, Refusal> {
    let counts = match start.purpose {
        IdentityPurpose::SignIn => TO_SIGN_IN,
        IdentityPurpose::Registration => TO_REGISTER,
    };
    Ok(ProvenIdentity {
        provider: provider.id.clone(),
        fiscal_code: person.fiscal_code,
        given_name: person.given_name,
        family_name: person.family_name,
        email: person.email,
        level: person.level,
        expires_at: request.now.checked_add(counts).map_err(Refusal::fault)?,
    })
}

fn next(start: &IdentityStart) -> String {
    match start.purpose {
        IdentityPurpose::Registration => REGISTRATION.to_owned(),
        IdentityPurpose::SignIn if start.back.is_empty() => PAGE.to_owned(),
        IdentityPurpose::SignIn => {
            format!("{PAGE}?ritorno={}", utf8_percent_encode(&start.back, NON_ALPHANUMERIC))
        }
    }
}
