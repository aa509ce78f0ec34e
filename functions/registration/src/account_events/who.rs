//! Who did something to an account, as its own people read it.

use domain::{OrganisationCode, Username};
use edge::{Context, Refusal};
use std::collections::{BTreeMap, BTreeSet};
use store::accounts::{AccountActor, PlacedAccountEvent};

/// An administration that is not there any more.
const GONE: &str = "un’amministrazione che non c’è più";

/// The names of whoever did something: of one's own people, and of administrations. The names of officials are no business
/// of the applicants, but why they did something to an account is.
pub(super) struct Names {
    users: BTreeMap<Username, String>,
    administrations: BTreeMap<OrganisationCode, String>,
}

impl Names {
    /// Those of some events of an organisation.
    pub(super) async fn of(
        context: &Context,
        organisation: &OrganisationCode,
        placed: &[PlacedAccountEvent],
    ) -> Result<Self, Refusal> {
        let accounts = &context.stores.accounts;
        let mut usernames = BTreeSet::new();
        let mut administrations = BTreeMap::new();
        for PlacedAccountEvent { event, .. } in placed {
            match &event.actor {
                AccountActor::User { username } => {
                    usernames.insert(username.clone());
                }
                AccountActor::Official { administration: code, .. } => {
                    if !administrations.contains_key(code) {
                        let found = accounts.administration(code).await?;
                        let name = found.map_or_else(|| GONE.to_owned(), |found| found.name);
                        administrations.insert(code.clone(), name);
                    }
                }
                AccountActor::Operator { .. } | AccountActor::Visitor => {}
            }
        }
        Ok(Self { users: accounts.names(organisation, &usernames).await?, administrations })
    }

    /// Who it was, and why, if that was said.
    pub(super) fn who(&self, actor: &AccountActor) -> (String, Option<String>) {
        match actor {
            AccountActor::User { username } => {
                let name = self.users.get(username);
                (name.cloned().unwrap_or_else(|| username.to_string()), None)
            }
            AccountActor::Official { administration, reason, .. } => {
                let name = self.administrations.get(administration).map_or(GONE, String::as_str);
                (format!("assistenza di {name}"), reason.clone())
            }
            AccountActor::Operator { reason, .. } => {
                ("assistenza del portale".to_owned(), Some(reason.clone()))
            }
            AccountActor::Visitor => ("senza accesso".to_owned(), None),
        }
    }
}
