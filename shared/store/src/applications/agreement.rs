//! The agreement of the dossiers of an organisation to a call: where they have to agree with one another, no two are
//! validated at once.

use super::Applications;
use crate::error::StoreError;
use crate::expression::number;
use crate::keys::{Key, join};
use crate::record::Record;
use crate::table::Table;
use crate::transaction::Transaction;
use domain::OrganisationCode;
use form::CallId;
use serde::{Deserialize, Serialize};

/// What is kept of it.
#[derive(Serialize, Deserialize)]
struct AgreementRecord {
    version: u64,
}

impl Record for AgreementRecord {
    const TAG: &'static str = "AGREEMENT";
    const WHAT: &'static str = "an agreement";
}

/// How many dossiers of an organisation to a call were validated that had to agree, as somebody read it. Who read it before
/// they looked at the others has looked at all that were validated, if it is still the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreement {
    key: Key,
    version: u64,
}

impl Applications {
    /// How it is now.
    pub async fn agreement(
        &self,
        owner: &OrganisationCode,
        call: &CallId,
    ) -> Result<Agreement, StoreError> {
        let key = Key::new(join("AGREEMENT", &[owner.as_str(), call.as_str()]), "AGREEMENT");
        let record: Option<AgreementRecord> = self.table.record(&key).await?;
        Ok(Agreement { key, version: record.map_or(0, |record| record.version) })
    }
}

impl Agreement {
    /// Counts one more, if nobody has since.
    pub(super) fn extend<Label: Copy>(
        &self,
        transaction: Transaction<Label>,
        table: &Table,
        label: Label,
    ) -> Result<Transaction<Label>, StoreError> {
        let item = AgreementRecord { version: self.version + 1 }.item(&self.key)?;
        let values = [(":version", number(self.version))];
        match self.version {
            0 => transaction.put(label, table, item, "attribute_not_exists(pk)", &[]),
            _ => transaction.put(label, table, item, "#version = :version", &values),
        }
    }
}
