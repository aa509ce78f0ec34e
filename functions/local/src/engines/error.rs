//! What kept an engine from starting.

use std::path::PathBuf;
use store::StoreError;

/// What an engine said when something went wrong.
pub(super) type Cause = Box<dyn std::error::Error + Send + Sync>;

/// What kept the engines from starting.
#[derive(Debug, thiserror::Error)]
pub enum EngineError {
    /// The folder for the data could not be made, or used.
    #[error("could not use the folder {}", .folder.display())]
    Folder {
        /// Which.
        folder: PathBuf,
        /// Why not.
        #[source]
        source: std::io::Error,
    },
    /// Another version filled the folder, and kept records otherwise.
    #[error(
        "another version of Ristoro filled the folder {}, and this one does not read its records: move it \
         away, or choose another with --data",
        .folder.display()
    )]
    OtherLayout {
        /// Which.
        folder: PathBuf,
    },
    /// No key could be drawn to sign requests with.
    #[error("could not draw a key")]
    Key(#[source] std::io::Error),
    /// The DynamoDB engine did not open its database.
    #[error("could not open the database of records")]
    Records(#[source] Cause),
    /// The S3 engine did not open its folder.
    #[error("could not open the folder of files")]
    Files(#[source] Cause),
    /// The tables or the buckets could not be made.
    #[error("could not make the tables and buckets")]
    Make(#[source] StoreError),
    /// A table does not answer: an earlier version was killed while it made it.
    #[error(
        "the database of records is only half made, because a first start was interrupted: \
         move records.sqlite, and what begins so, out of the data folder and start again"
    )]
    Incomplete(#[source] StoreError),
}

/// Says that a folder could not be used.
pub(super) fn unusable(folder: impl Into<PathBuf>) -> impl FnOnce(std::io::Error) -> EngineError {
    |source| EngineError::Folder { folder: folder.into(), source }
}
