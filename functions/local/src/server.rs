//! The HTTP server: which request goes where, and how long it may take.

use crate::at_work::as_function;
use crate::engines::FilesEngine;
use crate::{Limits, outbox, pages, storage};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{ConnectInfo, DefaultBodyLimit, Request, State};
use axum::response::Response;
use axum_server::Handle;
use edge::{Context, Handlers, Source};
use http::{StatusCode, header};
use http_body_util::LengthLimitError;
use std::error::Error;
use std::io;
use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use tokio::task::JoinHandle;

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
    pub(crate) files: FilesEngine,
    pub(crate) outbox: Arc<Path>,
    pub(crate) limits: Limits,
}

/// A server at work. Dropping it stops it at once; [`stop`](Self::stop) lets it finish.
#[derive(Debug)]
pub(crate) struct Server {
    handle: Handle<SocketAddr>,
    task: JoinHandle<()>,
    grace: Duration,
}

impl Server {
    /// Answers requests from now on.
    pub(crate) fn start(listener: TcpListener, shared: Shared) -> Self {
        let handle = Handle::new();
        let grace = shared.limits.stop;
        let serving = serve(listener, shared, handle.clone());
        let task = tokio::spawn(async {
            if let Err(error) = serving.await {
                tracing::error!(%error, "the server stopped");
            }
        });
        Self { handle, task, grace }
    }

    /// Takes no more requests, and answers those under way, if that does not take too long.
    pub(crate) async fn stop(mut self) {
        self.handle.graceful_shutdown(Some(self.grace));
        if let Err(error) = (&mut self.task).await {
            tracing::error!(%error, "the server did not stop in order");
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.handle.shutdown();
    }
}

async fn serve(
    listener: TcpListener,
    shared: Shared,
    handle: Handle<SocketAddr>,
) -> Result<(), io::Error> {
    let mut server = axum_server::from_tcp(listener)?.handle(handle).http1_only();
    server.http_builder().http1().header_read_timeout(shared.limits.head);
    let router = Router::new()
        .fallback(answer)
        .layer(DefaultBodyLimit::disable())
        .with_state(shared)
        .into_make_service_with_connect_info::<SocketAddr>();
    server.serve(router).await
}

/// Sends a request to the functions, the storage, the outbox page or the site. Whoever reaches this
/// machine by another name is a page of another site, that would read the outbox.
async fn answer(State(shared): State<Shared>, request: Request) -> Response {
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok());
    if !host.is_some_and(|host| shared.context.config.origin.is_host(host)) {
        let text = "this server is not known by that name: set RISTORO_ORIGIN if it is";
        return storage::plain(StatusCode::MISDIRECTED_REQUEST, text);
    }
    let path = request.uri().path();
    if path.starts_with("/api/") {
        return api(&shared, request).await;
    }
    if storage::is_storage(path) {
        if is_foreign(&shared, &request) {
            return storage::plain(
                StatusCode::FORBIDDEN,
                "files are posted from the portal's pages",
            );
        }
        let request = request.map(|body| shared.limits.bound(body, shared.limits.upload));
        return storage::answer(&shared.files, request).await;
    }
    if let Some(response) = outbox::answer(&shared.outbox, path) {
        return response;
    }
    match &shared.site {
        Some(site) => site.serve(request).await,
        None => storage::plain(StatusCode::NOT_FOUND, "there is no site here"),
    }
}

/// Whether a page of another site makes the browser send it.
fn is_foreign(shared: &Shared, request: &Request) -> bool {
    let origin =
        request.headers().get(header::ORIGIN).map(|origin| origin.to_str().unwrap_or_default());
    origin.is_some_and(|origin| !shared.context.config.origin.accepts(origin))
}

/// The longest request body taken from the network, in bytes; `edge` accepts less and says so.
const LONGEST_BODY: usize = 1024 * 1024;

async fn api(shared: &Shared, request: Request) -> Response {
    let source =
        request.extensions().get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip().to_string());
    let (mut parts, body) = request.into_parts();
    let bytes = match to_bytes(shared.limits.bound(body, shared.limits.body), LONGEST_BODY).await {
        Ok(bytes) => bytes,
        // Of what is longer nothing is kept: blanks as long as that are refused as any long body is.
        Err(error) if is_too_long(&error) => vec![b' '; LONGEST_BODY].into(),
        Err(_) => return storage::plain(StatusCode::REQUEST_TIMEOUT, "the request did not arrive"),
    };
    parts.extensions.insert(Source(source.unwrap_or_default()));
    let request = http::Request::from_parts(parts, bytes);
    let function = edge::function_of(&request);
    let serving = Box::pin(edge::serve(&shared.context, &HANDLERS, request));
    let response = match function {
        Some(function) => as_function(function.name(), serving).await,
        None => serving.await,
    };
    response.map(Body::from)
}

fn is_too_long(error: &axum::Error) -> bool {
    error.source().is_some_and(<dyn Error>::is::<LengthLimitError>)
}
