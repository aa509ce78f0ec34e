//! The endpoints of the provider. What a client does wrong is told in words, for the test that fails.

use super::keys::{KeyKind, encoded};
use super::provider::{CLIENT, Habit, IdentityProvider, SECRET};
use super::tokens::claims_of;
use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, Response, StatusCode};
use axum::routing::{get, post};
use axum::{Router, body::Body};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::Digest;
use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use tokio::net::TcpListener;

/// The token with which the attributes are asked for.
const ACCESS: &str = "open-sesame";

impl IdentityProvider {
    /// A provider that signs with a key of a kind, and knows one person. It ends with the test.
    pub async fn start(kind: KeyKind) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let issuer = format!("http://{}", listener.local_addr().unwrap());
        let provider = Self::at(issuer, kind);
        let router = router(provider.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        provider
    }
}

fn router(provider: IdentityProvider) -> Router {
    Router::new()
        .route("/.well-known/openid-configuration", get(metadata))
        .route("/keys", get(keys))
        .route("/authorize", get(authorize))
        .route("/token", post(token))
        .route("/attributes", get(attributes))
        .with_state(provider)
}

async fn metadata(State(provider): State<IdentityProvider>) -> Response<Body> {
    let issuer = &provider.issuer;
    json_answer(&json!({
        "issuer": issuer, "authorization_endpoint": format!("{issuer}/authorize"),
        "token_endpoint": format!("{issuer}/token"), "jwks_uri": format!("{issuer}/keys"),
        "userinfo_endpoint": format!("{issuer}/attributes"),
        "code_challenge_methods_supported": ["S256"],
    }))
}

async fn keys(State(provider): State<IdentityProvider>) -> Response<Body> {
    let jwk = provider.state.lock().unwrap().key.jwk();
    // Keys of kinds that nobody here knows stand beside the others.
    json_answer(&json!({ "keys": [{ "kty": "new", "kid": "k0" }, jwk] }))
}

async fn authorize(
    State(provider): State<IdentityProvider>,
    RawQuery(query): RawQuery,
) -> Response<Body> {
    let given = pairs(&query.unwrap_or_default());
    let asked = match given.get("request") {
        None => given,
        Some(request) => match claims_of(request, &provider.clients_key) {
            Some(claims) if is_for(&claims, &provider) => texts(&claims),
            _ => return refused("the signed request"),
        },
    };
    let right = asked.get("client_id").is_some_and(|id| id == CLIENT)
        && asked.get("response_type").is_some_and(|kind| kind == "code")
        && asked.get("code_challenge_method").is_some_and(|method| method == "S256")
        && ["state", "nonce", "code_challenge"].iter().all(|name| asked[*name].len() >= 32);
    if !right {
        return refused("the request");
    }
    let (redirect, state) = (asked["redirect_uri"].clone(), asked["state"].clone());
    let habit = provider.state.lock().unwrap().habit;
    let issuer =
        if habit == Habit::SaysAnother { "https://another.example.org" } else { &provider.issuer };
    let issuer = utf8_percent_encode(issuer, NON_ALPHANUMERIC).to_string();
    let said = if habit == Habit::Refuses {
        "error=access_denied".to_owned()
    } else {
        format!("code={}", provider.granted(asked))
    };
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::FOUND;
    let back = format!("{redirect}?{said}&state={state}&iss={issuer}");
    response.headers_mut().insert("location", back.parse().unwrap());
    response
}

async fn token(
    State(provider): State<IdentityProvider>,
    headers: HeaderMap,
    body: String,
) -> Response<Body> {
    let form = pairs(&body);
    if provider.state.lock().unwrap().habit == Habit::Broken {
        return answered(StatusCode::BAD_GATEWAY, "text/plain", "the wires are wet".to_owned());
    }
    if !is_the_portal(&provider, &headers, &form) {
        return refused("the client");
    }
    // A code counts once.
    let asked = provider.state.lock().unwrap().asked.remove(&form["code"]);
    let Some(asked) = asked else { return refused("the code") };
    let challenge = encoded(Digest::of(form["code_verifier"].as_bytes()).as_bytes());
    if challenge != asked.parameters["code_challenge"] {
        return refused("the verifier");
    }
    if form["redirect_uri"] != asked.parameters["redirect_uri"] {
        return refused("the address");
    }
    let id_token = provider.id_token(&asked.parameters["nonce"]);
    json_answer(&json!({
        "id_token": id_token, "access_token": ACCESS, "token_type": "Bearer", "expires_in": 60,
    }))
}

fn is_the_portal(
    provider: &IdentityProvider,
    headers: &HeaderMap,
    form: &BTreeMap<String, String>,
) -> bool {
    if let Some(assertion) = form.get("client_assertion") {
        let claims = claims_of(assertion, &provider.clients_key);
        return claims.is_some_and(|it| it["sub"] == CLIENT && is_for(&it, provider));
    }
    let encoded = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    let decoded = |text: &str| {
        let text = text.replace('+', " ");
        percent_decode_str(&text).decode_utf8().unwrap().into_owned()
    };
    let given = headers.get("authorization").and_then(|it| it.to_str().ok()).unwrap_or_default();
    let given = STANDARD.decode(given.trim_start_matches("Basic ")).unwrap_or_default();
    let given = String::from_utf8(given).unwrap();
    let Some((id, secret)) = given.split_once(':') else { return false };
    encoded(&decoded(id)) == encoded(CLIENT) && decoded(secret) == SECRET
}

/// Whether what a client signed is its own word, for this provider.
fn is_for(claims: &Value, provider: &IdentityProvider) -> bool {
    claims["iss"] == CLIENT
        && claims["aud"].as_array().is_some_and(|all| all.contains(&json!(provider.issuer)))
}

async fn attributes(
    State(provider): State<IdentityProvider>,
    headers: HeaderMap,
) -> Response<Body> {
    let bearer = headers.get("authorization").and_then(|it| it.to_str().ok());
    if bearer != Some(&format!("Bearer {ACCESS}")) {
        return refused("the bearer");
    }
    let (is_token, text) = provider.attributes();
    answered(StatusCode::OK, if is_token { "application/jwt" } else { "application/json" }, text)
}

fn texts(claims: &Value) -> BTreeMap<String, String> {
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    claims.as_object().unwrap().iter().map(|(name, value)| (name.clone(), text(value))).collect()
}

fn pairs(query: &str) -> BTreeMap<String, String> {
    let decoded = |text: &str| {
        let text = text.replace('+', " ");
        percent_decode_str(&text).decode_utf8().unwrap().into_owned()
    };
    query
        .split('&')
        .filter_map(|pair| pair.split_once('='))
        .map(|(name, value)| (decoded(name), decoded(value)))
        .collect()
}

fn json_answer(value: &Value) -> Response<Body> {
    answered(StatusCode::OK, "application/json", value.to_string())
}

fn refused(what: &str) -> Response<Body> {
    answered(StatusCode::BAD_REQUEST, "text/plain", format!("{what} is not as it should be"))
}

fn answered(status: StatusCode, media_type: &str, text: String) -> Response<Body> {
    let mut response = Response::new(Body::from(text));
    *response.status_mut() = status;
    response.headers_mut().insert("content-type", media_type.parse().unwrap());
    response
}
