//! Saving and freezing sections.

use super::Applications;
use super::chain::DossierRef;
use super::edits::Edit;
use super::events::{EventKind, Stamp};
use super::keys::section_key;
use super::records::SectionRecord;
use super::write::{Change, Condition, Saved};
use crate::error::StoreError;
use crate::expression::{boolean, number};
use crate::record::Record;
use crate::transaction::Transaction;
use aws_sdk_dynamodb::types::AttributeValue;
use domain::ApplicationId;
use form::Id;

/// What errors call the change of a section.
const SECTION: &str = "a section";

impl Applications {
    /// Stores the answers of a section, provided it still has the version that the caller read.
    pub async fn save_section(
        &self,
        dossier: impl Into<DossierRef<'_>>,
        section: &Id,
        edit: Edit<'_>,
        stamp: &Stamp,
    ) -> Result<Saved<SectionRecord>, StoreError> {
        let record = SectionRecord {
            section: section.clone(),
            version: edit.version.saturating_add(1),
            entries: edit.after.clone(),
            frozen: false,
            updated_at: stamp.at,
            updated_by: stamp.username.clone(),
        };
        let event = EventKind::SectionSaved {
            section: section.clone(),
            edits: edit.fields(),
            auto: edit.auto,
        };
        self.change_section(dossier.into(), record, edit.version, (event, stamp)).await
    }

    /// Freezes a section that was validated on its own: its answers, as the caller read them, cannot
    /// change any more.
    pub async fn freeze_section(
        &self,
        dossier: impl Into<DossierRef<'_>>,
        read: &SectionRecord,
        stamp: &Stamp,
    ) -> Result<Saved<SectionRecord>, StoreError> {
        let record = SectionRecord {
            version: read.version.saturating_add(1),
            frozen: true,
            updated_at: stamp.at,
            updated_by: stamp.username.clone(),
            ..read.clone()
        };
        let event = EventKind::SectionFrozen { section: read.section.clone() };
        self.change_section(dossier.into(), record, read.version, (event, stamp)).await
    }

    /// One section, as it is now.
    pub async fn section(
        &self,
        dossier: ApplicationId,
        section: &Id,
    ) -> Result<Option<SectionRecord>, StoreError> {
        self.table.record(&section_key(dossier, section)).await
    }

    async fn change_section(
        &self,
        dossier: DossierRef<'_>,
        record: SectionRecord,
        expected: u64,
        (event, stamp): (EventKind, &Stamp),
    ) -> Result<Saved<SectionRecord>, StoreError> {
        let section = record.section.clone();
        let item = record.item(&section_key(dossier.id, &section))?;
        let values = unchanged(expected);
        let (condition, values) = match expected {
            0 => ("attribute_not_exists(pk)", &values[..0]),
            _ => ("#version = :expected AND #frozen = :no", &values[..]),
        };
        let transaction = Transaction::new(SECTION).put(
            Condition::Record,
            &self.table,
            item,
            condition,
            values,
        )?;
        let change = Change { dossier, transaction, event, stamp, read: None };
        let saved =
            self.change_draft(change, record, || self.section(dossier.id, &section)).await?;
        Ok(match saved {
            Saved::Conflict { current: Some(record) } if record.frozen => Saved::Frozen,
            other => other,
        })
    }
}

fn unchanged(expected: u64) -> [(&'static str, AttributeValue); 2] {
    [(":expected", number(expected)), (":no", boolean(false))]
}
