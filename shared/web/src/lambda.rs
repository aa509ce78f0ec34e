//! The Lambda boundary: a function's binary answers API Gateway v2 events with the very same
//! [`serve`](crate::serve) as the local server.

use crate::serve::Source;
use crate::{Context, Function, Handler, serve, start_log};
use bytes::Bytes;
use http::{Request, Response};
pub use lambda_http::Error;
use lambda_http::request::RequestContext;
use lambda_http::{Body, RequestExt, service_fn};

/// Runs a function until the environment ends it. The connection to the tables is opened before
/// the first request, since the time for that is not the applicant's.
///
/// # Errors
/// What the environment lacks, or what the runtime refuses.
pub async fn run(function: Function, handler: Handler) -> Result<(), Error> {
    start_log("info");
    let context = Context::from_environment()?;
    // Whether it warms or not, the first request will tell.
    drop(context.stores.applications.warm().await);
    let context = &context;
    lambda_http::run(service_fn(move |event: lambda_http::Request| async move {
        let request = into_bytes(event);
        let response = serve(context, Some(function), &|_| handler, request).await;
        Ok::<_, Error>(into_lambda(response))
    }))
    .await
}

/// Runs a function on a runtime of its own; `main` has nothing else to do.
///
/// # Errors
/// As [`run`].
pub fn main(function: Function, handler: Handler) -> Result<(), Error> {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?
        .block_on(run(function, handler))
}

fn into_bytes(event: lambda_http::Request) -> Request<Bytes> {
    let source = match event.request_context_ref() {
        Some(RequestContext::ApiGatewayV2(context)) => context.http.source_ip.clone(),
        _ => None,
    };
    let (mut parts, body) = event.into_parts();
    parts.extensions.insert(Source(source.unwrap_or_default()));
    let bytes = match body {
        Body::Text(text) => Bytes::from(text),
        Body::Binary(binary) => Bytes::from(binary),
        _ => Bytes::new(),
    };
    Request::from_parts(parts, bytes)
}

fn into_lambda(response: Response<Bytes>) -> Response<Body> {
    let (parts, bytes) = response.into_parts();
    let is_text = parts
        .headers
        .get("content-type")
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| value.contains("json"));
    let body = match String::from_utf8(bytes.to_vec()) {
        _ if bytes.is_empty() => Body::Empty,
        Ok(text) if is_text => Body::Text(text),
        Ok(text) => Body::Binary(text.into_bytes()),
        Err(error) => Body::Binary(error.into_bytes()),
    };
    Response::from_parts(parts, body)
}
