//! Answers of Sistema CUP, and what came back row by row.

use super::outcomes::RowRecord;
use super::records::ResponseRecord;
use super::{CupRecords, partition, response_key, row_key};
use crate::error::StoreError;
use crate::keys::join;
use crate::query::Range;
use crate::table::encode;

const RESPONSE: &str = "an answer to a conversion";
const ROW: &str = "a row of a conversion";

impl CupRecords {
    /// Stores an answer, or how far it is now. What it says of each row is stored row by row.
    pub async fn put_response(
        &self,
        administration: &str,
        response: &ResponseRecord,
    ) -> Result<(), StoreError> {
        let key = response_key(administration, &response.conversion, &response.id);
        self.table.put(RESPONSE, encode(RESPONSE, &key, response)?, None, &[]).await.map(drop)
    }

    /// An answer to a conversion.
    pub async fn response(
        &self,
        administration: &str,
        conversion: &str,
        id: &str,
    ) -> Result<Option<ResponseRecord>, StoreError> {
        self.table.get(RESPONSE, &response_key(administration, conversion, id)).await
    }

    /// The answers to a conversion, in the order in which they were announced.
    pub async fn responses(
        &self,
        administration: &str,
        conversion: &str,
    ) -> Result<Vec<ResponseRecord>, StoreError> {
        let partition = partition(administration);
        let prefix = join("RSP", &[conversion, ""]);
        self.table.query(RESPONSE, &Range { partition: &partition, sort_prefix: &prefix }).await
    }

    /// What came back for the requests of a conversion.
    pub async fn rows(
        &self,
        administration: &str,
        conversion: &str,
    ) -> Result<Vec<RowRecord>, StoreError> {
        let partition = partition(administration);
        let prefix = join("ROW", &[conversion, ""]);
        self.table.query(ROW, &Range { partition: &partition, sort_prefix: &prefix }).await
    }

    /// What came back for one request.
    pub async fn row(
        &self,
        administration: &str,
        conversion: &str,
        local_code: &str,
    ) -> Result<Option<RowRecord>, StoreError> {
        self.table.get(ROW, &row_key(administration, conversion, local_code)).await
    }
}
