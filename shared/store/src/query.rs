//! Reading many records at once: a range of a partition, or an index.

use crate::error::StoreError;
use crate::expression::text;
use crate::keys::{Item, Key};
use crate::table::Table;
use aws_sdk_dynamodb::operation::query::builders::QueryFluentBuilder;

/// Which records of a partition a query wants.
pub(crate) struct Range<'a> {
    pub(crate) partition: &'a str,
    pub(crate) sort_prefix: &'a str,
}

/// An index of a table: its name and the attributes that are its key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Index {
    /// Its name.
    pub name: &'static str,
    /// The attribute that is its partition key.
    pub partition: &'static str,
    /// The attribute that is its sort key.
    pub sort: &'static str,
}

impl Table {
    /// Reads the last records of such a range, last first, undecoded: `most` of them at most.
    pub(crate) async fn query_latest_items(
        &self,
        what: &'static str,
        range: &Range<'_>,
        most: usize,
    ) -> Result<Vec<Item>, StoreError> {
        let limit = i32::try_from(most).unwrap_or(i32::MAX);
        let mut pages =
            self.range(range).scan_index_forward(false).limit(limit).into_paginator().send();
        let mut items = Vec::new();
        while items.len() < most
            && let Some(page) = pages.next().await
        {
            let page = page.map_err(|error| StoreError::read(what)(error.into()))?;
            items.extend(page.items.unwrap_or_default());
        }
        items.truncate(most);
        Ok(items)
    }

    /// Reads the first records of such a range, in order, undecoded: `most` of them at most.
    pub(crate) async fn query_first_items(
        &self,
        what: &'static str,
        range: &Range<'_>,
        most: usize,
    ) -> Result<Vec<Item>, StoreError> {
        let limit = i32::try_from(most).unwrap_or(i32::MAX);
        let page = self.range(range).limit(limit).send().await;
        let page = page.map_err(|error| StoreError::read(what)(error.into()))?;
        Ok(page.items.unwrap_or_default())
    }

    /// Reads the records of such a range that come after a key, or from the first on, in order, undecoded: `most` of them at
    /// most.
    pub(crate) async fn query_items_after(
        &self,
        what: &'static str,
        range: &Range<'_>,
        after: Option<&Key>,
        most: usize,
    ) -> Result<Vec<Item>, StoreError> {
        let limit = i32::try_from(most).unwrap_or(i32::MAX);
        let query = self.range(range).limit(limit);
        let query = query.set_exclusive_start_key(after.map(Key::attributes));
        let mut pages = query.into_paginator().send();
        let mut items = Vec::new();
        while items.len() < most
            && let Some(page) = pages.next().await
        {
            let page = page.map_err(|error| StoreError::read(what)(error.into()))?;
            items.extend(page.items.unwrap_or_default());
        }
        items.truncate(most);
        Ok(items)
    }

    /// Reads the records of a partition whose sort key starts as asked, in order, as they are now:
    /// undecoded, because records of several kinds lie in such a range.
    pub(crate) async fn query_items(
        &self,
        what: &'static str,
        range: &Range<'_>,
    ) -> Result<Vec<Item>, StoreError> {
        whole(what, self.range(range)).await
    }

    /// Reads the records of a partition whose sort keys lie between two, both included, in order, as they are now,
    /// undecoded.
    pub(crate) async fn query_between(
        &self,
        what: &'static str,
        partition: &str,
        (first, last): (&str, &str),
    ) -> Result<Vec<Item>, StoreError> {
        let query = self
            .client
            .query()
            .table_name(&self.name)
            .key_condition_expression("pk = :pk AND sk BETWEEN :first AND :last")
            .expression_attribute_values(":pk", text(partition))
            .expression_attribute_values(":first", text(first))
            .expression_attribute_values(":last", text(last))
            .consistent_read(true);
        whole(what, query).await
    }

    /// The partitions that hold a record under one of some sort keys: reads the whole table, for commands of operators.
    pub(crate) async fn partitions_with(
        &self,
        what: &'static str,
        sorts: &[&str],
    ) -> Result<Vec<String>, StoreError> {
        let names: Vec<String> = (0..sorts.len()).map(|index| format!(":sort{index}")).collect();
        let mut scan = self.client.scan().table_name(&self.name);
        let any: Vec<String> = names.iter().map(|name| format!("sk = {name}")).collect();
        scan = scan.filter_expression(any.join(" OR "));
        for (name, sort) in names.iter().zip(sorts) {
            scan = scan.expression_attribute_values(name, text(*sort));
        }
        let mut pages = scan.into_paginator().send();
        let mut partitions = Vec::new();
        while let Some(page) = pages.next().await {
            let page = page.map_err(|error| StoreError::read(what)(error.into()))?;
            let items = page.items.unwrap_or_default().into_iter();
            partitions.extend(items.filter_map(|item| item.get("pk")?.as_s().ok().cloned()));
        }
        Ok(partitions)
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
        whole(what, self.under(index, listed_under).scan_index_forward(false)).await
    }

    /// The query for all records of an index under a key.
    fn under(&self, index: &Index, key: &str) -> QueryFluentBuilder {
        self.client
            .query()
            .table_name(&self.name)
            .index_name(index.name)
            .key_condition_expression("#under = :under")
            .expression_attribute_names("#under", index.partition)
            .expression_attribute_values(":under", text(key))
    }
}

/// Which records of an index a query wants: those under a key, from after a place on.
pub(crate) struct Listing<'a> {
    pub(crate) index: &'a Index,
    pub(crate) under: &'a str,
    pub(crate) after: Option<&'a str>,
}

impl Table {
    /// Reads some of an index, in its order: `most` of them at most. Indexes follow the table with a short delay.
    pub(crate) async fn query_index_after(
        &self,
        what: &'static str,
        Listing { index, under, after }: &Listing<'_>,
        most: usize,
    ) -> Result<Vec<Item>, StoreError> {
        let mut query = self.under(index, under).limit(i32::try_from(most).unwrap_or(i32::MAX));
        if let Some(after) = after {
            query = query
                .key_condition_expression("#under = :under AND #listed > :after")
                .expression_attribute_names("#listed", index.sort)
                .expression_attribute_values(":after", text(*after));
        }
        let mut pages = query.into_paginator().send();
        let mut items = Vec::new();
        while items.len() < most
            && let Some(page) = pages.next().await
        {
            let page = page.map_err(|error| StoreError::read(what)(error.into()))?;
            items.extend(page.items.unwrap_or_default());
        }
        items.truncate(most);
        Ok(items)
    }
}

/// A page of an index, and where the next one begins.
pub(crate) type IndexPage = (Vec<Item>, Option<Item>);

impl Table {
    /// Reads a page of an index, in its order, from after a place on: `most` records at most. Records with the same sort key
    /// are told apart, unlike by [`query_index_after`](Self::query_index_after).
    pub(crate) async fn query_index_page(
        &self,
        what: &'static str,
        (index, under): (&Index, &str),
        after: Option<Item>,
        most: usize,
    ) -> Result<IndexPage, StoreError> {
        let page = self
            .under(index, under)
            .limit(i32::try_from(most).unwrap_or(i32::MAX))
            .set_exclusive_start_key(after)
            .send()
            .await
            .map_err(|error| StoreError::read(what)(error.into()))?;
        Ok((page.items.unwrap_or_default(), page.last_evaluated_key))
    }
}

/// Everything that a query finds, page by page: the SDK's stream of single records would go once through
/// the runtime for each of them.
async fn whole(what: &'static str, query: QueryFluentBuilder) -> Result<Vec<Item>, StoreError> {
    let mut pages = query.into_paginator().send();
    let mut items = Vec::new();
    while let Some(page) = pages.next().await {
        let page = page.map_err(|error| StoreError::read(what)(error.into()))?;
        items.extend(page.items.unwrap_or_default());
    }
    Ok(items)
}
