//! The storage engine reached through the portal's own port: browsers post their files there.

use axum::body::Body;
use axum::extract::Request;
use axum::response::Response;
use http::{HeaderValue, StatusCode, Uri, header};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;

/// What requests to the storage engine start with.
pub(crate) const PREFIX: &str = "/_s3";

/// Whether a path is one of the storage engine's. The prefix is a whole segment: what follows it is
/// put after the engine's own address, and must not become a part of that.
pub(crate) fn is_storage(path: &str) -> bool {
    path.strip_prefix(PREFIX).is_some_and(|rest| rest.starts_with('/'))
}

/// The way to the storage engine.
#[derive(Clone)]
pub(crate) struct Storage {
    client: Client<HttpConnector, Body>,
    authority: String,
}

impl Storage {
    pub(crate) fn at(endpoint: &str) -> Self {
        let authority = endpoint.trim_start_matches("http://").to_owned();
        Self { client: Client::builder(TokioExecutor::new()).build_http(), authority }
    }

    /// Forwards a request with the prefix taken off. Signatures are made for the engine's own
    /// address, so that is what `Host` says.
    pub(crate) async fn forward(&self, mut request: Request) -> Response {
        let rest = request.uri().path_and_query().map_or("/", |path| path.as_str());
        let rest = rest.strip_prefix(PREFIX).unwrap_or(rest);
        let address = format!("http://{}{rest}", self.authority);
        let (Ok(uri), Ok(host)) = (address.parse::<Uri>(), HeaderValue::from_str(&self.authority))
        else {
            return plain(StatusCode::BAD_REQUEST, "not an address of the storage");
        };
        *request.uri_mut() = uri;
        request.headers_mut().insert(header::HOST, host);
        match self.client.request(request).await {
            Ok(response) => response.map(Body::new),
            Err(error) => {
                tracing::error!(%error, "the storage engine did not answer");
                plain(StatusCode::BAD_GATEWAY, "the storage did not answer")
            }
        }
    }
}

/// A reply in plain text.
pub(crate) fn plain(status: StatusCode, text: &'static str) -> Response {
    let mut response = Response::new(Body::from(text));
    *response.status_mut() = status;
    response
        .headers_mut()
        .insert(header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_prefix_is_a_whole_segment() {
        assert!(is_storage("/_s3/incoming"));
        for path in ["/_s3", "/_s3@example.org/", "/_s3.example.org/", "/_s30/", "/a/_s3/"] {
            assert!(!is_storage(path), "{path}");
        }
    }
}
