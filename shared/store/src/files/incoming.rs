//! The incoming bucket: what browsers post, to be looked at and removed.

use super::{Bucket, Files, Head, is_absent};
use crate::error::StoreError;
use crate::post_policy::{PostForm, Signer, Upload, sign};
use aws_sdk_s3::config::ProvideCredentials;
use aws_sdk_s3::primitives::ByteStream;
use bytes::Bytes;
use jiff::Timestamp;

/// What a browser is allowed to post.
#[derive(Debug, Clone, Copy)]
pub struct PostRequest<'a> {
    /// The exact key in the incoming bucket.
    pub key: &'a str,
    /// The exact media type.
    pub media_type: &'a str,
    /// The longest file, in bytes; empty files are never accepted.
    pub max: u64,
}

impl Files {
    /// A form with which a browser can post one file to the incoming bucket, within 15 minutes.
    pub async fn post_form(
        &self,
        request: &PostRequest<'_>,
        now: Timestamp,
    ) -> Result<PostForm, StoreError> {
        let credentials = self
            .credentials
            .provide_credentials()
            .await
            .map_err(|error| StoreError::Credentials { source: error.into() })?;
        let upload = Upload {
            bucket: &self.buckets.incoming,
            key: request.key,
            media_type: request.media_type,
            max: request.max,
        };
        let signer = Signer {
            access_key: credentials.access_key_id(),
            secret_key: credentials.secret_access_key(),
            session_token: credentials.session_token(),
            region: &self.region,
        };
        let fields = sign(&upload, &signer, now)?;
        Ok(PostForm { url: self.incoming_url(), fields })
    }

    /// Whether a bucket's name is the incoming bucket's.
    pub fn is_incoming(&self, bucket: &str) -> bool {
        self.buckets.incoming == bucket
    }

    fn incoming_url(&self) -> String {
        let bucket = &self.buckets.incoming;
        match self.public_s3.as_ref().or(self.endpoint.as_ref()) {
            Some(base) => format!("{}/{bucket}", base.trim_end_matches('/')),
            None => format!("https://{bucket}.s3.{}.amazonaws.com/", self.region),
        }
    }

    /// The bytes of an upload, or `None` if there is none. More than `max` bytes are not read.
    pub async fn incoming(&self, key: &str, max: u64) -> Result<Option<Bytes>, StoreError> {
        self.read(Bucket::Incoming, key, max).await
    }

    /// What is known of an upload, or `None` if there is none.
    pub async fn head_incoming(&self, key: &str) -> Result<Option<Head>, StoreError> {
        self.head(Bucket::Incoming, key).await
    }

    /// Stores a file that was made for somebody who fetches it at once. It lies where uploads do, whose bucket forgets
    /// everything after a day, and not among the documents, which stay for years.
    pub async fn put_passing(
        &self,
        key: &str,
        bytes: Bytes,
        media_type: &str,
    ) -> Result<(), StoreError> {
        let put = self.client.put_object().bucket(&self.buckets.incoming).key(key);
        let sent = put.content_type(media_type).body(ByteStream::from(bytes)).send().await;
        sent.map(drop).map_err(|error| StoreError::WriteFile {
            bucket: Bucket::Incoming.as_str(),
            source: error.into(),
        })
    }

    /// Removes an upload that was dealt with. Removing it twice does no harm.
    pub async fn delete_incoming(&self, key: &str) -> Result<(), StoreError> {
        let removed =
            self.client.delete_object().bucket(&self.buckets.incoming).key(key).send().await;
        match removed {
            Ok(_) => Ok(()),
            Err(error) if is_absent(&error) => Ok(()),
            Err(error) => Err(StoreError::WriteFile {
                bucket: Bucket::Incoming.as_str(),
                source: error.into(),
            }),
        }
    }
}
