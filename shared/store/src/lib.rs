//! Records in DynamoDB, files in S3, mail: the one adapter over the AWS SDK.
//!
//! [`connect`] builds every store from a [`StoreConfig`]. In the cloud the configuration names no
//! endpoints; locally and in tests it holds engines embedded in the process, and the very same code
//! talks to them: see [`Endpoint`]. Time always comes in as an argument, and so do ids and tokens.

pub mod accounts;
pub mod applications;
mod batch;
pub mod calls;
mod config;
pub mod cup;
pub mod erasures;
mod error;
mod expression;
pub mod files;
pub mod history;
mod https;
mod in_process;
pub mod instant;
mod keys;
pub mod mail;
pub mod outbox;
mod passing;
mod post_policy;
mod query;
pub mod reads;
mod record;
mod schema;
mod stores;
mod table;
mod transaction;
pub mod trust;

pub use config::{
    Buckets, Endpoint, Endpoints, MailConfig, StaticCredentials, StoreConfig, Tables,
};
pub use error::StoreError;
pub use in_process::{Engine, EngineAnswer, EngineBody, IN_PROCESS_HOST};
pub use post_policy::PostForm;
pub use query::Index;
pub use schema::{EXPIRY, INDEXES, check_tables, create_buckets, create_tables};
pub use stores::{Stores, connect};
