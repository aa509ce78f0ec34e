//! The records that a dossier is made of.

use super::cup::ApplicationCup;
use super::kind::DossierKind;
use super::outline::Outline;
use super::sent::SentFacts;
use super::stage::Stage;
use crate::history::Head;
use crate::instant;
use crate::record::Record;
use domain::{
    ApplicationId, ApplicationName, ApplicationState, Digest, DocumentId, FileName, ItemId,
    OrganisationCode, Username,
};
use form::{CallId, Entries, FileType, Id, ListPath};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What is filled in on a form, as a whole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Dossier {
    /// Its id.
    pub id: ApplicationId,
    /// The organisation it belongs to.
    pub owner: OrganisationCode,
    /// What it is.
    #[serde(default, skip_serializing_if = "DossierKind::is_application")]
    pub kind: DossierKind,
    /// The payment request that hangs on it, if it is an application and there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payment: Option<ApplicationId>,
    /// How many payment requests were begun on it, those included that were deleted.
    #[serde(default, skip_serializing_if = "is_nought")]
    pub payments_begun: u32,
    /// What its organisation calls it, if it gave it a name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<ApplicationName>,
    /// The form it is filled in on.
    pub call: Pin,
    /// How far it is, with what it has by then.
    pub stage: Stage,
    /// The head of its history, which moves with every event.
    pub history: Head,
    /// The validations that were taken back, the latest last.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub earlier: Vec<EarlierValidation>,
    /// What was around it when it was sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sent: Option<SentFacts>,
    /// What lists say of it besides, at some counter of changes: [`outline`](Self::outline) gives it while it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outline: Option<Outline>,
    /// When it was begun.
    #[serde(with = "instant")]
    pub created_at: Timestamp,
    /// By whom.
    pub created_by: Username,
    /// When its organisation last changed it.
    #[serde(with = "instant")]
    pub updated_at: Timestamp,
    /// By whom.
    pub updated_by: Username,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks with a reference")]
fn is_nought(number: &u32) -> bool {
    *number == 0
}

/// A validation that was taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EarlierValidation {
    /// When it was made.
    #[serde(with = "instant")]
    pub validated_at: Timestamp,
    /// The digest of the PDF made then.
    pub sha256: Digest,
}

/// The form that a dossier stays with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pin {
    /// The call.
    pub call: CallId,
    /// The revision of the call's form.
    pub revision: u32,
    /// The form's digest.
    pub digest: Digest,
}

/// The answers of a section.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SectionRecord {
    /// The section.
    pub section: Id,
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
    pub updated_by: Username,
}

/// One step into a list: the list, and the item in it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Within {
    /// The list.
    pub list: Id,
    /// The item.
    pub item: ItemId,
}

/// Which item of which list. Items keep the order of their ids, that is of their creation.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ItemKey {
    /// The section.
    pub section: Id,
    /// The items it lies within, outermost first; empty for an item of a list of the section.
    pub within: Vec<Within>,
    /// The list.
    pub list: Id,
    /// The item.
    pub item: ItemId,
}

impl ItemKey {
    /// The item it lies within, if its list is a sub-list.
    pub fn parent(&self) -> Option<Self> {
        let (last, before) = self.within.split_last()?;
        Some(Self {
            section: self.section.clone(),
            within: before.to_vec(),
            list: last.list.clone(),
            item: last.item,
        })
    }

    /// The list that it is in, with the lists around.
    pub fn path(&self) -> ListPath {
        let lists = self.within.iter().map(|step| &step.list).chain([&self.list]);
        lists.fold(ListPath::section(self.section.clone()), |path, list| path.list(list.clone()))
    }

    /// Whether it is the other item, or lies in it.
    pub fn is_or_lies_in(&self, other: &Self) -> bool {
        self.item == other.item || self.within.iter().any(|step| step.item == other.item)
    }
}

/// The answers of an item of a list.
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
    pub updated_by: Username,
}

/// An attachment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentRecord {
    /// The document.
    pub id: DocumentId,
    /// The section it is attached to.
    pub section: Id,
    /// The item it is attached to, if to an item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<ItemKey>,
    /// The slot it fills.
    pub slot: Id,
    /// The name the applicant gave it.
    pub file_name: FileName,
    /// What it is, as found in its bytes.
    pub kind: FileType,
    /// Length, in bytes.
    pub size: u64,
    /// The digest of its bytes.
    pub sha256: Digest,
    /// Key in the documents bucket.
    pub key: String,
    /// When it was uploaded.
    #[serde(with = "instant")]
    pub uploaded_at: Timestamp,
    /// By whom.
    pub uploaded_by: Username,
}

/// A dossier with everything in it but its events.
#[derive(Debug, Clone, PartialEq)]
pub struct Contents {
    /// The dossier.
    pub dossier: Dossier,
    /// How it stands with its project code.
    pub cup: ApplicationCup,
    /// Its sections, those saved at least once.
    pub sections: BTreeMap<Id, SectionRecord>,
    /// Its items, each list in order, items before those within them.
    pub items: Vec<ItemRecord>,
    /// Its attachments, in the order of their ids.
    pub documents: Vec<DocumentRecord>,
}

impl Contents {
    /// A dossier with nothing in it.
    pub fn of(dossier: Dossier) -> Self {
        Self {
            dossier,
            cup: ApplicationCup::Free,
            sections: BTreeMap::new(),
            items: Vec::new(),
            documents: Vec::new(),
        }
    }

    /// Who wrote in it last: in the whole, in each section and in each item; and whose documents it has.
    pub fn writers(&self) -> BTreeSet<Username> {
        let sections = self.sections.values().map(|section| &section.updated_by);
        let items = self.items.iter().map(|item| &item.updated_by);
        let documents = self.documents.iter().map(|document| &document.uploaded_by);
        let inside = sections.chain(items).chain(documents);
        inside.chain([&self.dossier.updated_by]).cloned().collect()
    }

    /// One of its items. Its id is unique in its section: the entry that another section has for an item has the same.
    pub fn item(&self, section: &Id, id: ItemId) -> Option<&ItemRecord> {
        self.items.iter().find(|record| record.key.item == id && record.key.section == *section)
    }

    /// One of its attachments.
    pub fn document(&self, id: DocumentId) -> Option<&DocumentRecord> {
        self.documents.iter().find(|record| record.id == id)
    }
}

impl Record for Dossier {
    const TAG: &'static str = "DOSSIER";
    const WHAT: &'static str = "a dossier";
}

impl Record for SectionRecord {
    const TAG: &'static str = "SECTION";
    const WHAT: &'static str = "the answers of a section";
}

impl Record for ItemRecord {
    const TAG: &'static str = "ITEM";
    const WHAT: &'static str = "the answers of an item";
}

impl Record for DocumentRecord {
    const TAG: &'static str = "DOCUMENT";
    const WHAT: &'static str = "an attachment";
}

impl Dossier {
    /// What lists say of it besides, unless something changed since that was worked out.
    pub fn outline(&self) -> Option<&Outline> {
        self.outline.as_ref().filter(|outline| outline.changes == self.stage.all_changes())
    }

    /// Whether it was sent: until then it is the applicant's alone.
    pub fn was_sent(&self) -> bool {
        self.stage.state() == ApplicationState::Submitted
    }

    /// The application that it is, or hangs on.
    pub fn application(&self) -> ApplicationId {
        match self.kind {
            DossierKind::Application => self.id,
            DossierKind::Payment { of } => of,
        }
    }
}
