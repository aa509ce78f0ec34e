//! A web server that does what a test wants.

use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderValue, Response, StatusCode, Uri, header};
use bytes::Bytes;
use futures::stream;
use std::collections::BTreeMap;
use std::convert::Infallible;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::net::TcpListener;

/// What the server does when an address is asked for.
#[derive(Clone)]
pub(crate) enum Deed {
    Give(Bytes),
    Status(u16),
    Redirect(String),
    /// Nothing, for longer than anyone waits.
    Silence,
    /// This many bytes, out of these, over and over.
    Repeat(Bytes, usize),
}

/// A server on loopback; it ends with the test.
#[derive(Clone)]
pub(crate) struct Server {
    pub(crate) port: u16,
    deeds: Arc<Mutex<BTreeMap<String, Deed>>>,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Server {
    pub(crate) async fn start() -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let server = Self { port, deeds: Arc::default(), asked: Arc::default() };
        let router = Router::new().fallback(serve).with_state(server.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        server
    }

    pub(crate) fn on(&self, path: &str, deed: Deed) {
        self.deeds.lock().unwrap().insert(path.to_owned(), deed);
    }

    /// The paths that were asked for, in their order.
    pub(crate) fn asked(&self) -> Vec<String> {
        std::mem::take(&mut self.asked.lock().unwrap())
    }
}

async fn serve(State(server): State<Server>, uri: Uri) -> Response<Body> {
    server.asked.lock().unwrap().push(uri.path().to_owned());
    let deed = server.deeds.lock().unwrap().get(uri.path()).cloned();
    let mut response = Response::new(Body::empty());
    match deed {
        None => *response.status_mut() = StatusCode::NOT_FOUND,
        Some(Deed::Give(bytes)) => *response.body_mut() = Body::from(bytes),
        Some(Deed::Status(status)) => *response.status_mut() = status.try_into().unwrap(),
        Some(Deed::Redirect(to)) => {
            *response.status_mut() = StatusCode::FOUND;
            response.headers_mut().insert(header::LOCATION, HeaderValue::try_from(to).unwrap());
        }
        Some(Deed::Silence) => tokio::time::sleep(Duration::from_mins(2)).await,
        Some(Deed::Repeat(bytes, times)) => {
            let pieces = (0..times).map(move |_| Ok::<_, Infallible>(bytes.clone()));
            *response.body_mut() = Body::from_stream(stream::iter(pieces));
        }
    }
    response
}
