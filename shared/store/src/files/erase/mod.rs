//! Erasing documents: every version of them, as far as the storage lets them go.

#[cfg(test)]
mod tests;

use crate::error::{Cause, StoreError};
use crate::files::{Bucket, Files, status, unread};
use aws_sdk_s3::error::ProvideErrorMetadata;
use aws_sdk_s3::operation::list_object_versions::ListObjectVersionsOutput;
use jiff::Timestamp;
use std::collections::BTreeSet;

/// What storage answers to whoever asks for the lock of what is not locked: no lock on the object, none on the bucket, or
/// a version that is gone.
const UNLOCKED: [&str; 5] = [
    "NoSuchObjectLockConfiguration",
    "ObjectLockConfigurationNotFoundError",
    "InvalidRequest",
    "NoSuchVersion",
    "NoSuchKey",
];

/// Where a listing of versions goes on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VersionMarker {
    key: String,
    version: Option<String>,
}

/// Versions that the storage locks: nobody can erase them before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Locked {
    /// How many.
    pub versions: u64,
    /// Until when the last of them is.
    pub until: Timestamp,
}

impl Locked {
    /// Those of two listings.
    pub(crate) fn both(one: Option<Self>, other: Option<Self>) -> Option<Self> {
        match (one, other) {
            (Some(one), Some(other)) => Some(Self {
                versions: one.versions + other.versions,
                until: one.until.max(other.until),
            }),
            (one, other) => one.or(other),
        }
    }
}

/// What a step of erasing came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Swept {
    /// How many versions went.
    pub erased: u64,
    /// Those that stay.
    pub locked: Option<Locked>,
    /// Where to go on, if there are more.
    pub next: Option<VersionMarker>,
}

/// A version of a document, or what marks it as deleted.
struct Version {
    key: String,
    id: String,
    latest: bool,
    /// Whether it is such a mark: it is never locked.
    mark: bool,
}

impl Files {
    /// Erases versions of documents whose keys begin so, after a place or from the first on: `most` of them at most, and at
    /// most a thousand. What the storage locks stays; its latest version is hidden.
    ///
    /// # Errors
    /// When the storage does not answer, or refuses for another reason.
    pub async fn erase_documents(
        &self,
        prefix: &str,
        after: Option<VersionMarker>,
        most: usize,
        now: Timestamp,
    ) -> Result<Swept, StoreError> {
        let (versions, next) = self.versions(prefix, after, most).await?;
        let (mut erased, mut locked, mut hidden) = (0, None, BTreeSet::new());
        for version in versions {
            // What hides a locked version stays as long as that does: otherwise it would be found again.
            if version.mark && hidden.contains(&version.key) {
                continue;
            }
            match self.erase_version(&version, now).await? {
                None => erased += 1,
                Some(until) => {
                    locked = Locked::both(locked, Some(Locked { versions: 1, until }));
                    hidden.insert(version.key);
                }
            }
        }
        Ok(Swept { erased, locked, next })
    }

    /// What the storage locks of documents whose keys begin so.
    ///
    /// # Errors
    /// When the storage does not answer.
    pub async fn locked_documents(
        &self,
        prefix: &str,
        now: Timestamp,
    ) -> Result<Option<Locked>, StoreError> {
        let (mut locked, mut after) = (None, None);
        loop {
            let (versions, next) = self.versions(prefix, after, 1000).await?;
            for version in versions.iter().filter(|version| !version.mark) {
                let until = self.locked_until(version, now).await?;
                let one = until.map(|until| Locked { versions: 1, until });
                locked = Locked::both(locked, one);
            }
            match next {
                Some(marker) => after = Some(marker),
                None => return Ok(locked),
            }
        }
    }

    async fn versions(
        &self,
        prefix: &str,
        after: Option<VersionMarker>,
        most: usize,
    ) -> Result<(Vec<Version>, Option<VersionMarker>), StoreError> {
        let (key, version) = after.map(|marker| (marker.key, marker.version)).unzip();
        let listed = self
            .client
            .list_object_versions()
            .bucket(&self.buckets.documents)
            .prefix(prefix)
            .max_keys(i32::try_from(most).unwrap_or(i32::MAX))
            .set_key_marker(key)
            .set_version_id_marker(version.flatten())
            .send()
            .await
            .map_err(unread)?;
        Ok((versions_of(&listed), marker_of(&listed)))
    }

    /// Until when it is locked, if it could not be erased.
    async fn erase_version(
        &self,
        version: &Version,
        now: Timestamp,
    ) -> Result<Option<Timestamp>, StoreError> {
        let failed =
            |source: Cause| StoreError::WriteFile { bucket: Bucket::Documents.as_str(), source };
        let bucket = &self.buckets.documents;
        let delete = self.client.delete_object().bucket(bucket).key(&version.key);
        let Err(refused) = delete.clone().version_id(&version.id).send().await else {
            return Ok(None);
        };
        let until = match status(&refused) {
            Some(403) => self.locked_until(version, now).await?,
            _ => None,
        };
        let Some(until) = until else { return Err(failed(refused.into())) };
        if version.latest {
            // Nobody finds it from then on.
            delete.send().await.map_err(|error| failed(error.into()))?;
        }
        Ok(Some(until))
    }

    /// Until when a version is locked, if it is still.
    async fn locked_until(
        &self,
        version: &Version,
        now: Timestamp,
    ) -> Result<Option<Timestamp>, StoreError> {
        let asked = self.client.get_object_retention().bucket(&self.buckets.documents);
        let told = match asked.key(&version.key).version_id(&version.id).send().await {
            Ok(told) => told,
            Err(error) if error.code().is_some_and(|code| UNLOCKED.contains(&code)) => {
                return Ok(None);
            }
            Err(error) => return Err(unread(error)),
        };
        let until = told.retention().and_then(|retention| retention.retain_until_date());
        let until = until.and_then(|until| Timestamp::from_second(until.secs()).ok());
        Ok(until.filter(|until| *until > now))
    }
}

fn versions_of(listed: &ListObjectVersionsOutput) -> Vec<Version> {
    let version = |key: Option<&str>, id: Option<&str>, latest: Option<bool>, mark| {
        let (key, id) = (key?.to_owned(), id?.to_owned());
        Some(Version { key, id, latest: latest.unwrap_or_default(), mark })
    };
    let kept = listed.versions().iter();
    let kept = kept.filter_map(|one| version(one.key(), one.version_id(), one.is_latest(), false));
    let marks = listed.delete_markers().iter();
    let marks = marks.filter_map(|one| version(one.key(), one.version_id(), None, true));
    kept.chain(marks).collect()
}

fn marker_of(listed: &ListObjectVersionsOutput) -> Option<VersionMarker> {
    listed.is_truncated().filter(|more| *more)?;
    let key = listed.next_key_marker()?.to_owned();
    Some(VersionMarker { key, version: listed.next_version_id_marker().map(str::to_owned) })
}
