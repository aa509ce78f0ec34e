//! Registrations that give their fiscal code back: because nobody entered and they are made again, or
//! because an operator frees it.

use super::Accounts;
use super::events::AccountEvent;
use super::keys::{administration_key, fiscal_code_key, organisation_key, user_key};
use super::organisations::{FiscalCodeOwner, Organisation};
use super::users::User;
use crate::error::StoreError;
use crate::expression::{boolean, number, text};
use crate::outbox::{Letter, letter_item};
use crate::record::Record;
use crate::transaction::{Commit, Transaction};
use domain::OrganisationCode;

/// What is to be given up, as it was read.
#[derive(Debug, Clone, Copy)]
pub struct Release<'a> {
    /// The organisation.
    pub organisation: &'a Organisation,
    /// All its users.
    pub users: &'a [User],
    /// What is noted about it.
    pub event: &'a AccountEvent,
}

const ABSENT: &str = "attribute_not_exists(pk)";
const UNCHANGED: &str = "#version = :version";

#[derive(Clone, Copy)]
struct Condition;

impl Accounts {
    /// Whether nobody ever entered for an organisation: then the registration can be made again.
    pub fn nobody_entered(users: &[User]) -> bool {
        users.iter().all(|user| user.last_access_at.is_none())
    }

    /// Puts a registration in the place of one that nobody entered, under another code: the old one goes
    /// with its users, and the mails with the new credentials and to the address before wait. `false` when somebody entered
    /// meanwhile, or a code or an id was drawn before.
    ///
    /// # Errors
    /// When the records cannot be written.
    pub async fn register_again(
        &self,
        old: Release<'_>,
        (organisation, first_user, event): (&Organisation, &User, &AccountEvent),
        letters: &[Letter],
    ) -> Result<bool, StoreError> {
        let code = &organisation.code;
        let first_user = User { organisation: code.clone(), version: 1, ..first_user.clone() };
        let user = first_user.item(&user_key(code, &first_user.username))?;
        let record = organisation.item(&organisation_key(code))?;
        let mut change = self
            .taken_over(old, &FiscalCodeOwner { organisation: code.clone() })?
            .put(Condition, &self.table, record, ABSENT, &[])?
            .check(Condition, &self.table, &administration_key(code), ABSENT, &[])?
            .put(Condition, &self.table, user, ABSENT, &[])?;
        for letter in letters {
            change = change.put(Condition, &self.outbox, letter_item(letter)?, ABSENT, &[])?;
        }
        change = self.listing(change, Condition, &first_user)?;
        change = self.beginning(code, event, (change, Condition))?;
        for user in old.users {
            let key = user_key(&user.organisation, &user.username);
            let values = [(":version", number(user.version))];
            change = change.delete(Condition, &self.table, &key, Some(UNCHANGED), &values)?;
            change = self.unlisting(change, Condition, user)?;
        }
        change = self.releasing_persons(change, Condition, old.users)?;
        let old_code = &old.organisation.code;
        change = change.delete(Condition, &self.table, &organisation_key(old_code), None, &[])?;
        let commit = self.noted(old_code, old.event, (change, Condition)).await?;
        Ok(matches!(commit, Commit::Done))
    }

    /// The fiscal code of an organisation leads to another.
    fn taken_over(
        &self,
        old: Release<'_>,
        owner: &FiscalCodeOwner,
    ) -> Result<Transaction<Condition>, StoreError> {
        let key = fiscal_code_key(&old.organisation.fiscal_code);
        let values = [(":owner", text(old.organisation.code.as_str()))];
        Transaction::new("a registration made again").put(
            Condition,
            &self.table,
            owner.item(&key)?,
            "#organisation = :owner",
            &values,
        )
    }

    /// Frees the fiscal code of an organisation whose users were suspended before. `false` when the principal one, who lets
    /// the others in again, is not, or when it was freed before.
    ///
    /// # Errors
    /// When the records cannot be written.
    pub async fn release(&self, old: Release<'_>) -> Result<bool, StoreError> {
        let code = &old.organisation.code;
        let key = fiscal_code_key(&old.organisation.fiscal_code);
        let values = [(":owner", text(code.as_str()))];
        let mut change = Transaction::new("a fiscal code that is freed").delete(
            Condition,
            &self.table,
            &key,
            Some("#organisation = :owner"),
            &values,
        )?;
        for user in old.users.iter().filter(|user| user.principal) {
            let (key, out) = (user_key(code, &user.username), [(":out", boolean(true))]);
            change = change.check(Condition, &self.table, &key, "#suspended = :out", &out)?;
        }
        let commit = self.noted(code, old.event, (change, Condition)).await?;
        Ok(matches!(commit, Commit::Done))
    }

    /// Whether an organisation gave its fiscal code back: it is there for its history alone, and nobody enters for it.
    ///
    /// # Errors
    /// When the records cannot be read.
    pub async fn is_released(&self, code: &OrganisationCode) -> Result<bool, StoreError> {
        let Some(organisation) = self.organisation(code).await? else { return Ok(false) };
        let owner = self.organisation_of(&organisation.fiscal_code).await?;
        Ok(owner.is_none_or(|owner| owner.code != *code))
    }
}
