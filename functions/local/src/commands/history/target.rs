//! Whose histories a command works on.

use clap::Args;
use domain::{ApplicationId, OrganisationCode};
use store::StoreError;
use store::Stores;
use store::history::{Audited, Chain};

#[derive(Args)]
#[group(required = true, multiple = false)]
pub(super) struct Target {
    /// The history of one application.
    #[arg(long, value_name = "ID")]
    application: Option<ApplicationId>,
    /// The history of the account of one organisation or administration.
    #[arg(long, value_name = "CODE")]
    organisation: Option<OrganisationCode>,
    /// All histories, that of what was erased too.
    #[arg(long)]
    all: bool,
}

impl Target {
    /// The histories that are meant.
    pub(super) async fn chains(&self, stores: &Stores) -> Result<Vec<Chain>, StoreError> {
        let one = self.application.map(Chain::Application);
        if let Some(one) = one.or_else(|| self.organisation.clone().map(Chain::Account)) {
            return Ok(vec![one]);
        }
        let applications = stores.applications.all().await?.into_iter().map(Chain::Application);
        let accounts = stores.accounts.all().await?.into_iter().map(Chain::Account);
        Ok(applications.chain(accounts).chain([Chain::Erasures]).collect())
    }
}

/// One of them, read and recomputed; nothing if there is no such application. An account without any event has an empty one.
pub(super) async fn audited(stores: &Stores, chain: &Chain) -> Result<Option<Audited>, StoreError> {
    match chain {
        Chain::Application(id) => stores.applications.audit(*id).await,
        Chain::Account(code) => stores.accounts.audit(code).await.map(Some),
        Chain::Erasures => stores.erasures.audit().await.map(Some),
    }
}
