//! Attachments: what is attached where. The bytes are in the documents bucket.

use super::Applications;
use super::chain::DossierRef;
use super::events::{EventKind, Stamp};
use super::keys::document_key;
use super::records::DocumentRecord;
use super::write::{Change, Condition, Saved};
use crate::error::StoreError;
use crate::record::Record;
use crate::transaction::Transaction;
use domain::{ApplicationId, DocumentId};

/// What errors call the change of an attachment.
const DOCUMENT: &str = "an attachment";

impl Applications {
    /// Adds an attachment. Attachments do not change: a second attempt with the same id is a
    /// conflict that gives back the first.
    pub async fn put_document(
        &self,
        dossier: impl Into<DossierRef<'_>>,
        document: &DocumentRecord,
        stamp: &Stamp,
    ) -> Result<Saved<DocumentRecord>, StoreError> {
        let dossier = dossier.into();
        let id = dossier.id;
        let item = document.item(&document_key(id, document.id))?;
        let transaction = Transaction::new(DOCUMENT).put(
            Condition::Record,
            &self.table,
            item,
            "attribute_not_exists(pk)",
            &[],
        )?;
        let transaction = self.with_open_section(transaction, id, &document.section)?;
        let transaction = self.with_parent(transaction, id, document.item.as_ref())?;
        let event = EventKind::DocumentAdded {
            document: document.id,
            section: document.section.clone(),
            slot: document.slot.clone(),
            file_name: document.file_name.clone(),
            sha256: document.sha256,
        };
        let change = Change { dossier, transaction, event, stamp, read: None };
        let current = || self.document(id, document.id);
        self.change_draft(change, document.clone(), current).await
    }

    /// Removes an attachment. One that is not there is a conflict with nothing.
    pub async fn delete_document(
        &self,
        dossier: impl Into<DossierRef<'_>>,
        document: &DocumentRecord,
        stamp: &Stamp,
    ) -> Result<Saved<DocumentRecord>, StoreError> {
        let dossier = dossier.into();
        let id = dossier.id;
        let transaction = Transaction::new(DOCUMENT).delete(
            Condition::Record,
            &self.table,
            &document_key(id, document.id),
            Some("attribute_exists(pk)"),
            &[],
        )?;
        let transaction = self.with_open_section(transaction, id, &document.section)?;
        let event = EventKind::DocumentDeleted {
            document: document.id,
            section: document.section.clone(),
            slot: document.slot.clone(),
            file_name: document.file_name.clone(),
            sha256: document.sha256,
        };
        let change = Change { dossier, transaction, event, stamp, read: None };
        let current = || self.document(id, document.id);
        self.change_draft(change, document.clone(), current).await
    }

    /// One attachment, as it is now.
    pub async fn document(
        &self,
        dossier: ApplicationId,
        document: DocumentId,
    ) -> Result<Option<DocumentRecord>, StoreError> {
        self.table.record(&document_key(dossier, document)).await
    }
}
