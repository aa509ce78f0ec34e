//! Reading many records at once: a range of a partition, or an index.

use aws_sdk_dynamodb::operation::query::builders::QueryFluentBuilder;

use crate::error::StoreError;
use crate::expression::text;
use crate::keys::Item;
use crate::table::Table;

/// Which records of a partition a query wants.
pub(crate) struct Range<'a> {
    pub(crate) partition: &'a str,
    pub(crate) sort_prefix: &'a str,
}

/// An index of a table: its name and the attributes that are its key.
pub(crate) struct Index {
    pub(crate) name: &'static str,
    pub(crate) partition: &'static str,
    pub(crate) sort: &'static str,
}

impl Table {
    /// Reads the last records of such a range, last first, undecoded: `most` of them at most.
    pub(crate) async fn query_latest_items(
        &self,
        what: &'static str,
        range: &Range<'_>,
        most: usize,
    ) -> Result<Vec<Item>, StoreError> {
        let mut pages = self
            .range(range)
            .scan_index_forward(false)
            .limit(i32::try_from(most).unwrap_or(i32::MAX))
            .into_paginator()
            .items()
            .send();
        let mut items = Vec::new();
        while items.len() < most
            && let Some(item) = pages.next().await
        {
            items.push(item.map_err(|error| StoreError::read(what)(error.into()))?);
        }
        Ok(items)
    }

    /// Reads the records of a partition whose sort key starts as asked, in order, as they are now:
    /// undecoded, because records of several kinds lie in such a range.
    pub(crate) async fn query_items(
        &self,
        what: &'static str,
        range: &Range<'_>,
    ) -> Result<Vec<Item>, StoreError> {
        let mut pages = self.range(range).into_paginator().items().send();
        let mut items = Vec::new();
        while let Some(item) = pages.next().await {
            items.push(item.map_err(|error| StoreError::read(what)(error.into()))?);
        }
        Ok(items)
    }

    fn range(&self, range: &Range<'_>) -> QueryFluentBuilder {
        self.client
            .query()
            .table_name(&self.name)
            .key_condition_expression("pk = :pk AND begins_with(sk, :prefix)")
            .expression_attribute_values(":pk", text(range.partition))
            .expression_attribute_values(":prefix", text(range.sort_prefix))
            .consistent_read(true)
    }

    /// Reads an index, latest first. Indexes follow the table with a short delay.
    pub(crate) async fn query_index(
        &self,
        what: &'static str,
        index: &Index,
        listed_under: &str,
    ) -> Result<Vec<Item>, StoreError> {
        let mut pages = self
            .client
            .query()
            .table_name(&self.name)
            .index_name(index.name)
            .key_condition_expression("#under = :under")
            .expression_attribute_names("#under", index.partition)
            .expression_attribute_values(":under", text(listed_under))
            .scan_index_forward(false)
            .into_paginator()
            .items()
            .send();
        let mut items = Vec::new();
        while let Some(item) = pages.next().await {
            items.push(item.map_err(|error| StoreError::read(what)(error.into()))?);
        }
        Ok(items)
    }
}
