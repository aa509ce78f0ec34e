//! S3 on a folder, called in this process.

use super::buckets::Buckets;
use super::error::Cause;
use super::tags::Tags;
use crate::data_folder::DataFolder;
use axum::body::Body;
use axum::extract::Request;
use axum::response::Response;
use bytes::Bytes;
use futures::future::BoxFuture;
use futures::stream::{self, StreamExt};
use http::{Method, StatusCode};
use http_body_util::BodyExt;
use s3s::auth::SimpleAuth;
use s3s::config::{S3Config, StaticConfigProvider};
use s3s::service::{S3Service, S3ServiceBuilder};
use std::sync::Arc;
use store::{Engine, EngineAnswer, StaticCredentials};

/// A day, in seconds.
const SIGNED_LONG_AGO: u32 = 24 * 60 * 60;
/// The longest field of a posted form, in bytes, and all of them together: ours are ten, and short.
const LONGEST_FIELD: usize = 16 * 1024;
const LONGEST_FIELDS: usize = 64 * 1024;
/// The largest posted file, in bytes: the engine holds it in memory before it knows whether it was signed for.
/// What a signed form allows is at most 20 MB.
const LARGEST_FILE: u64 = 24 * 1024 * 1024;
/// Most parts of a posted form.
const MOST_PARTS: usize = 32;

/// The S3 engine. Clones share the folder.
#[derive(Debug, Clone)]
pub struct FilesEngine {
    service: S3Service,
    tags: Tags,
}

impl FilesEngine {
    pub(super) fn in_folder(data: &DataFolder, keys: &StaticCredentials) -> Result<Self, Cause> {
        let tags = Tags::in_folder(data)?;
        let mut builder = S3ServiceBuilder::new(Buckets::in_folder(data, tags.clone())?);
        builder.set_auth(SimpleAuth::from_single(&*keys.access_key, &*keys.secret_key));
        builder.set_config(Arc::new(StaticConfigProvider::new(Arc::new(limits()))));
        Ok(Self { service: builder.build(), tags })
    }

    /// Gives an object a tag beside those that it has: what a scanner of uploads does in the cloud, from outside of the portal.
    ///
    /// # Errors
    /// When the folder cannot be read or written.
    pub async fn tag(
        &self,
        (bucket, key): (&str, &str),
        name: &str,
        value: &str,
    ) -> std::io::Result<()> {
        let mut tags = self.tags.of(bucket, key).await?;
        tags.insert(name.to_owned(), value.to_owned());
        self.tags.set(bucket, key, &tags).await
    }

    /// Answers a request that came over a network: a browser's, or one to a server of a test's own.
    pub async fn serve(&self, request: Request) -> Response {
        let posted = request.method() == Method::POST;
        let request = request.map(|body| if posted { in_small_pieces(body) } else { body });
        self.call(request.map(s3s::Body::http_body_unsync)).await.map(Body::new)
    }

    async fn call(&self, request: http::Request<s3s::Body>) -> http::Response<s3s::Body> {
        self.service.call(request).await.unwrap_or_else(|error| {
            tracing::error!(?error, "the S3 engine failed on a request");
            let mut response = http::Response::new(s3s::Body::empty());
            *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
            response
        })
    }
}

impl Engine for FilesEngine {
    fn answer(&self, request: http::Request<Bytes>) -> BoxFuture<'static, EngineAnswer> {
        let engine = self.clone();
        Box::pin(async move {
            let response = engine.call(request.map(s3s::Body::from)).await;
            Ok(response.map(BodyExt::boxed))
        })
    }
}

fn limits() -> S3Config {
    let mut limits = S3Config::default();
    // S3 takes a form until its policy expires, however long ago it was signed. The engine, left
    // alone, would refuse it after 15 minutes whatever the policy says.
    limits.presigned_url_max_skew_time_secs = SIGNED_LONG_AGO;
    limits.form_max_field_size = LONGEST_FIELD;
    limits.form_max_fields_size = LONGEST_FIELDS;
    limits.form_max_parts = MOST_PARTS;
    limits.post_object_max_file_size = LARGEST_FILE;
    limits
}

/// How much of a posted file the engine is given at once, in bytes.
const PIECE: usize = 16 * 1024;

/// Gives the engine a posted form in small pieces. Where a piece happens to end like the beginning of
/// the form's boundary, the engine joins it with the next one, and it refuses the file when the two are
/// longer than 64 KiB: a matter of chance with compressed files.
fn in_small_pieces(body: Body) -> Body {
    Body::from_stream(body.into_data_stream().flat_map(|chunk| match chunk {
        Ok(bytes) => stream::iter(cut(bytes).into_iter().map(Ok).collect::<Vec<_>>()),
        Err(error) => stream::iter(vec![Err(error)]),
    }))
}

fn cut(mut bytes: Bytes) -> Vec<Bytes> {
    let mut pieces = Vec::with_capacity(bytes.len() / PIECE + 1);
    while bytes.len() > PIECE {
        pieces.push(bytes.split_to(PIECE));
    }
    pieces.push(bytes);
    pieces
}
