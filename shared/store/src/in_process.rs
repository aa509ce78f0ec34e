//! Services that stand in for those of AWS and are called in this process: the SDK hands them its
//! requests, and no socket is opened.

use std::fmt;
use std::sync::Arc;

use aws_smithy_runtime_api::client::http::{
    HttpConnector, HttpConnectorFuture, SharedHttpClient, SharedHttpConnector, http_client_fn,
};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::byte_stream::ByteStream;
use bytes::Bytes;
use futures::future::BoxFuture;
use http::HeaderValue;
use http::header::HOST;
use http_body_util::combinators::BoxBody;

use crate::error::Cause;

/// The host that requests to services in this process are made for, and signed with. Under `.invalid`
/// there is nothing to reach (RFC 2606, section 2), should such a request ever get to a network.
pub const IN_PROCESS_HOST: &str = "engine.invalid";

/// The body of an answer: what arrives while the SDK reads it.
pub type EngineBody = BoxBody<Bytes, Box<dyn std::error::Error + Send + Sync>>;

/// An answer, or what kept the service from giving one: the SDK may ask again.
pub type EngineAnswer =
    Result<http::Response<EngineBody>, Box<dyn std::error::Error + Send + Sync>>;

/// A service that stands in for one of AWS, called in this process.
pub trait Engine: fmt::Debug + Send + Sync {
    /// Answers what would have gone over the network: a signed HTTP/1.1 request, `Host` included. This
    /// runs on the caller's task, so what blocks belongs on a thread of its own.
    fn answer(&self, request: http::Request<Bytes>) -> BoxFuture<'static, EngineAnswer>;
}

/// An HTTP client of the SDK whose every request goes to a service in this process.
pub(crate) fn http_client(engine: &Arc<dyn Engine>) -> SharedHttpClient {
    let connector = SharedHttpConnector::new(Connector(Arc::clone(engine)));
    http_client_fn(move |_, _| connector.clone())
}

#[derive(Debug)]
struct Connector(Arc<dyn Engine>);

impl HttpConnector for Connector {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let engine = Arc::clone(&self.0);
        HttpConnectorFuture::new(async move {
            let request = whole(request).await.map_err(ConnectorError::user)?;
            let answer = engine.answer(request).await.map_err(other)?;
            HttpResponse::try_from(answer.map(SdkBody::from_body_1_x))
                .map_err(|error| other(error.into()))
        })
    }
}

fn other(cause: Cause) -> ConnectorError {
    ConnectorError::other(cause, None)
}

/// The request with its whole body, and the header that an HTTP client would add.
async fn whole(request: HttpRequest) -> Result<http::Request<Bytes>, Cause> {
    let (mut parts, body) = request.try_into_http1x()?.into_parts();
    let host = parts.uri.authority().ok_or("a request for no host")?;
    let host = HeaderValue::from_str(host.as_str())?;
    parts.headers.entry(HOST).or_insert(host);
    let body = ByteStream::new(body).collect().await?.into_bytes();
    Ok(http::Request::from_parts(parts, body))
}
