//! Services that stand in for those of AWS and are called in this process: the SDK hands them its
//! requests, and no socket is opened.

use crate::error::Cause;
use aws_smithy_runtime_api::client::connection::{CaptureSmithyConnection, ConnectionMetadata};
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
use std::fmt;
use std::io;
use std::sync::Arc;

/// The host that requests to services in this process are made for, and signed with. Under `.invalid`
/// there is nothing to reach (RFC 2606, section 2), should such a request ever get to a network.
pub const IN_PROCESS_HOST: &str = "engine.invalid";

/// The body of an answer: what arrives while the SDK reads it.
pub type EngineBody = BoxBody<Bytes, Box<dyn std::error::Error + Send + Sync>>;

/// An answer, or what kept the service from giving one. After an [`io::Error`], as of a connection that broke, the SDK
/// asks again; after anything else it does not.
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
            let request = collected(request).await.map_err(ConnectorError::user)?;
            say_there_is_no_connection(&request);
            let answer = engine.answer(request).await.map_err(failed)?;
            HttpResponse::try_from(answer.map(SdkBody::from_body_1_x))
                .map_err(|error| other(error.into()))
        })
    }
}

fn failed(cause: Cause) -> ConnectorError {
    if cause.is::<io::Error>() { ConnectorError::io(cause) } else { other(cause) }
}

fn other(cause: Cause) -> ConnectorError {
    ConnectorError::other(cause, None)
}

/// The request with its whole body, and the header that an HTTP client would add.
async fn collected(request: HttpRequest) -> Result<http::Request<Bytes>, Cause> {
    let (mut parts, body) = request.try_into_http1x()?.into_parts();
    let host = parts.uri.authority().ok_or("a request for no host")?;
    let host = HeaderValue::from_str(host.as_str())?;
    parts.headers.entry(HOST).or_insert(host);
    let body = ByteStream::new(body).collect().await?.into_bytes();
    Ok(http::Request::from_parts(parts, body))
}

/// The SDK wants to close the connection on which a failure came, and complains in the log if it is not
/// told which that was.
fn say_there_is_no_connection(request: &http::Request<Bytes>) {
    if let Some(connection) = request.extensions().get::<CaptureSmithyConnection>() {
        let nothing_to_close =
            || ConnectionMetadata::builder().proxied(false).poison_fn(|| {}).build();
        connection.set_connection_retriever(move || Some(nothing_to_close()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Buckets, Endpoint, Endpoints, MailConfig, StaticCredentials, StoreConfig, Tables};
    use http_body_util::{BodyExt, Full};
    use std::sync::Mutex;

    /// Gives the answers that it was told to, and keeps what it was asked.
    #[derive(Debug, Default)]
    struct Scripted {
        answers: Mutex<Vec<Result<u16, &'static str>>>,
        asked: Mutex<Vec<http::Request<Bytes>>>,
    }

    impl Engine for Scripted {
        fn answer(&self, request: http::Request<Bytes>) -> BoxFuture<'static, EngineAnswer> {
            self.asked.lock().expect("not poisoned").push(request);
            let answer = self.answers.lock().expect("not poisoned").remove(0);
            Box::pin(async move {
                let body = Full::from("{}").map_err(|never| match never {}).boxed();
                Ok(http::Response::builder().status(answer?).body(body)?)
            })
        }
    }

    /// Asks for a record; gives how that went and what the engine was asked.
    async fn asked(answers: &[Result<u16, &'static str>]) -> (bool, Vec<http::Request<Bytes>>) {
        let scripted =
            Arc::new(Scripted { answers: Mutex::new(answers.to_vec()), ..Scripted::default() });
        let engine: Arc<dyn Engine> = Arc::clone(&scripted) as _;
        let config = StoreConfig {
            region: "eu-south-1".to_owned(),
            endpoints: Endpoints { dynamodb: Endpoint::InProcess(engine), ..Endpoints::default() },
            credentials: StaticCredentials::new("key", "secret"),
            tables: Tables { accounts: "accounts".to_owned(), applications: String::new() },
            buckets: Buckets { incoming: String::new(), documents: String::new() },
            public_s3: None,
            mail: MailConfig::Outbox { folder: "outbox".into(), from: String::new() },
        };
        let outcome = crate::connect(&config).accounts.warm().await;
        let asked = std::mem::take(&mut *scripted.asked.lock().expect("not poisoned"));
        (outcome.is_ok(), asked)
    }

    #[tokio::test]
    async fn an_engine_is_asked_what_the_network_would_be() {
        let (done, asked) = asked(&[Ok(200)]).await;
        assert!(done);
        let [request] = asked.as_slice() else { panic!("{asked:?}") };
        assert_eq!(request.method(), http::Method::POST);
        let header = |name: &str| request.headers()[name].to_str().expect("text").to_owned();
        assert_eq!(header("host"), IN_PROCESS_HOST);
        assert_eq!(header("x-amz-target"), "DynamoDB_20120810.GetItem");
        assert!(header("authorization").contains("Credential=key/"));
        let body: serde_json::Value = serde_json::from_slice(request.body()).expect("JSON");
        assert_eq!(body["TableName"], "accounts");
    }

    #[tokio::test(start_paused = true)]
    async fn what_an_engine_could_not_do_is_asked_again() {
        let (done, all) = asked(&[Ok(500), Ok(200)]).await;
        assert!(done && all.len() == 2, "{all:?}");
        let (done, all) = asked(&[Ok(400)]).await;
        assert!(!done && all.len() == 1, "what was refused is not: {all:?}");
        let (done, all) = asked(&[Err("it broke")]).await;
        assert!(!done && all.len() == 1, "nor what broke: {all:?}");
    }
}
