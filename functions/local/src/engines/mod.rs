//! The engines that stand in for DynamoDB and S3, embedded in this process.
//!
//! They answer over loopback HTTP on ports of their own, so the store talks to them as it talks
//! to the cloud. What they keep is in memory, or in a folder that can be thrown away or backed up.

mod dynamodb;
mod s3;

use std::net::Ipv4Addr;
use std::path::PathBuf;

use store::{Buckets, Endpoints, MailConfig, StaticCredentials, StoreConfig, Tables};
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;

/// The key pair that the engines accept. It protects nothing: they listen on loopback only.
const ACCESS_KEY: &str = "ristoro-local";
const SECRET_KEY: &str = "ristoro-local-secret";

/// Where the engines keep their data.
#[derive(Debug, Clone)]
pub enum Location {
    /// Nowhere: everything is gone when the engines stop.
    Memory,
    /// In this folder, made if missing.
    Folder(PathBuf),
}

/// What kept the engines from starting.
#[derive(Debug, thiserror::Error)]
pub enum EngineError {
    /// The folder for the data could not be made.
    #[error("could not make the folder for the data")]
    Folder(#[source] std::io::Error),
    /// No loopback port could be opened.
    #[error("could not open a loopback port")]
    Port(#[source] std::io::Error),
    /// The DynamoDB engine did not open its database.
    #[error("could not open the database of records")]
    Records(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// The S3 engine did not open its folder.
    #[error("could not open the folder of files")]
    Files(#[source] Box<dyn std::error::Error + Send + Sync>),
}

/// The running engines. Dropping them stops them; [`stop`](Self::stop) also waits.
#[derive(Debug)]
pub struct Engines {
    /// Base URL of the DynamoDB engine.
    pub dynamodb_endpoint: String,
    /// Base URL of the S3 engine. Requests under `/_s3/` of the portal are forwarded here, with
    /// the prefix taken off and this host in the `Host` header.
    pub s3_endpoint: String,
    stop: watch::Sender<()>,
    servers: [JoinHandle<()>; 2],
    /// The folder of files when the data are in memory; removed when this is dropped.
    _scratch: Option<TempDir>,
}

impl Engines {
    /// Starts both engines on free ports, on the current runtime.
    pub async fn start(location: Location) -> Result<Self, EngineError> {
        let (database, folder, scratch) = match location {
            Location::Memory => {
                let scratch = TempDir::new().map_err(EngineError::Folder)?;
                (dynamodb::in_memory()?, scratch.path().to_owned(), Some(scratch))
            }
            Location::Folder(folder) => {
                let files = folder.join("files");
                std::fs::create_dir_all(&files).map_err(EngineError::Folder)?;
                (dynamodb::in_file(&folder.join("records.sqlite"))?, files, None)
            }
        };
        let service = s3::service(&folder)?;
        let (stop, stopped) = watch::channel(());
        let (dynamodb_listener, dynamodb_endpoint) = open_port().await?;
        let (s3_listener, s3_endpoint) = open_port().await?;
        let servers = [
            tokio::spawn(dynamodb::serve(dynamodb_listener, database, until(stopped.clone()))),
            tokio::spawn(s3::serve(s3_listener, service, until(stopped))),
        ];
        Ok(Self { dynamodb_endpoint, s3_endpoint, stop, servers, _scratch: scratch })
    }

    /// A configuration of the store that points at these engines.
    pub fn store_config(&self, mail: MailConfig, public_s3: Option<String>) -> StoreConfig {
        StoreConfig {
            region: "eu-south-1".to_owned(),
            endpoints: Endpoints {
                dynamodb: Some(self.dynamodb_endpoint.clone()),
                s3: Some(self.s3_endpoint.clone()),
                ses: None,
            },
            credentials: Some(StaticCredentials {
                access_key: ACCESS_KEY.to_owned(),
                secret_key: SECRET_KEY.to_owned(),
            }),
            tables: Tables {
                accounts: "accounts".to_owned(),
                applications: "applications".to_owned(),
            },
            buckets: Buckets { incoming: "incoming".to_owned(), documents: "documents".to_owned() },
            public_s3,
            mail,
        }
    }

    /// Stops the engines, lets them finish what they are doing, and waits for that.
    pub async fn stop(self) {
        let Self { stop, servers, _scratch, .. } = self;
        drop(stop);
        for server in servers {
            if let Err(error) = server.await {
                tracing::error!(%error, "an engine did not stop in order");
            }
        }
    }
}

async fn open_port() -> Result<(TcpListener, String), EngineError> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.map_err(EngineError::Port)?;
    let endpoint = format!("http://{}", listener.local_addr().map_err(EngineError::Port)?);
    Ok((listener, endpoint))
}

/// Resolves when the sender is gone.
async fn until(mut stopped: watch::Receiver<()>) {
    while stopped.changed().await.is_ok() {}
}
