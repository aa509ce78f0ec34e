//! DynamoDB on an SQL database, in memory or in one file.

use std::future::Future;
use std::path::Path;

use dynoxide::Database;
use tokio::net::TcpListener;

use super::EngineError;

pub(super) fn in_memory() -> Result<Database, EngineError> {
    Database::memory().map_err(|error| EngineError::Records(error.into()))
}

pub(super) fn in_file(path: &Path) -> Result<Database, EngineError> {
    let path = path.to_str().ok_or_else(|| EngineError::Records("the path is not text".into()))?;
    Database::new(path).map_err(|error| EngineError::Records(error.into()))
}

pub(super) async fn serve(
    listener: TcpListener,
    database: Database,
    stopped: impl Future<Output = ()> + Send + 'static,
) {
    if let Err(error) = dynoxide::server::serve_with_shutdown(listener, database, stopped).await {
        tracing::error!(%error, "the DynamoDB engine stopped");
    }
}
