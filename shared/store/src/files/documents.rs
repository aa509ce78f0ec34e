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

    /// Erases documents whose keys begin so: `most` of them at most, and at most a thousand. Gives how many; none, when
    /// none is left. Where the bucket keeps versions, theirs stay until its own rules let them go.
    pub async fn erase_documents(&self, prefix: &str, most: usize) -> Result<usize, StoreError> {
        let bucket = &self.buckets.documents;
        let most = i32::try_from(most).unwrap_or(i32::MAX);
        let listed = self.client.list_objects_v2().bucket(bucket).prefix(prefix).max_keys(most);
        let listed = listed.send().await.map_err(|error| StoreError::ReadFile {
            bucket: Bucket::Documents.as_str(),
            source: error.into(),
        })?;
        let mut erased = 0;
        for key in listed.contents().iter().filter_map(|object| object.key()) {
            let removed = self.client.delete_object().bucket(bucket).key(key).send().await;
            removed.map_err(|error| StoreError::WriteFile {
                bucket: Bucket::Documents.as_str(),
                source: error.into(),
            })?;
            erased += 1;
        }
        Ok(erased)
    }

    /// What is known of a document, or `None` if there is none.
    pub async fn head_document(&self, key: &str) -> Result<Option<Head>, StoreError> {
        self.head(Bucket::Documents, key).await
    }
}
