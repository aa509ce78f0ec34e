//! Attachments: what is attached where. The bytes are in the documents bucket.

use super::events::{Act, EventKind};
use super::records::DocumentRecord;
use super::write::{Label, Saved};
use super::{Applications, document_key};
use crate::error::StoreError;
use crate::table::encode;
use crate::transaction::Transaction;

const DOCUMENT: &str = "an attachment";

impl Applications {
    /// Adds an attachment. Attachments do not change: the version is always 1, and a second
    /// attempt with the same id is a conflict that gives back the first.
    pub async fn put_document(
        &self,
        application: &str,
        document: &DocumentRecord,
        act: &Act,
    ) -> Result<Saved<DocumentRecord>, StoreError> {
        let item = encode(DOCUMENT, &document_key(application, &document.id), document)?;
        let transaction = Transaction::new(DOCUMENT).put(
            Label::Record,
            &self.table,
            item,
            "attribute_not_exists(pk)",
            &[],
        )?;
        let transaction = self.with_open_section(transaction, application, &document.section)?;
        let transaction = self.with_parent(transaction, application, document.item.as_ref())?;
        let kind = EventKind::DocumentAdded {
            document: document.id.clone(),
            section: document.section.clone(),
            slot: document.slot.clone(),
        };
        let current = || self.document_record(application, &document.id);
        self.change_draft(transaction, application, 1, (kind, act), current).await
    }

    /// Removes an attachment. One that is not there is a conflict with nothing.
    pub async fn delete_document(
        &self,
        application: &str,
        document: &DocumentRecord,
        act: &Act,
    ) -> Result<Saved<DocumentRecord>, StoreError> {
        let transaction = Transaction::new(DOCUMENT).delete(
            Label::Record,
            &self.table,
            &document_key(application, &document.id),
            Some("attribute_exists(pk)"),
            &[],
        )?;
        let transaction = self.with_open_section(transaction, application, &document.section)?;
        let kind = EventKind::DocumentDeleted {
            document: document.id.clone(),
            section: document.section.clone(),
            slot: document.slot.clone(),
        };
        let current = || self.document_record(application, &document.id);
        self.change_draft(transaction, application, 1, (kind, act), current).await
    }

    /// One attachment, as it is now.
    pub async fn document_record(
        &self,
        application: &str,
        document: &str,
    ) -> Result<Option<DocumentRecord>, StoreError> {
        self.table.get(DOCUMENT, &document_key(application, document)).await
    }
}
