//! The codes that confirm addresses.

use super::Accounts;
use super::awaited_email::AwaitedEmail;
use super::keys::email_code_key;
use super::users::User;
use crate::error::StoreError;
use crate::expression::text;
use crate::instant;
use crate::record::Record;
use crate::table::Table;
use crate::transaction::Transaction;
use domain::{Digest, OrganisationCode, Username};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

impl User {
    /// The address that awaits its confirmation, while it can be confirmed.
    pub fn awaited_in_force(&self, now: Timestamp) -> Option<&AwaitedEmail> {
        self.awaited_email.as_ref().filter(|awaited| now < awaited.until())
    }
}

/// Whose address a code confirms. It is found by the digest of the code, and forgotten by itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct EmailCode {
    organisation: OrganisationCode,
    username: Username,
    #[serde(with = "instant::epoch")]
    expires_at: Timestamp,
}

impl Record for EmailCode {
    const TAG: &'static str = "EMAIL_CODE";
    const WHAT: &'static str = "the code of an address";
}

impl Accounts {
    /// The user whose awaited address a code confirms: the last that was sent for it, and in time. None for who is
    /// suspended.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn user_awaiting(
        &self,
        code: &Digest,
        now: Timestamp,
    ) -> Result<Option<User>, StoreError> {
        let found: Option<EmailCode> = self.table.record(&email_code_key(code)).await?;
        let Some(EmailCode { organisation, username, .. }) = found else { return Ok(None) };
        let user = self.user(&organisation, &username).await?;
        let user = user.filter(|user| !user.suspended);
        Ok(user.filter(|user| user.awaited_in_force(now).is_some_and(|it| it.code == *code)))
    }
}

/// Lets the code of a user's awaited address be found, if there is one.
pub(super) fn with_email_code<Label: Copy>(
    change: Transaction<Label>,
    table: &Table,
    (user, label): (&User, Label),
) -> Result<Transaction<Label>, StoreError> {
    let Some(awaited) = &user.awaited_email else { return Ok(change) };
    let User { organisation, username, .. } = user;
    let record = EmailCode {
        organisation: organisation.clone(),
        username: username.clone(),
        expires_at: awaited.until(),
    };
    let item = record.item(&email_code_key(&awaited.code))?;
    let own = [(":organisation", text(organisation.as_str()))];
    let condition = "attribute_not_exists(pk) OR #organisation = :organisation";
    change.put(label, table, item, condition, &own)
}
