//! S3 on a folder.

use std::future::Future;
use std::path::Path;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::error_handling::HandleError;
use axum::extract::Request;
use axum::middleware::map_request;
use bytes::Bytes;
use futures::stream::{self, StreamExt};
use http::{Method, StatusCode};
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
    let router = Router::new().fallback_service(service).layer(map_request(in_small_pieces));
    if let Err(error) = axum::serve(listener, router).with_graceful_shutdown(stopped).await {
        tracing::error!(%error, "the S3 engine stopped");
    }
}

/// How much of a posted file the engine is given at once, in bytes.
const PIECE: usize = 16 * 1024;

/// Gives the engine a posted form in small pieces. Where a piece happens to end like the beginning of
/// the form's boundary, the engine joins it with the next one, and it refuses the file when the two are
/// longer than 64 KiB: a matter of chance with compressed files.
async fn in_small_pieces(request: Request) -> Request {
    if request.method() != Method::POST {
        return request;
    }
    request.map(|body| {
        let pieces = body.into_data_stream().flat_map(|chunk| match chunk {
            Ok(bytes) => stream::iter(cut(bytes).into_iter().map(Ok).collect::<Vec<_>>()),
            Err(error) => stream::iter(vec![Err(error)]),
        });
        Body::from_stream(pieces)
    })
}

fn cut(mut bytes: Bytes) -> Vec<Bytes> {
    let mut pieces = Vec::with_capacity(bytes.len() / PIECE + 1);
    while bytes.len() > PIECE {
        pieces.push(bytes.split_to(PIECE));
    }
    pieces.push(bytes);
    pieces
}
