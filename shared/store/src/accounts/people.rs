//! Which users are a person's, by fiscal code: an identity provider knows nothing else of them.

use super::Accounts;
use super::keys::{USERS_OF_PERSON, person_key, person_partition, user_key, user_of_person_key};
use super::users::User;
use crate::error::StoreError;
use crate::keys::{Item, Key};
use crate::query::Range;
use crate::record::Record;
use crate::transaction::Transaction;
use domain::{OrganisationCode, PersonFiscalCode, Username};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A user in the list of a person's.
#[derive(Serialize, Deserialize)]
struct UserOfPerson {
    organisation: OrganisationCode,
    username: Username,
}

impl Record for UserOfPerson {
    const TAG: &'static str = "USER_OF_PERSON";
    const WHAT: &'static str = "a user in the list of a person";
}

/// The user of an organisation that a person has, the latest of them.
#[derive(Serialize, Deserialize)]
struct PersonOfOrganisation {
    username: Username,
}

impl Record for PersonOfOrganisation {
    const TAG: &'static str = "PERSON_OF_ORGANISATION";
    const WHAT: &'static str = "a person of an organisation";
}

/// A listing may be there already, from a user of the same name that is there no more.
const EITHER_WAY: &str = "attribute_not_exists(pk) OR attribute_exists(pk)";

/// What lists a user under the person that it is; nothing, where the fiscal code is not known.
fn listed(user: &User) -> Result<Option<Item>, StoreError> {
    let Some(fiscal_code) = &user.fiscal_code else { return Ok(None) };
    let User { organisation, username, .. } = user.clone();
    let key = user_of_person_key(fiscal_code, &organisation, &username);
    UserOfPerson { organisation, username }.item(&key).map(Some)
}

impl Accounts {
    /// Adds to a transaction that stores a new user its place in the list of the person that it is.
    pub(super) fn listing<Label: Copy>(
        &self,
        transaction: Transaction<Label>,
        label: Label,
        user: &User,
    ) -> Result<Transaction<Label>, StoreError> {
        match listed(user)? {
            Some(item) => transaction.put(label, &self.table, item, EITHER_WAY, &[]),
            None => Ok(transaction),
        }
    }

    /// Adds to a transaction that stores a new user that the person has one in the organisation; unless a second one is
    /// `meant`, under the condition that the person had none.
    pub(super) fn claiming_person<Label: Copy>(
        &self,
        transaction: Transaction<Label>,
        label: Label,
        (user, meant): (&User, bool),
    ) -> Result<Transaction<Label>, StoreError> {
        let Some(fiscal_code) = &user.fiscal_code else { return Ok(transaction) };
        let key = person_key(&user.organisation, fiscal_code);
        let item = PersonOfOrganisation { username: user.username.clone() }.item(&key)?;
        let condition = if meant { EITHER_WAY } else { "attribute_not_exists(pk)" };
        transaction.put(label, &self.table, item, condition, &[])
    }

    /// Takes back, in a transaction that deletes the users of an organisation, that these persons have one.
    pub(super) fn releasing_persons<Label: Copy>(
        &self,
        mut transaction: Transaction<Label>,
        label: Label,
        users: &[User],
    ) -> Result<Transaction<Label>, StoreError> {
        let persons: BTreeMap<&str, Key> = users
            .iter()
            .filter_map(|user| {
                let code = user.fiscal_code.as_ref()?;
                Some((code.as_str(), person_key(&user.organisation, code)))
            })
            .collect();
        for key in persons.values() {
            transaction = transaction.delete(label, &self.table, key, None, &[])?;
        }
        Ok(transaction)
    }

    /// Takes, in a transaction that deletes a user, its place from the list of the person that it is.
    pub(super) fn unlisting<Label: Copy>(
        &self,
        transaction: Transaction<Label>,
        label: Label,
        user: &User,
    ) -> Result<Transaction<Label>, StoreError> {
        let Some(fiscal_code) = &user.fiscal_code else { return Ok(transaction) };
        let key = user_of_person_key(fiscal_code, &user.organisation, &user.username);
        transaction.delete(label, &self.table, &key, None, &[])
    }

    /// The users that are a person's now, in all organisations. What a user says counts, not the list.
    ///
    /// # Errors
    /// When the records cannot be read.
    pub async fn users_of_person(
        &self,
        fiscal_code: &PersonFiscalCode,
    ) -> Result<Vec<User>, StoreError> {
        let partition = person_partition(fiscal_code);
        let range = Range { partition: &partition, sort_prefix: USERS_OF_PERSON };
        let listed: Vec<UserOfPerson> = self.table.records(&range).await?;
        let keys: Vec<_> =
            listed.iter().map(|one| user_key(&one.organisation, &one.username)).collect();
        let mut users: Vec<User> = self.table.many_records(&keys).await?;
        users.retain(|user| user.fiscal_code.as_ref() == Some(fiscal_code));
        users.sort_by(|one, other| {
            (&one.organisation, &one.username).cmp(&(&other.organisation, &other.username))
        });
        Ok(users)
    }
}
