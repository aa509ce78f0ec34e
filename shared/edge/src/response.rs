//! A response before it is written out.

use crate::Refusal;
use crate::api::RefusalBody;
use crate::headers::EVERY_REPLY;
use bytes::Bytes;
use serde::Serialize;

/// A response before it is written out.
#[derive(Debug)]
pub struct Response {
    status: u16,
    headers: Vec<(&'static str, String)>,
    body: Bytes,
}

impl Response {
    /// JSON.
    pub(crate) fn json(status: u16, body: &impl Serialize) -> Result<Self, Refusal> {
        let body = serde_json::to_vec(body).map_err(Refusal::fault)?;
        Ok(Self::new(status, "application/json; charset=utf-8", body))
    }

    /// Nothing, with status 204.
    pub(crate) fn empty() -> Self {
        Self { status: 204, headers: Vec::new(), body: Bytes::new() }
    }

    /// A file to be saved, not opened: a PDF opened and saved again by the browser's viewer would
    /// not be identical any more (manual 5.3).
    pub(crate) fn attachment(media_type: &str, file_name: &str, body: impl Into<Bytes>) -> Self {
        Self::new(200, media_type, body)
            .with_header("content-disposition", &store::files::attachment(file_name))
            .with_header("cache-control", "private, no-store, no-transform")
    }

    /// Nothing, with status 303: what was asked for is at another address.
    pub(crate) fn elsewhere(address: &str) -> Self {
        let headers = vec![("location", address.to_owned())];
        Self { status: 303, headers, body: Bytes::new() }
    }

    /// A refusal.
    pub(crate) fn problem(body: &RefusalBody) -> Self {
        // Plain structs of texts always become JSON.
        let text = serde_json::to_vec(body).unwrap_or_default();
        Self::new(body.status(), "application/problem+json; charset=utf-8", text)
    }

    /// Adds a header.
    #[must_use]
    pub(crate) fn with_header(mut self, name: &'static str, value: &str) -> Self {
        self.headers.push((name, value.to_owned()));
        self
    }

    /// The status.
    pub(crate) fn status(&self) -> u16 {
        self.status
    }

    /// Written out.
    pub(crate) fn into_http(self) -> http::Response<Bytes> {
        let mut builder = http::Response::builder().status(self.status);
        let has_caching = self.headers.iter().any(|(name, _)| *name == "cache-control");
        if !has_caching {
            builder = builder.header("cache-control", "no-store");
        }
        for (name, value) in EVERY_REPLY {
            builder = builder.header(*name, *value);
        }
        for (name, value) in self.headers {
            builder = builder.header(name, value);
        }
        builder.body(self.body).unwrap_or_else(|_| {
            let mut plain = http::Response::new(Bytes::new());
            *plain.status_mut() = http::StatusCode::INTERNAL_SERVER_ERROR;
            plain
        })
    }

    fn new(status: u16, media_type: &str, body: impl Into<Bytes>) -> Self {
        let headers = vec![("content-type", media_type.to_owned())];
        Self { status, headers, body: body.into() }
    }
}
