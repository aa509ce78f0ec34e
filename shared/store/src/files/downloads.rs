//! Links from which browsers save documents.

use super::{Bucket, Files};
use crate::error::{Cause, StoreError};
use aws_sdk_s3::presigning::PresigningConfig;
use jiff::Timestamp;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use std::time::{Duration, UNIX_EPOCH};

/// How a document is offered to a browser.
#[derive(Debug, Clone, Copy)]
pub struct Download<'a> {
    /// The bucket it lies in.
    pub bucket: Bucket,
    /// Its key there.
    pub key: &'a str,
    /// The name under which it is saved.
    pub file_name: &'a str,
    /// For how long the link works.
    pub valid_for: Duration,
}

impl Files {
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
            .bucket(self.name(download.bucket))
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
}

/// What RFC 8187 does not let stand as it is.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'.').remove(b'-').remove(b'_');

/// The header under which browsers save the file with its name, in the form of RFC 6266: plain
/// ASCII first, then the exact name, percent-encoded as RFC 8187 wants.
pub fn attachment(file_name: &str) -> String {
    let plain: String =
        file_name
            .chars()
            .map(|letter| {
                if letter.is_ascii_alphanumeric() || " .-_".contains(letter) { letter } else { '_' }
            })
            .collect();
    let exact = utf8_percent_encode(file_name, RESERVED);
    format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{exact}")
}
