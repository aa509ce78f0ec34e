//! Saving and freezing sections.

use super::events::{Act, EventKind};
use super::records::SectionRecord;
use super::write::{Label, Saved};
use super::{Applications, section_key};
use crate::Entries;
use crate::error::StoreError;
use crate::instant;
use crate::table::{encode, number, text};
use crate::transaction::Transaction;

const SECTION: &str = "a section";

impl Applications {
    /// Stores the answers of a section, provided it still has the version that the caller read
    /// (0: not saved yet).
    pub async fn save_section(
        &self,
        application: &str,
        section: &str,
        expected: u64,
        entries: &Entries,
        act: &Act,
    ) -> Result<Saved<SectionRecord>, StoreError> {
        let version = expected.saturating_add(1);
        let record = SectionRecord {
            section: section.to_owned(),
            version,
            entries: entries.clone(),
            frozen: false,
            updated_at: act.at,
            updated_by: act.username.clone(),
        };
        let item = encode(SECTION, &section_key(application, section), &record)?;
        let transaction = Transaction::new(SECTION);
        let transaction = if expected == 0 {
            transaction.put(Label::Record, &self.table, item, "attribute_not_exists(pk)", &[])?
        } else {
            transaction.put(Label::Record, &self.table, item, UNCHANGED, &unchanged(expected))?
        };
        let kind = EventKind::SectionSaved { section: section.to_owned() };
        self.change_section(transaction, application, section, version, (kind, act)).await
    }

    /// Freezes a section that was validated on its own: its answers cannot change any more.
    pub async fn freeze_section(
        &self,
        application: &str,
        section: &str,
        expected: u64,
        act: &Act,
    ) -> Result<Saved<SectionRecord>, StoreError> {
        let version = expected.saturating_add(1);
        let [expectation, open] = unchanged(expected);
        let values = [
            expectation,
            open,
            (":yes", aws_sdk_dynamodb::types::AttributeValue::Bool(true)),
            (":next", number(version)),
            (":at", text(instant::fixed_width(act.at))),
            (":by", text(act.username.as_str())),
        ];
        let update = "SET #frozen = :yes, #version = :next, #updated_at = :at, #updated_by = :by";
        let key = section_key(application, section);
        let transaction = Transaction::new(SECTION).update(
            Label::Record,
            &self.table,
            &key,
            (update, UNCHANGED),
            &values,
        )?;
        let kind = EventKind::SectionFrozen { section: section.to_owned() };
        self.change_section(transaction, application, section, version, (kind, act)).await
    }

    /// One section, as it is now.
    pub async fn section(
        &self,
        application: &str,
        section: &str,
    ) -> Result<Option<SectionRecord>, StoreError> {
        self.table.get(SECTION, &section_key(application, section)).await
    }

    async fn change_section(
        &self,
        transaction: Transaction<Label>,
        application: &str,
        section: &str,
        version: u64,
        event: (EventKind, &Act),
    ) -> Result<Saved<SectionRecord>, StoreError> {
        let current = || self.section(application, section);
        let saved = self.change_draft(transaction, application, version, event, current).await?;
        Ok(match saved {
            Saved::Conflict { current: Some(record) } if record.frozen => Saved::Frozen,
            other => other,
        })
    }
}

const UNCHANGED: &str = "#version = :expected AND #frozen = :no";

fn unchanged(expected: u64) -> [(&'static str, aws_sdk_dynamodb::types::AttributeValue); 2] {
    [(":expected", number(expected)), (":no", aws_sdk_dynamodb::types::AttributeValue::Bool(false))]
}
