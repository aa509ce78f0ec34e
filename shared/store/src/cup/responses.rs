//! Answers of Sistema CUP, and what came back row by row.

use super::keys::{partition, response_key, row_key};
use super::outcomes::RowRecord;
use super::records::ResponseRecord;
use super::registry::CupRecords;
use crate::error::StoreError;
use crate::keys::join;
use crate::query::Range;
use crate::record::Record;
use domain::{ConversionId, OrganisationCode, ResponseId};

const RESPONSE: &str = ResponseRecord::WHAT;

impl CupRecords {
    /// Stores an answer, or how far it is now. What it says of each row is stored row by row.
    pub async fn put_response(
        &self,
        administration: &OrganisationCode,
        response: &ResponseRecord,
    ) -> Result<(), StoreError> {
        let key = response_key(administration, response.conversion, response.id);
        self.table.put(RESPONSE, response.item(&key)?, None, &[]).await.map(drop)
    }

    /// An answer to a conversion.
    pub async fn response(
        &self,
        administration: &OrganisationCode,
        conversion: ConversionId,
        id: ResponseId,
    ) -> Result<Option<ResponseRecord>, StoreError> {
        self.table.record(&response_key(administration, conversion, id)).await
    }

    /// The answers to a conversion, in the order in which they were announced.
    pub async fn responses(
        &self,
        administration: &OrganisationCode,
        conversion: ConversionId,
    ) -> Result<Vec<ResponseRecord>, StoreError> {
        let partition = partition(administration);
        let prefix = join("RSP", &[&conversion.to_string(), ""]);
        self.table.records(&Range { partition: &partition, sort_prefix: &prefix }).await
    }

    /// What came back for the requests of a conversion.
    pub async fn rows(
        &self,
        administration: &OrganisationCode,
        conversion: ConversionId,
    ) -> Result<Vec<RowRecord>, StoreError> {
        let partition = partition(administration);
        let prefix = join("ROW", &[&conversion.to_string(), ""]);
        self.table.records(&Range { partition: &partition, sort_prefix: &prefix }).await
    }

    /// What came back for one request.
    pub async fn row(
        &self,
        administration: &OrganisationCode,
        conversion: ConversionId,
        local_code: &str,
    ) -> Result<Option<RowRecord>, StoreError> {
        self.table.record(&row_key(administration, conversion, local_code)).await
    }
}
