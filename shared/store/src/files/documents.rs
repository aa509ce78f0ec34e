//! The documents bucket: what is written once and kept.

use super::{Bucket, Files, Head, SHA256, status};
use crate::error::StoreError;
use aws_sdk_s3::primitives::ByteStream;
use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use bytes::Bytes;
use sha2::{Digest, Sha256};

/// Whether a document was stored now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stored {
    /// Stored now.
    New,
    /// The very same bytes were there already.
    Already,
}

impl Files {
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
        let Err(error) = sent else { return Ok(Stored::New) };
        if !matches!(status(&error), Some(409 | 412)) {
            return Err(StoreError::WriteFile {
                bucket: Bucket::Documents.as_str(),
                source: error.into(),
            });
        }
        match self.head(Bucket::Documents, key).await? {
            Some(head) if head.sha256.as_ref() == Some(&sha256) => Ok(Stored::Already),
            Some(Head { sha256: Some(_), .. }) => Err(StoreError::DocumentDiffers),
            // Another writer was at it and has not finished, or the engine has not put its digest
            // beside it yet: the caller may try again.
            Some(Head { sha256: None, .. }) | None => {
                Err(StoreError::Contended { what: "a document" })
            }
        }
    }

    /// The bytes of a document, or `None` if there is none. More than `max` bytes are not read.
    pub async fn document(&self, key: &str, max: u64) -> Result<Option<Bytes>, StoreError> {
        self.read(Bucket::Documents, key, max).await
    }

    /// What is known of a document, or `None` if there is none.
    pub async fn head_document(&self, key: &str) -> Result<Option<Head>, StoreError> {
        self.head(Bucket::Documents, key).await
    }
}
