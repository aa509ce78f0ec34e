//! Tags of objects, which the S3 engine itself does not keep: a small file beside it for each object that has some.

use crate::data_folder::DataFolder;
use domain::Digest;
use std::collections::BTreeMap;
use std::io::{self, ErrorKind};
use std::path::PathBuf;

/// The folder of a data folder that holds them.
const FOLDER: &str = "tags";

/// The tags of an object: values by their names.
pub(super) type Set = BTreeMap<String, String>;

/// The tags of all objects.
#[derive(Debug, Clone)]
pub(super) struct Tags(PathBuf);

impl Tags {
    pub(super) fn in_folder(data: &DataFolder) -> io::Result<Self> {
        Ok(Self(data.folder(FOLDER)?))
    }

    /// Those of an object; none if it has none.
    pub(super) async fn of(&self, bucket: &str, key: &str) -> io::Result<Set> {
        match tokio::fs::read(self.file(bucket, key)).await {
            Ok(text) => Ok(serde_json::from_slice(&text)?),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(Set::new()),
            Err(error) => Err(error),
        }
    }

    /// Gives an object these in place of those that it had.
    pub(super) async fn set(&self, bucket: &str, key: &str, tags: &Set) -> io::Result<()> {
        tokio::fs::write(self.file(bucket, key), serde_json::to_vec(tags)?).await
    }

    /// Forgets those of an object that is gone, or is another one now.
    pub(super) async fn forget(&self, bucket: &str, key: &str) -> io::Result<()> {
        match tokio::fs::remove_file(self.file(bucket, key)).await {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
            Ok(()) | Err(_) => Ok(()),
        }
    }

    /// Keys are paths, and longer than the names of files may be.
    fn file(&self, bucket: &str, key: &str) -> PathBuf {
        self.0.join(Digest::of(format!("{bucket}/{key}").as_bytes()).to_string())
    }
}
