//! A fiscal code freed, so that whose it is can register anew.

use super::desk::Desk;
use domain::{OrganisationCode, Username};
use edge::Refusal;
use store::Stores;
use store::accounts::{AccountEventKind, Organisation, Release};

/// How it ended.
#[derive(Debug, Clone, PartialEq)]
pub enum Released {
    /// The fiscal code is free; the users are suspended.
    Done(Box<Organisation>),
    /// It was freed before.
    Before,
    /// There are applications: nothing changed.
    HasApplications {
        /// How many.
        count: usize,
    },
    /// Applications were begun while the users were being suspended: they are suspended, and the code is not free.
    BegunMeanwhile {
        /// How many.
        count: usize,
    },
    /// Somebody changed the users meanwhile: look, and try again.
    Meanwhile,
}

impl Desk {
    /// Frees the fiscal code of an organisation without applications; its users are suspended.
    ///
    /// # Errors
    /// [`Refusal::NotFound`] without such an organisation; a fault.
    pub async fn release(
        &self,
        stores: &Stores,
        code: &OrganisationCode,
    ) -> Result<Released, Refusal> {
        let accounts = &stores.accounts;
        let organisation = accounts.organisation(code).await?.ok_or(Refusal::NotFound)?;
        if accounts.is_released(code).await? {
            return Ok(Released::Before);
        }
        if let Some(count) = applications(stores, code).await? {
            return Ok(Released::HasApplications { count });
        }
        // Nobody begins an application any more: whether there is one is looked at again after that.
        for user in accounts.users(code).await? {
            self.shut_out(stores, code, &user.username).await?;
        }
        if let Some(count) = applications(stores, code).await? {
            return Ok(Released::BegunMeanwhile { count });
        }
        let users = accounts.users(code).await?;
        let event = self.did(AccountEventKind::Released)?;
        let given_up = Release { organisation: &organisation, users: &users, event: &event };
        if accounts.release(given_up).await? {
            for user in &users {
                self.without_second_factor(stores, code, &user.username).await?;
            }
            Ok(Released::Done(Box::new(organisation)))
        } else {
            Ok(Released::Meanwhile)
        }
    }

    /// Suspends a user and ends its sessions.
    async fn shut_out(
        &self,
        stores: &Stores,
        code: &OrganisationCode,
        username: &Username,
    ) -> Result<(), Refusal> {
        self.suspend(stores, (code, username), true).await?;
        Ok(stores.accounts.close_sessions_of(code, username).await?)
    }

    /// Takes a user's second factor away, once nothing is left to be protected by it.
    async fn without_second_factor(
        &self,
        stores: &Stores,
        code: &OrganisationCode,
        username: &Username,
    ) -> Result<(), Refusal> {
        if stores.accounts.second_factor(code, username).await?.is_some() {
            let kind = AccountEventKind::SecondFactorRemoved { username: username.clone() };
            let event = self.did(kind)?;
            stores.accounts.remove_second_factor(code, username, &event).await?;
        }
        Ok(())
    }
}

/// How many applications there are, if there are any.
async fn applications(stores: &Stores, code: &OrganisationCode) -> Result<Option<usize>, Refusal> {
    let count = stores.applications.list(code).await?.len();
    Ok((count > 0).then_some(count))
}
