//! Reading and writing single records of a table.

use crate::error::StoreError;
use crate::expression::{Values, bound, names_in};
use crate::keys::{Item, Key};
use aws_sdk_dynamodb::Client;
use aws_sdk_dynamodb::operation::put_item::PutItemError;
use aws_sdk_dynamodb::operation::update_item::UpdateItemError;
use aws_sdk_dynamodb::types::ReturnValue;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_dynamo::aws_sdk_dynamodb_1::{from_item, to_item};

/// A table and the client that reaches it.
#[derive(Debug, Clone)]
pub(crate) struct Table {
    pub(crate) client: Client,
    pub(crate) name: String,
}

impl Table {
    /// Reads one record as it is now.
    pub(crate) async fn get<T: DeserializeOwned>(
        &self,
        what: &'static str,
        key: &Key,
    ) -> Result<Option<T>, StoreError> {
        self.get_item(what, key).await?.map(|item| decode(what, item)).transpose()
    }

    /// Reads one record as it is now, as attributes.
    pub(crate) async fn get_item(
        &self,
        what: &'static str,
        key: &Key,
    ) -> Result<Option<Item>, StoreError> {
        let answer = self
            .client
            .get_item()
            .table_name(&self.name)
            .set_key(Some(key.attributes()))
            .consistent_read(true)
            .send()
            .await
            .map_err(|error| StoreError::read(what)(error.into()))?;
        Ok(answer.item)
    }

    /// Writes a whole record. `false` if the condition did not hold.
    pub(crate) async fn put(
        &self,
        what: &'static str,
        item: Item,
        condition: Option<&str>,
        values: Values<'_>,
    ) -> Result<bool, StoreError> {
        let sent = self
            .client
            .put_item()
            .table_name(&self.name)
            .set_item(Some(item))
            .set_condition_expression(condition.map(str::to_owned))
            .set_expression_attribute_names(condition.and_then(|text| names_in(&[text])))
            .set_expression_attribute_values(bound(values))
            .send()
            .await;
        match sent {
            Ok(_) => Ok(true),
            Err(error)
                if error
                    .as_service_error()
                    .is_some_and(PutItemError::is_conditional_check_failed_exception) =>
            {
                Ok(false)
            }
            Err(error) => Err(StoreError::write(what)(error.into())),
        }
    }

    /// Changes some attributes and gives back the record as it became, or `None` if the condition
    /// did not hold.
    pub(crate) async fn update(
        &self,
        what: &'static str,
        key: &Key,
        update: &str,
        condition: Option<&str>,
        values: Values<'_>,
    ) -> Result<Option<Item>, StoreError> {
        let sent = self
            .client
            .update_item()
            .table_name(&self.name)
            .set_key(Some(key.attributes()))
            .update_expression(update)
            .set_condition_expression(condition.map(str::to_owned))
            .set_expression_attribute_names(names_in(&[update, condition.unwrap_or_default()]))
            .set_expression_attribute_values(bound(values))
            .return_values(ReturnValue::AllNew)
            .send()
            .await;
        match sent {
            Ok(answer) => Ok(answer.attributes),
            Err(error)
                if error
                    .as_service_error()
                    .is_some_and(UpdateItemError::is_conditional_check_failed_exception) =>
            {
                Ok(None)
            }
            Err(error) => Err(StoreError::write(what)(error.into())),
        }
    }

    /// Removes a record and gives back its attributes, if it was there.
    pub(crate) async fn delete_item(
        &self,
        what: &'static str,
        key: &Key,
    ) -> Result<Option<Item>, StoreError> {
        let answer = self
            .client
            .delete_item()
            .table_name(&self.name)
            .set_key(Some(key.attributes()))
            .return_values(ReturnValue::AllOld)
            .send()
            .await
            .map_err(|error| StoreError::write(what)(error.into()))?;
        Ok(answer.attributes)
    }

    /// Asks for a record that is not there, so that the connection is open when it is needed.
    pub(crate) async fn warm(&self) -> Result<(), StoreError> {
        let sentinel = Key::new("WARM".to_owned(), "WARM");
        self.get_item("the sentinel", &sentinel).await.map(drop)
    }
}

/// The record as attributes, with its key.
pub(crate) fn encode<T: Serialize>(
    what: &'static str,
    key: &Key,
    record: &T,
) -> Result<Item, StoreError> {
    let mut item: Item = to_item(record).map_err(|source| StoreError::Encode { what, source })?;
    item.extend(key.attributes());
    Ok(item)
}

/// The record read back from its attributes.
pub(crate) fn decode<T: DeserializeOwned>(what: &'static str, item: Item) -> Result<T, StoreError> {
    from_item(item).map_err(|source| StoreError::Decode { what, source })
}
