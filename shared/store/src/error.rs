//! What can go wrong in the stores.

use crate::passing::is_passing;
use std::error::Error;

/// The cause of a failure, whichever SDK operation it came from.
pub(crate) type Cause = Box<dyn Error + Send + Sync>;

/// A store did not do what was asked. Outcomes that are part of the work (a conflict, a closed
/// call) are values of the operations, not errors.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// A record could not be read.
    #[error("could not read {what}")]
    Read {
        /// What was being read.
        what: &'static str,
        /// Why not.
        #[source]
        source: Cause,
    },
    /// A record could not be written.
    #[error("could not write {what}")]
    Write {
        /// What was being written.
        what: &'static str,
        /// Why not.
        #[source]
        source: Cause,
    },
    /// A record could not be turned into attributes.
    #[error("could not encode {what}")]
    Encode {
        /// What was being encoded.
        what: &'static str,
        /// Why not.
        #[source]
        source: serde_dynamo::Error,
    },
    /// A stored record is not what this version of the program expects.
    #[error("could not decode {what}")]
    Decode {
        /// What was being decoded.
        what: &'static str,
        /// Why not.
        #[source]
        source: serde_dynamo::Error,
    },
    /// An event cannot be put into words, or what is kept of it is not one that this version knows.
    #[error("could not read or write the text of an event of {chain}")]
    Event {
        /// Whose history.
        chain: String,
        /// Why not.
        #[source]
        source: serde_json::Error,
    },
    /// The record under the key of one kind is of another kind, or does not say which.
    #[error("the record where {what} should be is not one")]
    OtherRecord {
        /// What was being read.
        what: &'static str,
    },
    /// Other writers kept the records busy for longer than it is sensible to insist.
    #[error("gave up writing {what}: too many others are writing it")]
    Contended {
        /// What was being written.
        what: &'static str,
    },
    /// More records than fit in one transaction.
    #[error("{what} touches {count} records: one transaction holds at most {limit}")]
    TooManyRecords {
        /// What was being written.
        what: &'static str,
        /// How many records it touches.
        count: usize,
        /// How many a transaction may touch.
        limit: usize,
    },
    /// No protocol number can be made: the call's prefix is not fit, or the numbers are over.
    #[error("could not make a protocol number")]
    ProtocolNumber {
        /// Why not.
        #[source]
        source: Cause,
    },
    /// There is no application with that id.
    #[error("there is no such application")]
    NoSuchApplication,
    /// There is no call with that id.
    #[error("there is no such call")]
    NoSuchCall,
    /// A file could not be read.
    #[error("could not read a file from the {bucket} bucket")]
    ReadFile {
        /// The role of the bucket, not its name.
        bucket: &'static str,
        /// Why not.
        #[source]
        source: Cause,
    },
    /// A file could not be written.
    #[error("could not write a file to the {bucket} bucket")]
    WriteFile {
        /// The role of the bucket, not its name.
        bucket: &'static str,
        /// Why not.
        #[source]
        source: Cause,
    },
    /// A file is longer than the caller was ready to take.
    #[error("the file is longer than {max} bytes")]
    FileTooLarge {
        /// The limit, in bytes.
        max: u64,
    },
    /// A document may be written once; this key holds other content already.
    #[error("another document is stored under this key already")]
    DocumentDiffers,
    /// No credentials to sign with.
    #[error("could not get the credentials to sign with")]
    Credentials {
        /// Why not.
        #[source]
        source: Cause,
    },
    /// A form or link could not be signed.
    #[error("could not sign an upload or a download")]
    Sign {
        /// Why not.
        #[source]
        source: Cause,
    },
    /// A message could not be put together: an address or a header is not acceptable.
    #[error("could not compose the message")]
    ComposeMail {
        /// Why not.
        #[source]
        source: Cause,
    },
    /// A message could not be handed over.
    #[error("could not send the message")]
    SendMail {
        /// Why not.
        #[source]
        source: Cause,
    },
    /// A table or a bucket could not be made.
    #[error("could not create {what}")]
    Create {
        /// What was being made.
        what: &'static str,
        /// Why not.
        #[source]
        source: Cause,
    },
}

impl StoreError {
    /// Whether the storage had too much to do or could not be reached, so that the same may go well in a moment. Part of it
    /// may have been done.
    pub fn is_passing(&self) -> bool {
        is_passing(self)
    }

    pub(crate) fn read(what: &'static str) -> impl FnOnce(Cause) -> Self {
        move |source| Self::Read { what, source }
    }

    pub(crate) fn write(what: &'static str) -> impl FnOnce(Cause) -> Self {
        move |source| Self::Write { what, source }
    }
}
