//! Making tables and buckets where no template does: locally and in tests.

use crate::applications::{BY_CALL, BY_ORGANISATION};
use crate::error::{Cause, StoreError};
use crate::query::Index;
use crate::stores::Stores;
use crate::table::Table;
use aws_sdk_dynamodb::operation::create_table::CreateTableError;
use aws_sdk_dynamodb::types::{
    AttributeDefinition, BillingMode, GlobalSecondaryIndex, KeySchemaElement, KeyType, Projection,
    ProjectionType, ScalarAttributeType, TimeToLiveSpecification,
};
use std::collections::BTreeSet;

/// The attribute that tells DynamoDB when a record may be swept, in seconds since 1970.
pub const EXPIRY: &str = "expires_at";

/// The indexes of the table of applications; each projects everything. The table of accounts has none.
pub const INDEXES: &[Index] = &[BY_ORGANISATION, BY_CALL];

/// Makes both tables, unless they are there.
pub async fn create_tables(stores: &Stores) -> Result<(), StoreError> {
    create_table(&stores.accounts.table, &[]).await?;
    create_table(&stores.applications.table, INDEXES).await
}

/// Asks both tables and every index for a record that is not there: an error when one does not answer,
/// because it was never made whole.
pub async fn check_tables(stores: &Stores) -> Result<(), StoreError> {
    stores.accounts.warm().await?;
    stores.applications.warm().await?;
    for index in INDEXES {
        let table = &stores.applications.table;
        table.query_index("an index", index, "WARM").await?;
    }
    Ok(())
}

/// Makes both buckets, unless they are there.
pub async fn create_buckets(stores: &Stores) -> Result<(), StoreError> {
    stores.files.create_buckets().await
}

async fn create_table(table: &Table, indexes: &[Index]) -> Result<(), StoreError> {
    let failed = |source: Cause| StoreError::Create { what: "a table", source };
    let mut request = table
        .client
        .create_table()
        .table_name(&table.name)
        .billing_mode(BillingMode::PayPerRequest);
    let keys = indexes.iter().flat_map(|index| [index.partition, index.sort]);
    for name in keys.chain(["pk", "sk"]).collect::<BTreeSet<_>>() {
        request = request.attribute_definitions(
            AttributeDefinition::builder()
                .attribute_name(name)
                .attribute_type(ScalarAttributeType::S)
                .build()
                .map_err(|error| failed(error.into()))?,
        );
    }
    for element in key_schema("pk", "sk").map_err(failed)? {
        request = request.key_schema(element);
    }
    for index in indexes {
        request = request.global_secondary_indexes(
            GlobalSecondaryIndex::builder()
                .index_name(index.name)
                .set_key_schema(Some(key_schema(index.partition, index.sort).map_err(failed)?))
                .projection(Projection::builder().projection_type(ProjectionType::All).build())
                .build()
                .map_err(|error| failed(error.into()))?,
        );
    }
    match request.send().await {
        Ok(_) => sweep_expired(table).await,
        Err(error)
            if error
                .as_service_error()
                .is_some_and(CreateTableError::is_resource_in_use_exception) =>
        {
            Ok(())
        }
        Err(error) => Err(failed(error.into())),
    }
}

async fn sweep_expired(table: &Table) -> Result<(), StoreError> {
    let failed = |source: Cause| StoreError::Create { what: "the expiry of records", source };
    let expiry = TimeToLiveSpecification::builder()
        .attribute_name(EXPIRY)
        .enabled(true)
        .build()
        .map_err(|error| failed(error.into()))?;
    table
        .client
        .update_time_to_live()
        .table_name(&table.name)
        .time_to_live_specification(expiry)
        .send()
        .await
        .map_err(|error| failed(error.into()))?;
    Ok(())
}

fn key_schema(partition: &str, sort: &str) -> Result<Vec<KeySchemaElement>, Cause> {
    [(partition, KeyType::Hash), (sort, KeyType::Range)]
        .into_iter()
        .map(|(name, kind)| {
            KeySchemaElement::builder()
                .attribute_name(name)
                .key_type(kind)
                .build()
                .map_err(Cause::from)
        })
        .collect()
}
