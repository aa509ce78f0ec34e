//! The records of an account that was taken away: its users first, who say where else they are listed.

use super::Erasures;
use super::pending::PendingErasure;
use super::records::key_of;
use crate::accounts::{User, keys};
use crate::error::StoreError;
use crate::keys::Key;
use crate::query::Range;
use crate::record::Record;
use domain::OrganisationCode;

/// How many records each user has, beside their sessions: those end by themselves.
const OF_A_USER: usize = 4;

impl Erasures {
    /// Erases records of an account: about `most` of them. Gives how many; none, when none is left.
    pub(super) async fn erase_of_account(
        &self,
        code: &OrganisationCode,
        most: usize,
    ) -> Result<u64, StoreError> {
        let partition = keys::organisation_partition(code);
        let range = Range { partition: &partition, sort_prefix: keys::USERS };
        let users: Vec<User> =
            self.accounts.first_records(&range, (most / OF_A_USER).max(1)).await?;
        let keys_of: Vec<Key> = users.iter().flat_map(keys_of_user).collect();
        if !keys_of.is_empty() {
            return self.remove_from_accounts(&keys_of).await;
        }
        for sort_prefix in ["FACTOR#", "PERSON#", keys::EVENTS, keys::HISTORY] {
            let range = Range { partition: &partition, sort_prefix };
            let items = self.accounts.query_first_items(PendingErasure::WHAT, &range, most).await?;
            let found: Vec<Key> = items.iter().filter_map(key_of).collect();
            if !found.is_empty() {
                return self.remove_from_accounts(&found).await;
            }
        }
        Ok(0)
    }

    async fn remove_from_accounts(&self, keys: &[Key]) -> Result<u64, StoreError> {
        let mut removed = 0;
        for key in keys {
            let there = self.accounts.delete_item(PendingErasure::WHAT, key).await?;
            removed += u64::from(there.is_some());
        }
        Ok(removed)
    }
}

/// What there is of a user, the user last: whoever is broken off finds the rest by it.
fn keys_of_user(user: &User) -> Vec<Key> {
    let User { organisation, username, fiscal_code, .. } = user;
    let listed = fiscal_code.iter().flat_map(|code| {
        [
            keys::user_of_person_key(code, organisation, username),
            keys::person_key(organisation, code),
        ]
    });
    let rest =
        [keys::second_factor_key(organisation, username), keys::user_key(organisation, username)];
    listed.chain(rest).collect()
}
