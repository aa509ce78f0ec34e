//! The HTTP server: which request goes where.

use crate::{outbox, pages, storage};
use axum::Router;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::response::Response;
use edge::{Context, Handlers, Source};
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::sync::oneshot;

/// The handlers of every function.
pub const HANDLERS: Handlers = Handlers {
    registration: Some(registration::handler),
    calls: Some(calls::handler),
    sections: Some(sections::handler),
    validation: Some(validation::handler),
    pdf: Some(pdf_function::handler),
    uploads: Some(uploads::handler),
    cup: Some(cup_function::handler),
};

/// What the HTTP server needs for each request.
#[derive(Clone)]
pub(crate) struct Shared {
    pub(crate) context: Arc<Context>,
    pub(crate) site: Option<pages::Pages>,
    pub(crate) storage: storage::Storage,
    pub(crate) outbox: Arc<Path>,
}

/// Answers requests until it is told to stop; those under way are answered first.
pub(crate) async fn listen(listener: TcpListener, shared: Shared, stopped: oneshot::Receiver<()>) {
    let router = Router::new()
        .fallback(answer)
        .layer(DefaultBodyLimit::disable())
        .with_state(shared)
        .into_make_service_with_connect_info::<SocketAddr>();
    let stopped = async {
        drop(stopped.await);
    };
    if let Err(error) = axum::serve(listener, router).with_graceful_shutdown(stopped).await {
        tracing::error!(%error, "the server stopped");
    }
}

/// Sends a request to the functions, the storage engine, the outbox page or the site. Whoever
/// reaches this machine by another name is a page of another site, that would read the outbox.
async fn answer(State(shared): State<Shared>, request: Request) -> Response {
    let host = request.headers().get(http::header::HOST).and_then(|host| host.to_str().ok());
    if !host.is_some_and(|host| shared.context.config.origin.is_host(host)) {
        let text = "this server is not known by that name: set RISTORO_ORIGIN if it is";
        return storage::plain(http::StatusCode::MISDIRECTED_REQUEST, text);
    }
    let path = request.uri().path();
    if path.starts_with("/api/") {
        return api(&shared, request).await;
    }
    if storage::is_storage(path) {
        return shared.storage.forward(request).await;
    }
    if let Some(response) = outbox::answer(&shared.outbox, path) {
        return response;
    }
    match &shared.site {
        Some(site) => site.serve(request).await,
        None => storage::plain(http::StatusCode::NOT_FOUND, "there is no site here"),
    }
}

/// The longest request body taken from the network, in bytes; `web` accepts less and says so.
const LONGEST_BODY: usize = 1024 * 1024;

async fn api(shared: &Shared, request: Request) -> Response {
    let source = request
        .extensions()
        .get::<axum::extract::ConnectInfo<SocketAddr>>()
        .map(|info| info.0.ip().to_string());
    let (mut parts, body) = request.into_parts();
    // Of what is longer nothing is kept: blanks as long as that are refused as any long body is.
    let bytes = axum::body::to_bytes(body, LONGEST_BODY).await;
    let bytes = bytes.unwrap_or_else(|_| vec![b' '; LONGEST_BODY].into());
    parts.extensions.insert(Source(source.unwrap_or_default()));
    let request = http::Request::from_parts(parts, bytes);
    let response = edge::serve(&shared.context, &HANDLERS, request).await;
    response.map(axum::body::Body::from)
}
