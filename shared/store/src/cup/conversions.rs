//! Conversions: begun, changed by whoever read them last, listed.

use super::keys::{conversion_key, partition};
use super::records::ConversionRecord;
use super::registry::CupRecords;
use crate::error::StoreError;
use crate::expression::number;
use crate::outbox::{Letter, letter_item};
use crate::query::Range;
use crate::record::Record;
use crate::transaction::{Commit, Transaction};
use domain::{ConversionId, OrganisationCode};

const CONVERSION: &str = ConversionRecord::WHAT;

/// That nobody changed it since it was read.
const UNCHANGED: &str = "#version = :version";

fn next(conversion: &ConversionRecord) -> ConversionRecord {
    ConversionRecord { version: conversion.version.saturating_add(1), ..conversion.clone() }
}

/// How a change of a conversion ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ConversionSaved {
    /// Stored; this is the conversion now.
    Saved(Box<ConversionRecord>),
    /// Someone changed it in the meantime: read it again and decide anew.
    Stale,
}

impl CupRecords {
    /// Stores a new conversion. `false` if the id is taken.
    pub async fn begin(&self, conversion: &ConversionRecord) -> Result<bool, StoreError> {
        let key = conversion_key(&conversion.administration, conversion.id);
        let record = ConversionRecord { version: 1, ..conversion.clone() };
        let item = record.item(&key)?;
        self.table.put(CONVERSION, item, Some("attribute_not_exists(pk)"), &[]).await
    }

    /// Stores a changed conversion, provided nobody changed it since it was read.
    pub async fn save(&self, conversion: &ConversionRecord) -> Result<ConversionSaved, StoreError> {
        let key = conversion_key(&conversion.administration, conversion.id);
        let next = next(conversion);
        let item = next.item(&key)?;
        let values = [(":version", number(conversion.version))];
        let saved = self.table.put(CONVERSION, item, Some(UNCHANGED), &values).await?;
        Ok(if saved { ConversionSaved::Saved(Box::new(next)) } else { ConversionSaved::Stale })
    }

    /// Stores a changed conversion and leaves a mail in the outbox, provided nobody changed it since it was read.
    pub async fn save_with(
        &self,
        conversion: &ConversionRecord,
        letter: &Letter,
    ) -> Result<ConversionSaved, StoreError> {
        let next = next(conversion);
        let item = next.item(&conversion_key(&conversion.administration, conversion.id))?;
        let values = [(":version", number(conversion.version))];
        let commit = Transaction::new(CONVERSION)
            .put((), &self.table, item, UNCHANGED, &values)?
            .put((), &self.table, letter_item(letter)?, None::<&str>, &[])?
            .commit(&self.table.client)
            .await?;
        Ok(match commit {
            Commit::Done => ConversionSaved::Saved(Box::new(next)),
            Commit::Refused(_) => ConversionSaved::Stale,
        })
    }

    /// A conversion of an administration, as it is now.
    pub async fn conversion(
        &self,
        administration: &OrganisationCode,
        id: ConversionId,
    ) -> Result<Option<ConversionRecord>, StoreError> {
        self.table.record(&conversion_key(administration, id)).await
    }

    /// Some conversions of an administration: those that are there, in no order.
    pub async fn conversions_of(
        &self,
        administration: &OrganisationCode,
        ids: &[ConversionId],
    ) -> Result<Vec<ConversionRecord>, StoreError> {
        let keys: Vec<_> = ids.iter().map(|id| conversion_key(administration, *id)).collect();
        self.table.many_records(&keys).await
    }

    /// The latest conversions of an administration, latest first: `most` of them at most.
    pub async fn conversions(
        &self,
        administration: &OrganisationCode,
        most: usize,
    ) -> Result<Vec<ConversionRecord>, StoreError> {
        let partition = partition(administration);
        let range = Range { partition: &partition, sort_prefix: "CNV#" };
        self.table.latest_records(&range, most).await
    }
}
