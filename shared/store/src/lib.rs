//! Records in DynamoDB, files in S3, mail: the one adapter over the AWS SDK.
//!
//! [`connect`] builds every store from a [`StoreConfig`]. In the cloud the configuration holds no
//! endpoints; locally and in tests it points at engines embedded in the process, and the very same
//! code talks to them. Time always comes in as an argument, and so do ids and tokens.

pub mod accounts;
mod administrations;
pub mod applications;
mod batch;
pub mod calls;
pub mod challenges;
mod config;
pub mod cup;
mod error;
pub mod files;
pub mod instant;
mod keys;
pub mod mail;
mod post_policy;
mod query;
mod record;
mod schema;
mod sessions;
mod stores;
mod table;
mod transaction;
mod users;

pub use config::{Buckets, Endpoints, MailConfig, StaticCredentials, StoreConfig, Tables};
pub use error::StoreError;
pub use post_policy::PostForm;
pub use schema::{create_buckets, create_tables};
pub use sessions::Session;
pub use stores::{Stores, connect};

/// Answers as the store keeps them: a map of field ids to JSON values, opaque here.
pub type Entries = serde_json::Map<String, serde_json::Value>;
