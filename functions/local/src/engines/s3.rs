//! S3 on a folder.

use std::future::Future;
use std::path::Path;
use std::sync::Arc;

use axum::Router;
use axum::error_handling::HandleError;
use http::StatusCode;
use s3s::auth::SimpleAuth;
use s3s::config::{S3Config, StaticConfigProvider};
use s3s::service::{S3Service, S3ServiceBuilder};
use s3s_fs::FileSystem;
use tokio::net::TcpListener;

use super::{ACCESS_KEY, EngineError, SECRET_KEY};

/// A day, in seconds.
const SIGNED_LONG_AGO: u32 = 24 * 60 * 60;

pub(super) fn service(folder: &Path) -> Result<S3Service, EngineError> {
    let files =
        FileSystem::new(folder).map_err(|error| EngineError::Files(format!("{error:?}").into()))?;
    let mut builder = S3ServiceBuilder::new(files);
    builder.set_auth(SimpleAuth::from_single(ACCESS_KEY, SECRET_KEY));
    let mut config = S3Config::default();
    // S3 takes a form until its policy expires, however long ago it was signed. The engine, left
    // alone, would refuse it after 15 minutes whatever the policy says.
    config.presigned_url_max_skew_time_secs = SIGNED_LONG_AGO;
    builder.set_config(Arc::new(StaticConfigProvider::new(Arc::new(config))));
    Ok(builder.build())
}

pub(super) async fn serve(
    listener: TcpListener,
    service: S3Service,
    stopped: impl Future<Output = ()> + Send + 'static,
) {
    let service = HandleError::new(service, |error: s3s::HttpError| async move {
        tracing::error!(?error, "the S3 engine failed on a request");
        StatusCode::INTERNAL_SERVER_ERROR
    });
    let router = Router::new().fallback_service(service);
    if let Err(error) = axum::serve(listener, router).with_graceful_shutdown(stopped).await {
        tracing::error!(%error, "the S3 engine stopped");
    }
}
