//! Which user a command is about.

use clap::Args;
use domain::{OrganisationCode, Username};
use registration::Who;
use std::error::Error;
use store::Stores;
use store::accounts::User;

#[derive(Args)]
pub(in crate::commands) struct Which {
    /// The code of the organisation or administration.
    organisation: OrganisationCode,
    /// The user's name for signing in.
    username: Username,
}

impl Which {
    /// Its names, if there is such a user.
    pub(super) async fn found(&self, stores: &Stores) -> Result<Who<'_>, Box<dyn Error>> {
        self.user(stores).await?;
        Ok((&self.organisation, &self.username))
    }

    /// The user.
    pub(super) async fn user(&self, stores: &Stores) -> Result<User, Box<dyn Error>> {
        let Self { organisation, username } = self;
        let user = stores.accounts.user(organisation, username).await?;
        user.ok_or_else(|| {
            let list = format!("ristoro users list --organisation {organisation}");
            format!("{organisation} has no user {username}: see {list}").into()
        })
    }
}
