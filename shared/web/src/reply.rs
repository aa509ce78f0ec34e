//! What handlers give back.

use bytes::Bytes;
use http::Response;
use serde_json::Value;

/// A reply before it is written out.
#[derive(Debug)]
pub struct Reply {
    status: u16,
    headers: Vec<(&'static str, String)>,
    body: Bytes,
}

impl Reply {
    /// JSON with status 200.
    pub fn json(body: &Value) -> Self {
        Self::new(200, "application/json; charset=utf-8", body.to_string())
    }

    /// JSON with status 201.
    pub fn created(body: &Value) -> Self {
        Self { status: 201, ..Self::json(body) }
    }

    /// Nothing, with status 204.
    pub fn empty() -> Self {
        Self { status: 204, headers: Vec::new(), body: Bytes::new() }
    }

    /// A file to be saved, not opened: a PDF opened and saved again by the browser's viewer would
    /// not be identical any more (manual 5.3).
    pub fn attachment(media_type: &str, file_name: &str, body: impl Into<Bytes>) -> Self {
        Self::new(200, media_type, body)
            .with_header("content-disposition", &store::files::attachment(file_name))
            .with_header("cache-control", "private, no-store, no-transform")
    }

    /// Nothing, with status 303: what was asked for is at another address.
    pub fn elsewhere(address: &str) -> Self {
        let headers = vec![("location", address.to_owned())];
        Self { status: 303, headers, body: Bytes::new() }
    }

    pub(crate) fn problem(status: u16, body: &Value) -> Self {
        Self::new(status, "application/problem+json; charset=utf-8", body.to_string())
    }

    /// Adds a header.
    #[must_use]
    pub fn with_header(mut self, name: &'static str, value: &str) -> Self {
        self.headers.push((name, value.to_owned()));
        self
    }

    /// The status.
    pub fn status(&self) -> u16 {
        self.status
    }

    pub(crate) fn into_response(self) -> Response<Bytes> {
        let mut builder = Response::builder().status(self.status);
        let has_caching = self.headers.iter().any(|(name, _)| *name == "cache-control");
        if !has_caching {
            builder = builder.header("cache-control", "no-store");
        }
        for (name, value) in crate::headers::EVERY_REPLY {
            builder = builder.header(*name, *value);
        }
        for (name, value) in self.headers {
            builder = builder.header(name, value);
        }
        builder.body(self.body).unwrap_or_else(|_| {
            let mut plain = Response::new(Bytes::new());
            *plain.status_mut() = http::StatusCode::INTERNAL_SERVER_ERROR;
            plain
        })
    }

    fn new(status: u16, media_type: &str, body: impl Into<Bytes>) -> Self {
        let headers = vec![("content-type", media_type.to_owned())];
        Self { status, headers, body: body.into() }
    }
}
