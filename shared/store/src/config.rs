//! Where the stores are and how to reach them.

use crate::https;
use crate::in_process::{Engine, IN_PROCESS_HOST, http_client};
use aws_smithy_runtime_api::client::http::SharedHttpClient;
use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;

/// Everything [`connect`](crate::connect) needs. Read from the environment by the caller.
#[derive(Debug, Clone)]
pub struct StoreConfig {
    /// AWS region, such as `eu-south-1`.
    pub region: String,
    /// Where the services answer.
    pub endpoints: Endpoints,
    /// The key pair that requests are signed with: that of the engines, or of the function.
    pub credentials: StaticCredentials,
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

/// Where each service answers: by default those of the cloud.
#[derive(Debug, Clone, Default)]
pub struct Endpoints {
    /// DynamoDB.
    pub dynamodb: Endpoint,
    /// S3. Unless it is that of the cloud, buckets are addressed in the path.
    pub s3: Endpoint,
    /// SES.
    pub ses: Endpoint,
}

/// Where a service answers.
#[derive(Debug, Clone, Default)]
pub enum Endpoint {
    /// In the cloud, at the address of its region.
    #[default]
    Aws,
    /// At this base URL: a stand-in on the network, in rehearsals and in tests of deployed binaries.
    Url(String),
    /// In this process, without a socket.
    InProcess(Arc<dyn Engine>),
}

impl Endpoint {
    /// The base URL that requests are made for, unless it is the cloud's own.
    pub(crate) fn url(&self) -> Option<String> {
        match self {
            Self::Aws => None,
            Self::Url(url) => Some(url.clone()),
            Self::InProcess(_) => Some(format!("http://{IN_PROCESS_HOST}")),
        }
    }

    /// What carries the requests; `network` is the client for those that leave the process.
    pub(crate) fn http_client(&self, network: &SharedHttpClient) -> SharedHttpClient {
        match self {
            Self::Url(url) if url.starts_with("http://") => https::http_client(),
            Self::Aws | Self::Url(_) => network.clone(),
            Self::InProcess(engine) => http_client(engine),
        }
    }
}

/// A key pair that holds as long as the process: AWS gives a function's with its environment.
#[derive(Clone)]
pub struct StaticCredentials {
    /// The access key id.
    pub access_key: String,
    /// The secret access key.
    pub secret_key: String,
    /// What goes with a key pair that AWS gave for a time.
    pub session_token: Option<String>,
}

impl StaticCredentials {
    /// A key pair that belongs to no session.
    pub fn new(access_key: impl Into<String>, secret_key: impl Into<String>) -> Self {
        Self { access_key: access_key.into(), secret_key: secret_key.into(), session_token: None }
    }
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
        /// The configuration set by which SES tells of mail that comes back; without one it tells nobody.
        configuration: Option<String>,
    },
    /// Into a folder of `.eml` files, one a message.
    Outbox {
        /// The folder, made when the first message is sent.
        folder: PathBuf,
        /// The sender shown in the messages.
        from: String,
    },
}
