//! A file on its way: posted by the browser straight to the incoming bucket, fetched from there,
//! and forgotten once it was dealt with.

use crate::api::UploadForm;
use crate::{Context, Denied, MalwareProtection, Refusal};
use bytes::Bytes;
use jiff::Timestamp;
use store::StoreError;
use store::files::{Bucket, PostRequest, Scan};

/// A place in the incoming bucket where one file waits.
#[derive(Debug)]
pub struct IncomingFile<'a> {
    context: &'a Context,
    key: String,
}

impl<'a> IncomingFile<'a> {
    /// The file with this key. Whoever makes it sees to it that nobody can name another's upload.
    pub fn new(context: &'a Context, key: &impl ToString) -> Self {
        Self { context, key: key.to_string() }
    }

    /// A form with which the browser can post the file, of at most `max` bytes, from now on for a
    /// quarter of an hour.
    ///
    /// # Errors
    /// A fault, when it cannot be signed.
    pub async fn form(
        &self,
        media_type: &str,
        max: u64,
        now: Timestamp,
    ) -> Result<UploadForm, Refusal> {
        let request = PostRequest { key: &self.key, media_type, max };
        Ok(self.context.stores.files.post_form(&request, now).await?.into())
    }

    /// The bytes, or `None` if nothing arrived.
    ///
    /// # Errors
    /// [`StoreError::FileTooLarge`] when there are more than `max`; others when they cannot be read.
    pub async fn bytes(&self, max: u64) -> Result<Option<Bytes>, StoreError> {
        self.context.stores.files.incoming(&self.key, max).await
    }

    /// The bytes that must have arrived.
    ///
    /// # Errors
    /// [`Denied::NotArrived`]; those of [`bytes`](Self::bytes).
    pub async fn fetch(&self, max: u64) -> Result<Bytes, Refusal> {
        self.bytes(max).await?.ok_or_else(|| Denied::NotArrived.into())
    }

    /// Whether the scanner of the storage found a threat in it already. Nobody waits for a scan: what is found later keeps
    /// the file from being given, not from arriving.
    ///
    /// # Errors
    /// When the storage does not say.
    pub async fn is_known_threat(&self) -> Result<bool, Refusal> {
        match self.context.config.malware_protection {
            MalwareProtection::Off => Ok(false),
            MalwareProtection::GiveUnscannable | MalwareProtection::WithholdUnscannable => {
                let scan = self.context.stores.files.scan(Bucket::Incoming, &self.key).await?;
                Ok(scan == Some(Scan::Threats))
            }
        }
    }

    /// Forgets a file that was dealt with. What is left behind expires by itself, so a failure here
    /// takes nothing from anybody.
    pub async fn forget(&self) {
        drop(self.context.stores.files.delete_incoming(&self.key).await);
    }
}
