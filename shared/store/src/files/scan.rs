//! What a scanner of the storage says of an object: `GuardDuty` notes it in a tag of the object, some time after it came.

use super::{Bucket, Files, is_absent};
use crate::error::StoreError;

/// The tag, as `GuardDuty` calls it.
const TAG: &str = "GuardDutyMalwareScanStatus";

/// What a scan came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scan {
    /// Nothing was found.
    NoThreats,
    /// Something was found.
    Threats,
    /// The object could not be scanned: a kind that the scanner does not know, a password, no right, a failure; or what it
    /// says is none of the words known here.
    NotPossible,
}

impl Scan {
    fn of(status: &str) -> Self {
        match status {
            "NO_THREATS_FOUND" => Self::NoThreats,
            "THREATS_FOUND" => Self::Threats,
            _ => Self::NotPossible,
        }
    }
}

impl Files {
    /// What the scanner said of an object; nothing while it has not, or where there is no such object.
    ///
    /// # Errors
    /// When the storage does not answer.
    pub async fn scan(&self, bucket: Bucket, key: &str) -> Result<Option<Scan>, StoreError> {
        let asked =
            self.client.get_object_tagging().bucket(self.name(bucket)).key(key).send().await;
        match asked {
            Ok(tags) => {
                let tag = tags.tag_set().iter().find(|tag| tag.key() == TAG);
                Ok(tag.map(|tag| Scan::of(tag.value())))
            }
            Err(error) if is_absent(&error) => Ok(None),
            Err(error) => {
                Err(StoreError::ReadFile { bucket: bucket.as_str(), source: error.into() })
            }
        }
    }
}
