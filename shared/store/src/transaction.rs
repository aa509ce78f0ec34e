//! Writes that happen together or not at all.

use crate::error::StoreError;
use crate::expression::{Values, bound, names_in};
use crate::keys::{Item, Key};
use crate::table::Table;
use aws_sdk_dynamodb::Client;
use aws_sdk_dynamodb::operation::transact_write_items::TransactWriteItemsError;
use aws_sdk_dynamodb::types::{ConditionCheck, Delete, Put, TransactWriteItem, Update};
use backon::{ExponentialBuilder, Retryable};
use std::time::Duration;

/// How many records DynamoDB takes in one transaction.
pub(crate) const MOST_STEPS: usize = 100;

/// The steps of a transaction, each with a label that says which condition failed.
#[derive(Debug, Clone)]
pub(crate) struct Transaction<Label> {
    what: &'static str,
    steps: Vec<(Label, TransactWriteItem)>,
}

/// How a transaction ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Commit<Label> {
    /// Everything was written.
    Done,
    /// Nothing was written, because these conditions did not hold.
    Refused(Vec<Label>),
}

enum Attempt<Label> {
    Ended(Commit<Label>),
    Contended,
}

impl<Label: Copy> Transaction<Label> {
    /// An empty transaction; `what` names it in errors.
    pub(crate) fn new(what: &'static str) -> Self {
        Self { what, steps: Vec::new() }
    }

    fn step(mut self, label: Label, step: TransactWriteItem) -> Self {
        self.steps.push((label, step));
        self
    }

    /// Adds the writing of a whole record, under a condition or whatever is there.
    pub(crate) fn put<'c>(
        self,
        label: Label,
        table: &Table,
        item: Item,
        condition: impl Into<Option<&'c str>>,
        values: Values<'_>,
    ) -> Result<Self, StoreError> {
        let condition: Option<&str> = condition.into();
        let put = Put::builder()
            .table_name(&table.name)
            .set_item(Some(item))
            .set_condition_expression(condition.map(str::to_owned))
            .set_expression_attribute_names(condition.and_then(|text| names_in(&[text])))
            .set_expression_attribute_values(bound(values))
            .build()
            .map_err(|error| StoreError::write(self.what)(error.into()))?;
        Ok(self.step(label, TransactWriteItem::builder().put(put).build()))
    }

    /// Adds a change of some attributes of a record.
    pub(crate) fn update(
        self,
        label: Label,
        table: &Table,
        key: &Key,
        (update, condition): (&str, &str),
        values: Values<'_>,
    ) -> Result<Self, StoreError> {
        let update = Update::builder()
            .table_name(&table.name)
            .set_key(Some(key.attributes()))
            .set_expression_attribute_names(names_in(&[update, condition]))
            .update_expression(update)
            .condition_expression(condition)
            .set_expression_attribute_values(bound(values))
            .build()
            .map_err(|error| StoreError::write(self.what)(error.into()))?;
        Ok(self.step(label, TransactWriteItem::builder().update(update).build()))
    }

    /// Adds a condition on a record that is not written.
    pub(crate) fn check(
        self,
        label: Label,
        table: &Table,
        key: &Key,
        condition: &str,
        values: Values<'_>,
    ) -> Result<Self, StoreError> {
        let check = ConditionCheck::builder()
            .table_name(&table.name)
            .set_key(Some(key.attributes()))
            .condition_expression(condition)
            .set_expression_attribute_names(names_in(&[condition]))
            .set_expression_attribute_values(bound(values))
            .build()
            .map_err(|error| StoreError::write(self.what)(error.into()))?;
        Ok(self.step(label, TransactWriteItem::builder().condition_check(check).build()))
    }

    /// Adds the removal of a record, under a condition or whether it is there or not.
    pub(crate) fn delete(
        self,
        label: Label,
        table: &Table,
        key: &Key,
        condition: Option<&str>,
        values: Values<'_>,
    ) -> Result<Self, StoreError> {
        let delete = Delete::builder()
            .table_name(&table.name)
            .set_key(Some(key.attributes()))
            .set_condition_expression(condition.map(str::to_owned))
            .set_expression_attribute_names(condition.and_then(|text| names_in(&[text])))
            .set_expression_attribute_values(bound(values))
            .build()
            .map_err(|error| StoreError::write(self.what)(error.into()))?;
        Ok(self.step(label, TransactWriteItem::builder().delete(delete).build()))
    }

    /// Writes it. When others write the same records in that very moment DynamoDB gives up at
    /// once; it is tried again after a random wait, for some seconds at most.
    pub(crate) async fn commit(self, client: &Client) -> Result<Commit<Label>, StoreError> {
        if self.steps.len() > MOST_STEPS {
            let count = self.steps.len();
            return Err(StoreError::TooManyRecords { what: self.what, count, limit: MOST_STEPS });
        }
        let attempt = || self.commit_once(client);
        attempt.retry(patience()).when(is_contention).await
    }

    /// The same, tried once: [`StoreError::Contended`] when others write the same records, for callers that
    /// look again before they insist.
    pub(crate) async fn commit_once(&self, client: &Client) -> Result<Commit<Label>, StoreError> {
        match self.attempt(client).await? {
            Attempt::Ended(commit) => Ok(commit),
            Attempt::Contended => Err(StoreError::Contended { what: self.what }),
        }
    }

    async fn attempt(&self, client: &Client) -> Result<Attempt<Label>, StoreError> {
        let steps = self.steps.iter().map(|(_, step)| step.clone()).collect();
        let sent = client.transact_write_items().set_transact_items(Some(steps)).send().await;
        let Err(error) = sent else { return Ok(Attempt::Ended(Commit::Done)) };
        let reasons = match error.as_service_error() {
            Some(TransactWriteItemsError::TransactionCanceledException(cancelled)) => {
                cancelled.cancellation_reasons()
            }
            Some(TransactWriteItemsError::TransactionInProgressException(_)) => {
                return Ok(Attempt::Contended);
            }
            _ => return Err(StoreError::write(self.what)(error.into())),
        };
        let refused: Vec<Label> = self
            .steps
            .iter()
            .zip(reasons)
            .filter(|(_, reason)| reason.code() == Some("ConditionalCheckFailed"))
            .map(|((label, _), _)| *label)
            .collect();
        if !refused.is_empty() {
            return Ok(Attempt::Ended(Commit::Refused(refused)));
        }
        let busy = ["TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded"];
        if reasons.iter().filter_map(|reason| reason.code()).any(|code| busy.contains(&code)) {
            return Ok(Attempt::Contended);
        }
        Err(StoreError::write(self.what)(error.into()))
    }
}

/// Whether others were writing the same records, so that trying again makes sense.
pub(crate) fn is_contention(error: &StoreError) -> bool {
    matches!(error, StoreError::Contended { .. })
}

/// How long to insist: random waits growing from 10 ms to 250 ms, 12 s in all. Well under the time
/// a function has, and enough for a closing minute in which many take a number of one counter.
pub(crate) fn patience() -> ExponentialBuilder {
    ExponentialBuilder::default()
        .with_jitter()
        .with_min_delay(Duration::from_millis(10))
        .with_max_delay(Duration::from_millis(250))
        .with_factor(1.6)
        .without_max_times()
        .with_total_delay(Some(Duration::from_secs(12)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_written() {
        let names = names_in(&["SET #updated_at = :at ADD #changes :one", "#state = :draft"]);
        let names = names.expect("names");
        assert_eq!(names.len(), 3);
        assert_eq!(names.get("#updated_at").map(String::as_str), Some("updated_at"));
        assert_eq!(names_in(&["attribute_not_exists(pk)"]), None);
    }
}
