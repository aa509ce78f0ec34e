//! The published forms: immutable files, each under its own digest.

use super::Calls;
use crate::error::StoreError;
use crate::files::Stored;
use bytes::Bytes;
use domain::Digest;
use form::CallId;

/// The longest definition of a form that is read back, in bytes.
const LONGEST_FORM: u64 = 8 * 1024 * 1024;

impl Calls {
    /// Stores the canonical JSON of a form. Forms are immutable: storing other bytes under the
    /// same digest is [`StoreError::DocumentDiffers`].
    pub async fn put_form(
        &self,
        call: &CallId,
        digest: &Digest,
        canonical: Bytes,
    ) -> Result<Stored, StoreError> {
        self.files.put_document(&key(call, digest), canonical, "application/json").await
    }

    /// The canonical JSON of a form.
    pub async fn form(&self, call: &CallId, digest: &Digest) -> Result<Option<Bytes>, StoreError> {
        self.files.document(&key(call, digest), LONGEST_FORM).await
    }
}

fn key(call: &CallId, digest: &Digest) -> String {
    format!("forms/{call}/{digest}.json")
}
