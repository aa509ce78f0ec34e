//! The records an application is made of.

use std::collections::BTreeMap;

use domain::{ApplicationState, ProtocolNumber};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::cup::ApplicationCup;
use crate::Entries;
use crate::instant;

/// An application as a whole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Meta {
    /// Id of the application.
    pub id: String,
    /// Code of the organisation it belongs to.
    pub organisation: String,
    /// Id of the call.
    pub call: String,
    /// Revision of the form.
    pub revision: String,
    /// Digest of the form.
    pub digest: String,
    /// Where it is on its way.
    pub state: ApplicationState,
    /// When it was begun.
    #[serde(with = "instant")]
    pub created_at: Timestamp,
    /// By whom.
    pub created_by: String,
    /// When its organisation last changed it.
    #[serde(with = "instant")]
    pub updated_at: Timestamp,
    /// By whom.
    pub updated_by: String,
    /// How many changes there were to its answers and attachments.
    pub changes: u64,
    /// When it was validated.
    #[serde(with = "instant::option", default, skip_serializing_if = "Option::is_none")]
    pub validated_at: Option<Timestamp>,
    /// The PDF made at validation, to be signed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub final_pdf: Option<FinalPdf>,
    /// The signed application, once uploaded and accepted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed_application: Option<SignedFile>,
    /// The signed identity document, once uploaded and accepted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed_identity: Option<SignedFile>,
    /// When it was submitted.
    #[serde(with = "instant::option", default, skip_serializing_if = "Option::is_none")]
    pub submitted_at: Option<Timestamp>,
    /// The protocol number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub protocol: Option<ProtocolNumber>,
}

/// The PDF made at validation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FinalPdf {
    /// Key in the documents bucket.
    pub key: String,
    /// SHA-256, in hexadecimal.
    pub sha256: String,
    /// Length, in bytes.
    pub size: u64,
}

/// Which signed file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Upload {
    /// The final PDF, signed.
    Application,
    /// The identity document, signed.
    Identity,
}

/// A signed file that was uploaded and accepted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedFile {
    /// Id of the document.
    pub document: String,
    /// The name it was uploaded with.
    pub file_name: String,
    /// Key in the documents bucket.
    pub key: String,
    /// SHA-256, in hexadecimal.
    pub sha256: String,
    /// When it was uploaded.
    #[serde(with = "instant")]
    pub uploaded_at: Timestamp,
    /// Who signed, as the certificate says.
    pub signer: String,
}

/// Answers of a section.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SectionRecord {
    /// Id of the section.
    pub section: String,
    /// Grows by one with every change; 0 stands for a section not saved yet.
    pub version: u64,
    /// The answers.
    pub entries: Entries,
    /// Whether it was validated on its own and cannot change any more.
    pub frozen: bool,
    /// When it last changed.
    #[serde(with = "instant")]
    pub updated_at: Timestamp,
    /// By whom.
    pub updated_by: String,
}

/// One step into a list: the list, and the item in it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Step {
    /// Id of the list.
    pub list: String,
    /// Id of the item.
    pub item: String,
}

/// Which item of which list. Items keep the order of their ids, that is of their creation.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ItemKey {
    /// Id of the section.
    pub section: String,
    /// The items it lies within, outermost first; empty for an item of a list of the section.
    pub within: Vec<Step>,
    /// Id of the list.
    pub list: String,
    /// Id of the item.
    pub item: String,
}

impl ItemKey {
    /// The item it lies within, if its list is a sub-list.
    pub fn parent(&self) -> Option<Self> {
        let (last, before) = self.within.split_last()?;
        Some(Self {
            section: self.section.clone(),
            within: before.to_vec(),
            list: last.list.clone(),
            item: last.item.clone(),
        })
    }
}

/// Answers of an item of a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ItemRecord {
    /// Which item.
    pub key: ItemKey,
    /// Grows by one with every change; 0 stands for an item not saved yet.
    pub version: u64,
    /// The answers.
    pub entries: Entries,
    /// When it last changed.
    #[serde(with = "instant")]
    pub updated_at: Timestamp,
    /// By whom.
    pub updated_by: String,
}

/// An attachment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentRecord {
    /// Id of the document.
    pub id: String,
    /// The section it is attached to.
    pub section: String,
    /// The item it is attached to, if to an item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<ItemKey>,
    /// The slot it fills.
    pub slot: String,
    /// The name the applicant gave it.
    pub file_name: String,
    /// Media type, as found in its bytes.
    pub media_type: String,
    /// Length, in bytes.
    pub size: u64,
    /// SHA-256, in hexadecimal.
    pub sha256: String,
    /// Key in the documents bucket.
    pub key: String,
    /// When it was uploaded.
    #[serde(with = "instant")]
    pub uploaded_at: Timestamp,
    /// By whom.
    pub uploaded_by: String,
}

/// An application with everything in it but its events.
#[derive(Debug, Clone, PartialEq)]
pub struct Whole {
    /// The application.
    pub meta: Meta,
    /// How it stands with its project code.
    pub cup: ApplicationCup,
    /// Its sections, those saved at least once.
    pub sections: BTreeMap<String, SectionRecord>,
    /// Its items, each list in order, items before those within them.
    pub items: Vec<ItemRecord>,
    /// Its attachments, in the order of their ids.
    pub documents: Vec<DocumentRecord>,
}
