//! A right: what may be done, and on what.

use crate::bucket::Bucket;
use crate::table::Table;

/// What a function may do: these actions on this, and nothing else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Right {
    /// On what.
    pub on: On,
    /// What.
    pub actions: Vec<Action>,
}

/// On what something may be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum On {
    /// The records of a table.
    Table(Table),
    /// An index of a table, by its name.
    Index(Table, &'static str),
    /// The objects of a bucket whose keys begin in this way; never all of a bucket.
    Objects(Bucket, &'static str),
    /// A bucket: without it, an object that is missing looks like one that is forbidden.
    Bucket(Bucket),
    /// The key that the buckets are encrypted with.
    Key,
    /// The address that mail is sent from.
    Sender,
    /// The configuration set by which SES tells of mail that comes back: it is named with each mail.
    MailConfiguration,
    /// The queue of what failed for good.
    Failures,
    /// The function's own log.
    Log,
}

/// What may be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Action {
    /// Reads a record.
    GetItem,
    /// Reads many.
    BatchGetItem,
    /// Reads a range of a partition, or of an index.
    Query,
    /// Writes a whole record; in a transaction too.
    PutItem,
    /// Changes a record; in a transaction too.
    UpdateItem,
    /// Removes a record; in a transaction too.
    DeleteItem,
    /// Makes a transaction depend on a record.
    ConditionCheckItem,
    /// Reads an object, and what is known of it.
    GetObject,
    /// Reads the tags of an object.
    GetObjectTagging,
    /// Stores an object, or signs what lets a browser do it.
    PutObject,
    /// Removes an object.
    DeleteObject,
    /// Removes a version of an object, as far as it is not locked.
    DeleteObjectVersion,
    /// Reads until when a version is locked.
    GetObjectRetention,
    /// Lists a bucket.
    ListBucket,
    /// Lists it with every version of its objects.
    ListBucketVersions,
    /// Reads what is encrypted.
    Decrypt,
    /// Encrypts what is stored.
    GenerateDataKey,
    /// Sends a mail.
    SendEmail,
    /// The same of a whole message, headers and all: SES asks for both.
    SendRawEmail,
    /// Puts a message into a queue.
    SendMessage,
    /// Begins a stream of its log.
    CreateLogStream,
    /// Writes into it.
    PutLogEvents,
}

impl Action {
    /// As policies write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::GetItem => "dynamodb:GetItem",
            Self::BatchGetItem => "dynamodb:BatchGetItem",
            Self::Query => "dynamodb:Query",
            Self::PutItem => "dynamodb:PutItem",
            Self::UpdateItem => "dynamodb:UpdateItem",
            Self::DeleteItem => "dynamodb:DeleteItem",
            Self::ConditionCheckItem => "dynamodb:ConditionCheckItem",
            Self::GetObject => "s3:GetObject",
            Self::GetObjectTagging => "s3:GetObjectTagging",
            Self::PutObject => "s3:PutObject",
            Self::DeleteObject => "s3:DeleteObject",
            Self::DeleteObjectVersion => "s3:DeleteObjectVersion",
            Self::GetObjectRetention => "s3:GetObjectRetention",
            Self::ListBucket => "s3:ListBucket",
            Self::ListBucketVersions => "s3:ListBucketVersions",
            Self::Decrypt => "kms:Decrypt",
            Self::GenerateDataKey => "kms:GenerateDataKey",
            Self::SendEmail => "ses:SendEmail",
            Self::SendRawEmail => "ses:SendRawEmail",
            Self::SendMessage => "sqs:SendMessage",
            Self::CreateLogStream => "logs:CreateLogStream",
            Self::PutLogEvents => "logs:PutLogEvents",
        }
    }
}
