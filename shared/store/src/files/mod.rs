//! Files: uploads that browsers post, and documents that are written once.

mod documents;
mod downloads;
mod erase;
mod incoming;
mod listing;
mod scan;

use aws_sdk_s3::Client;
use aws_sdk_s3::config::SharedCredentialsProvider;
use aws_sdk_s3::error::{ProvideErrorMetadata, SdkError};
use bytes::{Bytes, BytesMut};
use domain::ApplicationId;

pub use documents::Stored;
pub use downloads::{Download, attachment};
pub use erase::{Locked, Swept, VersionMarker};
pub use incoming::PostRequest;
pub use listing::ListedDocument;
pub use scan::Scan;

use crate::config::{Buckets, StoreConfig};
use crate::error::{Cause, StoreError};

/// Which bucket.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bucket {
    /// Where browsers post.
    Incoming,
    /// Where documents are kept.
    Documents,
}

impl Bucket {
    /// What errors call it.
    fn as_str(self) -> &'static str {
        match self {
            Self::Incoming => "incoming",
            Self::Documents => "documents",
        }
    }
}

/// What the keys of all documents of an application, or of a payment request, begin with: they are erased and written out by it.
pub fn documents_of(dossier: ApplicationId) -> String {
    format!("applications/{dossier}/")
}

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
            endpoint: config.endpoints.s3.url(),
            public_s3: config.public_s3.clone(),
        }
    }

    async fn read(&self, bucket: Bucket, key: &str, max: u64) -> Result<Option<Bytes>, StoreError> {
        let failed = |source: Cause| StoreError::ReadFile { bucket: bucket.as_str(), source };
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

    async fn head(&self, bucket: Bucket, key: &str) -> Result<Option<Head>, StoreError> {
        match self.client.head_object().bucket(self.name(bucket)).key(key).send().await {
            Ok(head) => Ok(Some(Head {
                size: head.content_length().and_then(|size| u64::try_from(size).ok()).unwrap_or(0),
                media_type: head.content_type().map(str::to_owned),
                sha256: head.metadata().and_then(|entries| entries.get(SHA256)).cloned(),
            })),
            Err(error) if is_absent(&error) => Ok(None),
            Err(error) => {
                Err(StoreError::ReadFile { bucket: bucket.as_str(), source: error.into() })
            }
        }
    }

    fn name(&self, bucket: Bucket) -> &str {
        match bucket {
            Bucket::Incoming => &self.buckets.incoming,
            Bucket::Documents => &self.buckets.documents,
        }
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

/// That the documents could not be read or listed.
fn unread(error: impl Into<Cause>) -> StoreError {
    StoreError::ReadFile { bucket: Bucket::Documents.as_str(), source: error.into() }
}

fn status<E>(error: &SdkError<E>) -> Option<u16> {
    error.raw_response().map(|response| response.status().as_u16())
}

/// Whether a file is not there. To `HEAD` the storage answers without a code; a bucket that is missing is
/// a fault.
fn is_absent<E: ProvideErrorMetadata>(error: &SdkError<E>) -> bool {
    match error.code() {
        Some(code) => code == "NoSuchKey" || code == "NotFound",
        None => status(error) == Some(404),
    }
}
