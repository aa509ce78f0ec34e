//! Taking the account of an organisation away for good.

use super::Erasures;
use super::beginning::{Beginning, Condition, ErasureBegun};
use super::by::By;
use super::hold_on::HoldOn;
use super::pending::Erased;
use super::trace::{ErasureCause, ErasureKind};
use crate::accounts::{Organisation, fiscal_code_owner, keys};
use crate::error::StoreError;
use crate::expression::text;
use crate::history::Head;
use crate::record::Record;
use crate::transaction::Transaction;

impl Erasures {
    /// Takes away the account of an organisation, with the head that its history had when it was looked at: nobody signed in
    /// since, nor did anything else happen to it. That it has no applications is the caller's to know, who read the head
    /// before.
    ///
    /// # Errors
    /// When the records cannot be read or written.
    pub async fn begin_account(
        &self,
        organisation: &Organisation,
        head: Head,
        by: &By,
    ) -> Result<ErasureBegun, StoreError> {
        let (code, accounts) = (&organisation.code, &self.accounts);
        let unmoved = match head.count {
            0 => "attribute_not_exists(pk)",
            _ => "#digest = :head",
        };
        let value = [(":head", text(head.digest.to_string()))];
        let values = if head.count == 0 { &value[..0] } else { &value[..] };
        let there = Some("attribute_exists(pk)");
        let mut change = Transaction::new(Organisation::WHAT)
            .delete(Condition::Unchanged, accounts, &keys::organisation_key(code), there, &[])?
            .check(Condition::Unchanged, accounts, &keys::history_key(code), unmoved, values)?;
        let key = keys::fiscal_code_key(&organisation.fiscal_code);
        if fiscal_code_owner(accounts, &key).await?.as_ref() == Some(code) {
            let owner = [(":owner", text(code.as_str()))];
            let own = Some("#organisation = :owner");
            change = change.delete(Condition::Unchanged, accounts, &key, own, &owner)?;
        }
        let of = Erased::Account { organisation: code.clone() };
        let cause = ErasureCause::Accounts;
        let beginning = Beginning {
            of: of.clone(),
            holds: &[HoldOn::Organisation { organisation: code.clone() }],
            prefix: String::new(),
            protocol: None,
            kind: ErasureKind::Begun { of, cause, head: Some(head), sent: None },
        };
        self.begin(beginning, change, by).await
    }
}
