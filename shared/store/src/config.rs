//! Where the stores are and how to reach them.

use std::fmt;
use std::path::PathBuf;

/// Everything [`connect`](crate::connect) needs. Read from the environment by the caller.
#[derive(Debug, Clone)]
pub struct StoreConfig {
    /// AWS region, such as `eu-south-1`.
    pub region: String,
    /// Where the services answer; all `None` in the cloud.
    pub endpoints: Endpoints,
    /// Fixed credentials for local engines. In the cloud they are `None`, and come from the
    /// environment of the function, the only source that is asked.
    pub credentials: Option<StaticCredentials>,
    /// Names of the tables.
    pub tables: Tables,
    /// Names of the buckets.
    pub buckets: Buckets,
    /// The URL base under which browsers reach the buckets, such as `/_s3` of the local server.
    /// `None` in the cloud: browsers talk to S3 itself.
    pub public_s3: Option<String>,
    /// How mail leaves.
    pub mail: MailConfig,
}

/// Endpoints that stand in for those of AWS.
#[derive(Debug, Clone, Default)]
pub struct Endpoints {
    /// Base URL of the DynamoDB engine.
    pub dynamodb: Option<String>,
    /// Base URL of the S3 engine; when set, buckets are addressed in the path.
    pub s3: Option<String>,
    /// Base URL of a stand-in for SES.
    pub ses: Option<String>,
}

/// A key pair known in advance, for local engines only.
#[derive(Clone)]
pub struct StaticCredentials {
    /// The access key id.
    pub access_key: String,
    /// The secret access key.
    pub secret_key: String,
}

impl fmt::Debug for StaticCredentials {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("StaticCredentials")
            .field("access_key", &self.access_key)
            .finish_non_exhaustive()
    }
}

/// Names of the two tables. They are apart so that a function's role can name only what it needs.
#[derive(Debug, Clone)]
pub struct Tables {
    /// Organisations, users, sessions, challenges and rates.
    pub accounts: String,
    /// Applications, calls and protocol counters.
    pub applications: String,
}

/// Names of the two buckets.
#[derive(Debug, Clone)]
pub struct Buckets {
    /// Where browsers post files; emptied by a lifecycle rule and never served from.
    pub incoming: String,
    /// Form definitions, accepted files and final PDFs: written once.
    pub documents: String,
}

/// How mail leaves the portal.
#[derive(Debug, Clone)]
pub enum MailConfig {
    /// Through SES.
    Ses {
        /// The verified sender, such as `Ristoro <noreply@example.it>`.
        from: String,
    },
    /// Into a folder of `.eml` files, one a message.
    Outbox {
        /// The folder, made when the first message is sent.
        folder: PathBuf,
        /// The sender shown in the messages.
        from: String,
    },
}
