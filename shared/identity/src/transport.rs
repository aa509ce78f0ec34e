//! Asking a provider, within limits: no redirects, so many bytes, so much time.

use crate::address::ProviderAddress;
use crate::error::IdentityError;
use bytes::Bytes;
use http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE};
use http::{Request, StatusCode};
use http_body_util::{BodyExt, Full, Limited};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use serde::de::DeserializeOwned;
use std::time::Duration;
use tokio::time::timeout;

/// How long a connection may take.
const TO_CONNECT: Duration = Duration::from_secs(3);
/// How long one answer may take, connection included: somebody waits for it.
const ONE_ANSWER: Duration = Duration::from_secs(6);
/// The longest answer, in bytes. Metadata and keys of a provider are some kilobytes.
const LONGEST: usize = 256 * 1024;

/// The way to providers.
#[derive(Debug, Clone)]
pub(crate) struct Transport(Client<HttpsConnector<HttpConnector>, Full<Bytes>>);

/// An answer with status 200.
pub(crate) struct Answer {
    pub(crate) is_token: bool,
    pub(crate) body: Bytes,
}

impl Transport {
    pub(crate) fn new() -> Result<Self, IdentityError> {
        let mut http = HttpConnector::new();
        http.enforce_http(false);
        http.set_connect_timeout(Some(TO_CONNECT));
        let https = HttpsConnectorBuilder::new().with_native_roots();
        let https = https.map_err(IdentityError::Authorities)?.https_or_http();
        let connector = https.enable_http1().wrap_connector(http);
        // A function may sleep for long between two requests: kept connections would be dead.
        Ok(Self(Client::builder(TokioExecutor::new()).pool_max_idle_per_host(0).build(connector)))
    }

    /// Reads what is there; with a bearer's token, if there is one.
    pub(crate) async fn get(
        &self,
        what: &'static str,
        address: &ProviderAddress,
        bearer: Option<&str>,
    ) -> Result<Answer, IdentityError> {
        let mut request =
            Request::get(address.uri()).header(ACCEPT, "application/json, application/jwt");
        if let Some(token) = bearer {
            request = request.header(AUTHORIZATION, format!("Bearer {token}"));
        }
        self.send(what, request.body(Full::default())).await
    }

    /// Posts a form; with `Authorization`, if there is one.
    pub(crate) async fn post(
        &self,
        what: &'static str,
        address: &ProviderAddress,
        form: String,
        authorization: Option<&str>,
    ) -> Result<Answer, IdentityError> {
        let mut request = Request::post(address.uri())
            .header(ACCEPT, "application/json")
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        if let Some(value) = authorization {
            request = request.header(AUTHORIZATION, value);
        }
        self.send(what, request.body(form.into())).await
    }

    async fn send(
        &self,
        what: &'static str,
        request: http::Result<Request<Full<Bytes>>>,
    ) -> Result<Answer, IdentityError> {
        let request = request.map_err(|error| IdentityError::Ask { what, source: error.into() })?;
        let whole = timeout(ONE_ANSWER, self.exchange(what, request)).await;
        whole.unwrap_or(Err(IdentityError::TooSlow { what }))
    }

    async fn exchange(
        &self,
        what: &'static str,
        request: Request<Full<Bytes>>,
    ) -> Result<Answer, IdentityError> {
        let response = self.0.request(request).await;
        let response =
            response.map_err(|error| IdentityError::Ask { what, source: error.into() })?;
        if response.status() != StatusCode::OK {
            return Err(IdentityError::Status { what, status: response.status() });
        }
        let media_type = response.headers().get(CONTENT_TYPE).and_then(|it| it.to_str().ok());
        let is_token = media_type.is_some_and(|it| it.trim_start().starts_with("application/jwt"));
        let body = Limited::new(response.into_body(), LONGEST).collect().await;
        let body = body.map_err(|source| IdentityError::Ask { what, source })?.to_bytes();
        Ok(Answer { is_token, body })
    }
}

impl Answer {
    /// The JSON that it is.
    pub(crate) fn json<T: DeserializeOwned>(&self, what: &'static str) -> Result<T, IdentityError> {
        serde_json::from_slice(&self.body)
            // Where, and not what: it may be about a person.
            .map_err(|error| {
                let place = format!("line {}, column {}", error.line(), error.column());
                IdentityError::Unreadable { what, source: place.into() }
            })
    }
}
