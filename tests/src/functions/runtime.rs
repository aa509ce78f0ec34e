//! The interface through which a function takes its events and gives its replies: what the cloud
//! documents as the runtime API, for one function, with buffered replies.

use super::ports;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;
use tokio::sync::{Mutex, mpsc, oneshot};

/// How long a function may take, its start included.
const PATIENCE: Duration = Duration::from_mins(1);
/// A deadline far away, in milliseconds of the epoch.
const DEADLINE: &str = "4102444800000";
const FUNCTION: &str = "arn:aws:lambda:eu-south-1:123456789012:function:ristoro-test";

/// What a function gave back, or what it said of its failure.
pub type Reply = Result<Value, String>;

/// The interface of one function.
#[derive(Debug)]
pub(crate) struct Runtime {
    address: String,
    events: mpsc::Sender<(String, String)>,
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    queue: Mutex<mpsc::Receiver<(String, String)>>,
    waiting: Mutex<BTreeMap<String, oneshot::Sender<Reply>>>,
    invocations: AtomicU64,
}

impl Runtime {
    pub(crate) fn start() -> Self {
        let listener = ports::open();
        let address = listener.local_addr().unwrap().to_string();
        let (events, queue) = mpsc::channel(1);
        let shared = Arc::new(Shared {
            queue: Mutex::new(queue),
            waiting: Mutex::default(),
            invocations: AtomicU64::new(0),
        });
        let router = Router::new()
            .route("/2018-06-01/runtime/invocation/next", get(next))
            .route("/2018-06-01/runtime/invocation/{id}/response", post(response))
            .route("/2018-06-01/runtime/invocation/{id}/error", post(error))
            .route("/2018-06-01/runtime/init/error", post(init_error))
            .with_state(Arc::clone(&shared));
        tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        Self { address, events, shared }
    }

    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    /// Gives an event to the function and waits for its reply, or for how it failed.
    pub(crate) async fn invoke(&self, event: &Value) -> Reply {
        let id = format!("request-{}", self.shared.invocations.fetch_add(1, Ordering::Relaxed));
        let (sender, reply) = oneshot::channel();
        self.shared.waiting.lock().await.insert(id.clone(), sender);
        self.events.send((id, event.to_string())).await.unwrap();
        let reply = tokio::time::timeout(PATIENCE, reply).await.expect("a reply in time");
        reply.unwrap()
    }
}

async fn next(State(shared): State<Arc<Shared>>) -> Response {
    let Some((id, event)) = shared.queue.lock().await.recv().await else {
        return StatusCode::GONE.into_response();
    };
    let headers = [
        ("lambda-runtime-aws-request-id", id.as_str()),
        ("lambda-runtime-deadline-ms", DEADLINE),
        ("lambda-runtime-invoked-function-arn", FUNCTION),
        ("content-type", "application/json"),
    ];
    (headers, event).into_response()
}

async fn response(
    State(shared): State<Arc<Shared>>,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> StatusCode {
    let streamed = headers.contains_key("lambda-runtime-function-response-mode");
    let reply = match serde_json::from_slice(&body) {
        Ok(reply) if !streamed => Ok(reply),
        _ => Err("the reply is not one JSON document".to_owned()),
    };
    settle(&shared, &id, reply).await
}

async fn error(
    State(shared): State<Arc<Shared>>,
    Path(id): Path<String>,
    body: Bytes,
) -> StatusCode {
    settle(&shared, &id, Err(String::from_utf8_lossy(&body).into_owned())).await
}

/// A function that does not start leaves every request without a reply.
async fn init_error(State(shared): State<Arc<Shared>>, body: Bytes) -> StatusCode {
    let text = String::from_utf8_lossy(&body).into_owned();
    let waiting = std::mem::take(&mut *shared.waiting.lock().await);
    for sender in waiting.into_values() {
        sender.send(Err(text.clone())).ok();
    }
    StatusCode::ACCEPTED
}

async fn settle(shared: &Shared, id: &str, reply: Reply) -> StatusCode {
    if let Some(sender) = shared.waiting.lock().await.remove(id) {
        sender.send(reply).ok();
    }
    StatusCode::ACCEPTED
}
