//! What browsers reach of the S3 engine through the portal's own port: they post their files there,
//! and save documents from there, as a signed form or link allows.

use crate::engines::FilesEngine;
use axum::body::Body;
use axum::extract::Request;
use axum::response::Response;
use http::{HeaderValue, Method, StatusCode, Uri, header};
use store::IN_PROCESS_HOST;

/// What requests to the storage start with.
pub(crate) const PREFIX: &str = "/_s3";
/// The parameter of a link that carries its signature.
const SIGNATURE: &str = "X-Amz-Signature=";

/// Whether a path is one of the storage's. The prefix is a whole segment.
pub(crate) fn is_storage(path: &str) -> bool {
    path.strip_prefix(PREFIX).is_some_and(|rest| rest.starts_with('/'))
}

/// Answers a browser. Signatures are made for the engine's own address, so that is what `Host` says.
pub(crate) async fn answer(engine: &FilesEngine, mut request: Request) -> Response {
    if !is_signed(request.method(), request.uri()) {
        return plain(StatusCode::FORBIDDEN, "files are reached with a form or link of the portal");
    }
    let rest = request.uri().path_and_query().map_or("/", |path| path.as_str());
    let Ok(uri) = rest.strip_prefix(PREFIX).unwrap_or(rest).parse::<Uri>() else {
        return plain(StatusCode::BAD_REQUEST, "not an address of the storage");
    };
    *request.uri_mut() = uri;
    request.headers_mut().insert(header::HOST, HeaderValue::from_static(IN_PROCESS_HOST));
    request.headers_mut().remove(header::AUTHORIZATION);
    engine.serve(request).await
}

/// Whether it is what a form or a link of the portal makes a browser send: the engine then looks at the
/// signature itself, which for a form is in the body.
fn is_signed(method: &Method, uri: &Uri) -> bool {
    let linked = || uri.query().is_some_and(|query| query.split('&').any(is_signature));
    match *method {
        Method::POST => uri.query().is_none(),
        Method::GET => linked(),
        _ => false,
    }
}

fn is_signature(parameter: &str) -> bool {
    parameter.starts_with(SIGNATURE)
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

    #[test]
    fn only_what_forms_and_links_send_is_let_through() {
        let signed = |method: Method, path: &str| is_signed(&method, &path.parse().unwrap());
        assert!(signed(Method::POST, "/_s3/incoming"));
        assert!(signed(Method::GET, "/_s3/documents/f/1?X-Amz-Date=1&X-Amz-Signature=00"));
        for (method, path) in [
            (Method::GET, "/_s3/documents/f/1"),
            (Method::GET, "/_s3/documents?list-type=2"),
            (Method::PUT, "/_s3/documents/f/1?X-Amz-Signature=00"),
            (Method::DELETE, "/_s3/documents/f/1?X-Amz-Signature=00"),
            (Method::OPTIONS, "/_s3/incoming"),
            (Method::POST, "/_s3/documents/f/1?uploads"),
        ] {
            assert!(!signed(method, path), "{path}");
        }
    }
}
