//! Where the records and files are that a command works on.

use super::terminal::{Outcome, keep_to_the_owner};
use crate::data_folder::DataFolder;
use crate::engines::{Engines, Location};
use crate::secrets::challenge_key;
use clap::Args;
use edge::Context;
use std::path::{Path, PathBuf};
use store::{MailConfig, Stores};

#[derive(Args)]
pub(super) struct Place {
    /// The folder that keeps everything; made if missing.
    #[arg(long, env = "RISTORO_DATA", default_value = ".ristoro", conflicts_with = "aws")]
    data: PathBuf,
    /// On the deployed tables instead, with the environment of a function.
    #[arg(long)]
    aws: bool,
}

impl Place {
    /// Whether it is a folder on this machine.
    pub(super) fn is_local(&self) -> bool {
        !self.aws
    }

    /// The key of the portal that is there.
    pub(super) fn challenge_key(&self) -> Result<String, Box<dyn std::error::Error>> {
        if self.aws {
            return Ok(Context::from_environment()?.config.challenge_key);
        }
        Ok(challenge_key(&DataFolder::open(&self.data)?)?)
    }

    /// Works on the stores that are there.
    pub(super) fn with_stores(&self, work: impl AsyncFnOnce(&Stores) -> Outcome) -> Outcome {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
        runtime.block_on(async {
            if self.aws {
                return work(&Context::from_environment()?.stores).await;
            }
            keep_to_the_owner();
            let (engines, stores) = open(&self.data).await?;
            let outcome = work(&stores).await;
            engines.stop().await;
            outcome
        })
    }
}

/// The stores of a folder. The database takes turns among the programs that have it open, and every
/// write is a transaction: a portal on the same folder may be running.
async fn open(folder: &Path) -> Result<(Engines, Stores), Box<dyn std::error::Error>> {
    let engines = Engines::start(Location::Folder(folder.to_owned())).await?;
    let mail = MailConfig::Outbox { folder: folder.join("outbox"), from: String::new() };
    let stores = store::connect(&engines.store_config(mail, None));
    Ok((engines, stores))
}
