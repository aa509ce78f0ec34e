//! Files: uploads that browsers post, and documents that are written once.

use std::time::{Duration, UNIX_EPOCH};

use aws_sdk_s3::Client;
use aws_sdk_s3::config::{ProvideCredentials, SharedCredentialsProvider};
use aws_sdk_s3::error::{ProvideErrorMetadata, SdkError};
use aws_sdk_s3::presigning::PresigningConfig;
use aws_sdk_s3::primitives::ByteStream;
use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use bytes::{Bytes, BytesMut};
use jiff::Timestamp;
use sha2::{Digest, Sha256};

use crate::config::{Buckets, StoreConfig};
use crate::error::{Cause, StoreError};
use crate::post_policy::{PostForm, Signer, Upload, sign};

const INCOMING: &str = "incoming";
const DOCUMENTS: &str = "documents";
/// The metadata entry in which documents carry their digest.
const SHA256: &str = "sha256";

/// Uploads and documents.
#[derive(Debug, Clone)]
pub struct Files {
    client: Client,
    credentials: SharedCredentialsProvider,
    region: String,
    buckets: Buckets,
    endpoint: Option<String>,
    public_s3: Option<String>,
}

/// What a browser is allowed to post.
#[derive(Debug, Clone, Copy)]
pub struct PostRequest<'a> {
    /// The exact key in the incoming bucket.
    pub key: &'a str,
    /// The exact media type.
    pub media_type: &'a str,
    /// The longest file, in bytes; empty files are never accepted.
    pub max: u64,
    /// Where the browser goes next, an absolute URL; without it S3 answers 201.
    pub then: Option<&'a str>,
}

/// What is known of a file without reading it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// Length, in bytes.
    pub size: u64,
    /// Media type, as declared when it was stored.
    pub media_type: Option<String>,
    /// SHA-256 in hexadecimal, for documents.
    pub sha256: Option<String>,
}

/// Whether a document was stored now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stored {
    /// Stored now.
    New,
    /// The very same bytes were there already.
    Already,
}

/// How a document is offered to a browser.
#[derive(Debug, Clone, Copy)]
pub struct Download<'a> {
    /// Key in the documents bucket.
    pub key: &'a str,
    /// The name under which it is saved.
    pub file_name: &'a str,
    /// For how long the link works.
    pub valid_for: Duration,
}

impl Files {
    pub(crate) fn new(
        client: Client,
        credentials: SharedCredentialsProvider,
        config: &StoreConfig,
    ) -> Self {
        Self {
            client,
            credentials,
            region: config.region.clone(),
            buckets: config.buckets.clone(),
            endpoint: config.endpoints.s3.clone(),
            public_s3: config.public_s3.clone(),
        }
    }

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
            then: request.then,
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

    fn incoming_url(&self) -> String {
        let bucket = &self.buckets.incoming;
        match self.public_s3.as_ref().or(self.endpoint.as_ref()) {
            Some(base) => format!("{}/{bucket}", base.trim_end_matches('/')),
            None => format!("https://{bucket}.s3.{}.amazonaws.com/", self.region),
        }
    }

    /// The bytes of an upload, or `None` if there is none. More than `max` bytes are not read.
    pub async fn incoming(&self, key: &str, max: u64) -> Result<Option<Bytes>, StoreError> {
        self.read(INCOMING, key, max).await
    }

    /// What is known of an upload, or `None` if there is none.
    pub async fn head_incoming(&self, key: &str) -> Result<Option<Head>, StoreError> {
        self.head(INCOMING, key).await
    }

    /// Removes an upload that was dealt with. Removing it twice does no harm.
    pub async fn delete_incoming(&self, key: &str) -> Result<(), StoreError> {
        let removed =
            self.client.delete_object().bucket(&self.buckets.incoming).key(key).send().await;
        match removed {
            Ok(_) => Ok(()),
            Err(error) if is_absent(&error) => Ok(()),
            Err(error) => Err(StoreError::WriteFile { bucket: INCOMING, source: error.into() }),
        }
    }

    /// Stores a document. What is stored under a key never changes: the same bytes again do no
    /// harm, other bytes are [`StoreError::DocumentDiffers`].
    pub async fn put_document(
        &self,
        key: &str,
        bytes: Bytes,
        media_type: &str,
    ) -> Result<Stored, StoreError> {
        let digest = Sha256::digest(&bytes);
        let sha256 = hex::encode(digest);
        let sent = self
            .client
            .put_object()
            .bucket(&self.buckets.documents)
            .key(key)
            .content_type(media_type)
            .metadata(SHA256, &sha256)
            .checksum_sha256(BASE64.encode(digest))
            .if_none_match("*")
            .body(ByteStream::from(bytes))
            .send()
            .await;
        let error = match sent {
            Ok(_) => return Ok(Stored::New),
            Err(error) => error,
        };
        if !matches!(status(&error), Some(409 | 412)) {
            return Err(StoreError::WriteFile { bucket: DOCUMENTS, source: error.into() });
        }
        match self.head(DOCUMENTS, key).await? {
            Some(head) if head.sha256.as_ref() == Some(&sha256) => Ok(Stored::Already),
            Some(_) => Err(StoreError::DocumentDiffers),
            // Another writer was at it (409) and has not finished: the caller may try again.
            None => Err(StoreError::WriteFile { bucket: DOCUMENTS, source: error.into() }),
        }
    }

    /// The bytes of a document, or `None` if there is none. More than `max` bytes are not read.
    pub async fn document(&self, key: &str, max: u64) -> Result<Option<Bytes>, StoreError> {
        self.read(DOCUMENTS, key, max).await
    }

    /// What is known of a document, or `None` if there is none.
    pub async fn head_document(&self, key: &str) -> Result<Option<Head>, StoreError> {
        self.head(DOCUMENTS, key).await
    }

    /// A link from which a browser can save a document.
    pub async fn download_link(
        &self,
        download: &Download<'_>,
        now: Timestamp,
    ) -> Result<String, StoreError> {
        let failed = |source: Cause| StoreError::Sign { source };
        let since = Duration::try_from(now.as_duration()).map_err(|error| failed(error.into()))?;
        let presigning = PresigningConfig::builder()
            .start_time(UNIX_EPOCH + since)
            .expires_in(download.valid_for)
            .build()
            .map_err(|error| failed(error.into()))?;
        let link = self
            .client
            .get_object()
            .bucket(&self.buckets.documents)
            .key(download.key)
            .response_content_disposition(attachment(download.file_name))
            .presigned(presigning)
            .await
            .map_err(|error| failed(error.into()))?;
        let link = link.uri();
        Ok(match (&self.endpoint, &self.public_s3) {
            (Some(endpoint), Some(public)) => link.replacen(endpoint.as_str(), public, 1),
            _ => link.to_owned(),
        })
    }

    async fn read(
        &self,
        bucket: &'static str,
        key: &str,
        max: u64,
    ) -> Result<Option<Bytes>, StoreError> {
        let failed = |source: Cause| StoreError::ReadFile { bucket, source };
        let got = self.client.get_object().bucket(self.name(bucket)).key(key).send().await;
        let mut object = match got {
            Ok(object) => object,
            Err(error) if is_absent(&error) => return Ok(None),
            Err(error) => return Err(failed(error.into())),
        };
        let declared = object.content_length().and_then(|length| u64::try_from(length).ok());
        if declared.is_some_and(|length| length > max) {
            return Err(StoreError::FileTooLarge { max });
        }
        let mut bytes = BytesMut::new();
        while let Some(chunk) = object.body.next().await {
            bytes.extend_from_slice(&chunk.map_err(|error| failed(error.into()))?);
            if u64::try_from(bytes.len()).is_ok_and(|length| length > max) {
                return Err(StoreError::FileTooLarge { max });
            }
        }
        Ok(Some(bytes.freeze()))
    }

    async fn head(&self, bucket: &'static str, key: &str) -> Result<Option<Head>, StoreError> {
        match self.client.head_object().bucket(self.name(bucket)).key(key).send().await {
            Ok(head) => Ok(Some(Head {
                size: head.content_length().and_then(|size| u64::try_from(size).ok()).unwrap_or(0),
                media_type: head.content_type().map(str::to_owned),
                sha256: head.metadata().and_then(|entries| entries.get(SHA256)).cloned(),
            })),
            Err(error) if is_absent(&error) => Ok(None),
            Err(error) => Err(StoreError::ReadFile { bucket, source: error.into() }),
        }
    }

    fn name(&self, bucket: &'static str) -> &str {
        if bucket == INCOMING { &self.buckets.incoming } else { &self.buckets.documents }
    }

    pub(crate) async fn create_buckets(&self) -> Result<(), StoreError> {
        for bucket in [&self.buckets.incoming, &self.buckets.documents] {
            match self.client.create_bucket().bucket(bucket).send().await {
                Ok(_) => {}
                Err(error) if status(&error) == Some(409) => {}
                Err(error) => {
                    return Err(StoreError::Create { what: "a bucket", source: error.into() });
                }
            }
        }
        Ok(())
    }
}

fn status<E>(error: &SdkError<E>) -> Option<u16> {
    error.raw_response().map(|response| response.status().as_u16())
}

fn is_absent<E: ProvideErrorMetadata>(error: &SdkError<E>) -> bool {
    error.code() == Some("NoSuchKey") || status(error) == Some(404)
}

/// The header under which browsers save the file with its name, in the form of RFC 6266: plain
/// ASCII first, then the exact name, percent-encoded as RFC 8187 wants.
fn attachment(file_name: &str) -> String {
    let plain: String =
        file_name
            .chars()
            .map(|letter| {
                if letter.is_ascii_alphanumeric() || " .-_".contains(letter) { letter } else { '_' }
            })
            .collect();
    let mut exact = String::new();
    for byte in file_name.bytes() {
        if byte.is_ascii_alphanumeric() || b".-_".contains(&byte) {
            exact.push(char::from(byte));
        } else {
            exact.push_str(&format!("%{byte:02X}"));
        }
    }
    format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{exact}")
}
