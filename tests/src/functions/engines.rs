//! The engines on ports, for programs that are not in this process: they speak to them as to the cloud.

use super::ports;
use axum::Router;
use axum::extract::Request;
use ristoro::engines::Engines;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinSet;

/// The HTTP servers of the engines. Dropping this stops them; [`stop`](Self::stop) also waits.
#[derive(Debug)]
pub struct EngineServers {
    /// Base URL of the DynamoDB engine's own server.
    pub dynamodb: String,
    /// Base URL of the S3 engine.
    pub s3: String,
    stop: Option<watch::Sender<()>>,
    servers: JoinSet<()>,
}

impl EngineServers {
    /// Opens a port for each, over the same records and files.
    pub fn start(engines: &Engines) -> Self {
        let (stop, stopped) = watch::channel(());
        let (listener, dynamodb) = open();
        let (files_listener, s3) = open();
        let mut servers = JoinSet::new();
        let database = engines.records().database().clone();
        let until_stopped = until(stopped.clone());
        servers.spawn(async {
            dynoxide::server::serve_with_shutdown(listener, database, until_stopped).await.unwrap();
        });
        let engine = engines.files().clone();
        let router =
            Router::new().fallback(async move |request: Request| engine.serve(request).await);
        servers.spawn(async {
            let server = axum::serve(files_listener, router);
            server.with_graceful_shutdown(until(stopped)).await.unwrap();
        });
        Self { dynamodb, s3, stop: Some(stop), servers }
    }

    /// Stops both: from here on nobody answers.
    pub async fn stop(&mut self) {
        drop(self.stop.take());
        while self.servers.join_next().await.is_some() {}
    }
}

fn open() -> (TcpListener, String) {
    let listener = ports::open();
    let address = format!("http://{}", listener.local_addr().unwrap());
    (listener, address)
}

/// Resolves when the sender is gone.
async fn until(mut stopped: watch::Receiver<()>) {
    while stopped.changed().await.is_ok() {}
}
