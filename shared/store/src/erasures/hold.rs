//! Legal holds: what may not be erased, whatever its age.

use super::Erasures;
use super::by::By;
use super::hold_on::HoldOn;
use super::keys::HOLDS;
use super::trace::ErasureKind;
use crate::error::StoreError;
use crate::history::Added;
use crate::instant;
use crate::query::Range;
use crate::record::Record;
use crate::table::Table;
use crate::transaction::Transaction;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// A hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hold {
    /// On what.
    pub on: HoldOn,
    /// Since when.
    #[serde(with = "instant")]
    pub since: Timestamp,
    /// Who placed it.
    pub author: String,
    /// Why: the act, or the proceedings.
    pub reason: String,
}

impl Record for Hold {
    const TAG: &'static str = "HOLD";
    const WHAT: &'static str = "a legal hold";
}

/// How placing or lifting a hold ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holding {
    /// It was done.
    Done,
    /// It was so before: nothing changed.
    Already,
}

const ABSENT: &str = "attribute_not_exists(pk)";

/// Lets a transaction go through only while nothing of this is held.
pub(super) fn unheld<Label: Copy>(
    mut change: Transaction<Label>,
    table: &Table,
    label: Label,
    those: &[HoldOn],
) -> Result<Transaction<Label>, StoreError> {
    for on in those {
        change = change.check(label, table, &on.key(), ABSENT, &[])?;
    }
    Ok(change)
}

impl Erasures {
    /// Every hold.
    ///
    /// # Errors
    /// When the records cannot be read.
    pub async fn holds(&self) -> Result<Vec<Hold>, StoreError> {
        let mut holds = Vec::new();
        for sort_prefix in ["APPLICATION#", "ORGANISATION#"] {
            let range = Range { partition: HOLDS, sort_prefix };
            holds.extend(self.table.records::<Hold>(&range).await?);
        }
        Ok(holds)
    }

    /// Keeps something from being erased, until it is let go.
    ///
    /// # Errors
    /// When the records cannot be written.
    pub async fn hold(&self, on: &HoldOn, by: &By) -> Result<Holding, StoreError> {
        let (since, author, reason) = (instant::cut(by.at), by.author.clone(), by.reason.clone());
        let hold = Hold { on: on.clone(), since, author, reason };
        let change = Transaction::new(Hold::WHAT).put(
            (),
            &self.table,
            hold.item(&on.key())?,
            ABSENT,
            &[],
        )?;
        let added = self.traced(&by.does(ErasureKind::Held { on: on.clone() }), change, ()).await?;
        Ok(holding(&added))
    }

    /// Lets something be erased again.
    ///
    /// # Errors
    /// When the records cannot be written.
    pub async fn let_go(&self, on: &HoldOn, by: &By) -> Result<Holding, StoreError> {
        let there = Some("attribute_exists(pk)");
        let change = Transaction::new(Hold::WHAT).delete((), &self.table, &on.key(), there, &[])?;
        let added =
            self.traced(&by.does(ErasureKind::LetGo { on: on.clone() }), change, ()).await?;
        Ok(holding(&added))
    }
}

fn holding(added: &Added<()>) -> Holding {
    match added {
        Added::Done(_) => Holding::Done,
        Added::Refused(_) => Holding::Already,
    }
}
