//! Measures that an administration made: every revision is a record of its own, and none is written over.

use super::author::Author;
use super::keys::{MEASURES, own_measure_key, partition, revisions_prefix};
use super::registry::CupRecords;
use crate::error::StoreError;
use crate::instant;
use crate::query::Range;
use crate::record::Record;
use domain::OrganisationCode;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// A revision of a measure of an administration's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnMeasure {
    /// The administration.
    pub administration: OrganisationCode,
    /// The measure's id, unique in the administration.
    pub id: String,
    /// Which revision, from 1.
    pub revision: u32,
    /// The measure in JSON, opaque here.
    pub json: String,
    /// Where the act can be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    /// Whether it is not offered any more.
    #[serde(default)]
    pub retired: bool,
    /// When the revision was made.
    #[serde(with = "instant")]
    pub at: Timestamp,
    /// By whom.
    pub by: Author,
}

impl Record for OwnMeasure {
    const TAG: &'static str = "CUP_OWN_MEASURE";
    const WHAT: &'static str = "a measure of an administration";
}

impl CupRecords {
    /// Every revision of every measure that an administration made, by id and in order.
    ///
    /// # Errors
    /// When the records cannot be read.
    pub async fn own_measures(
        &self,
        administration: &OrganisationCode,
    ) -> Result<Vec<OwnMeasure>, StoreError> {
        let partition = partition(administration);
        self.table.records(&Range { partition: &partition, sort_prefix: MEASURES }).await
    }

    /// The revisions of one of them, in order; none if it is not there.
    ///
    /// # Errors
    /// When the records cannot be read.
    pub async fn own_measure(
        &self,
        administration: &OrganisationCode,
        id: &str,
    ) -> Result<Vec<OwnMeasure>, StoreError> {
        let (partition, prefix) = (partition(administration), revisions_prefix(id));
        self.table.records(&Range { partition: &partition, sort_prefix: &prefix }).await
    }

    /// Keeps a revision, unless there is one with its number: then somebody was faster, and nothing is written.
    ///
    /// # Errors
    /// When the record cannot be written.
    pub async fn add_own_measure(&self, measure: &OwnMeasure) -> Result<bool, StoreError> {
        let key = own_measure_key(&measure.administration, &measure.id, measure.revision);
        let item = OwnMeasure { at: instant::cut(measure.at), ..measure.clone() }.item(&key)?;
        self.table.put(OwnMeasure::WHAT, item, Some("attribute_not_exists(pk)"), &[]).await
    }
}
