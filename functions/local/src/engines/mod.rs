//! The engines that stand in for DynamoDB and S3, embedded in this process.
//!
//! The SDK calls them without a socket, and so nothing but this process reaches them; browsers reach
//! the S3 engine through a route of the portal, for what a signed form or link allows. What they keep
//! is in memory, or in a folder that can be thrown away or backed up.

mod buckets;
mod dynamodb;
mod error;
mod layout;
mod s3;
mod tags;

use crate::data_folder::DataFolder;
use crate::secrets;
use error::unusable;
use std::path::PathBuf;
use std::sync::Arc;
use store::{Buckets, Endpoint, Endpoints, MailConfig, StaticCredentials, StoreConfig, Tables};
use tempfile::TempDir;

pub use dynamodb::RecordsEngine;
pub use error::EngineError;
pub use s3::FilesEngine;

/// The name of the key that signs; the key itself is drawn at each start.
const ACCESS_KEY: &str = "ristoro-local";

/// Where the engines keep their data.
#[derive(Debug, Clone)]
pub enum Location {
    /// Nowhere: everything is gone when the engines stop.
    Memory,
    /// In this folder, made if missing.
    Folder(PathBuf),
}

/// The engines.
#[derive(Debug)]
pub struct Engines {
    records: RecordsEngine,
    files: FilesEngine,
    keys: StaticCredentials,
    /// The folder of files when the data are in memory; removed when this is dropped.
    _scratch: Option<TempDir>,
}

impl Engines {
    /// Opens both engines, with their tables and buckets.
    pub async fn start(location: Location) -> Result<Self, EngineError> {
        match location {
            Location::Memory => {
                let scratch = TempDir::new().map_err(unusable(std::env::temp_dir()))?;
                let data = DataFolder::open(scratch.path()).map_err(unusable(scratch.path()))?;
                Self::over(blank().await?, &data, Some(scratch)).await
            }
            Location::Folder(folder) => {
                let data = DataFolder::open(&folder).map_err(unusable(folder))?;
                Self::over(kept_in(&data).await?, &data, None).await
            }
        }
    }

    async fn over(
        records: RecordsEngine,
        data: &DataFolder,
        scratch: Option<TempDir>,
    ) -> Result<Self, EngineError> {
        let keys = keys()?;
        let files = FilesEngine::in_folder(data, &keys).map_err(EngineError::Files)?;
        let engines = Self { records, files, keys, _scratch: scratch };
        let stores = store::connect(&engines.store_config(no_mail(), None));
        store::create_buckets(&stores).await.map_err(EngineError::Make)?;
        store::create_tables(&stores).await.map_err(EngineError::Make)?;
        store::check_tables(&stores).await.map_err(EngineError::Incomplete)?;
        Ok(engines)
    }

    /// The DynamoDB engine.
    pub fn records(&self) -> &RecordsEngine {
        &self.records
    }

    /// The S3 engine.
    pub fn files(&self) -> &FilesEngine {
        &self.files
    }

    /// A configuration of the store that calls these engines. With `public_s3`, browsers are sent under
    /// that address.
    pub fn store_config(&self, mail: MailConfig, public_s3: Option<String>) -> StoreConfig {
        let endpoints = Endpoints {
            dynamodb: Endpoint::InProcess(Arc::new(self.records.clone())),
            s3: Endpoint::InProcess(Arc::new(self.files.clone())),
            ses: Endpoint::Aws,
        };
        config(endpoints, self.keys.clone(), mail, public_s3)
    }

    /// Lets go of the engines: whoever does so last closes the database, which takes a while.
    pub async fn stop(self) {
        if let Err(error) = tokio::task::spawn_blocking(move || drop(self)).await {
            tracing::error!(%error, "an engine did not stop in order");
        }
    }
}

/// A database in memory with empty tables.
async fn blank() -> Result<RecordsEngine, EngineError> {
    let records = RecordsEngine::in_memory().map_err(EngineError::Records)?;
    let dynamodb = Endpoint::InProcess(Arc::new(records.clone()));
    let endpoints = Endpoints { dynamodb, ..Endpoints::default() };
    let stores = store::connect(&config(endpoints, keys()?, no_mail(), None));
    store::create_tables(&stores).await.map_err(EngineError::Make)?;
    Ok(records)
}

/// The database of a folder. Making a table takes the engine several steps, and one that is killed
/// between two of them leaves it unusable; so a new database is made in memory, and its file is whole
/// before it gets its name.
async fn kept_in(data: &DataFolder) -> Result<RecordsEngine, EngineError> {
    let is_filled = RecordsEngine::is_in(data);
    layout::check(data, is_filled)?;
    if !is_filled {
        blank().await?.copy_into(data).map_err(EngineError::Records)?;
    }
    RecordsEngine::in_folder(data).map_err(EngineError::Records)
}

/// A key of this start alone: what was signed with it opens nothing later, nor elsewhere.
fn keys() -> Result<StaticCredentials, EngineError> {
    let secret_key = secrets::draw().map_err(EngineError::Key)?;
    Ok(StaticCredentials::new(ACCESS_KEY, secret_key))
}

/// The way out of mail where none is sent.
fn no_mail() -> MailConfig {
    MailConfig::Outbox { folder: PathBuf::new(), from: String::new() }
}

fn config(
    endpoints: Endpoints,
    keys: StaticCredentials,
    mail: MailConfig,
    public_s3: Option<String>,
) -> StoreConfig {
    StoreConfig {
        region: "eu-south-1".to_owned(),
        endpoints,
        credentials: keys,
        tables: Tables { accounts: "accounts".to_owned(), applications: "applications".to_owned() },
        buckets: Buckets { incoming: "incoming".to_owned(), documents: "documents".to_owned() },
        public_s3,
        mail,
    }
}
