//! The history of a dossier: its head stands on the dossier, and moves with every event.

use super::events::{EventKind, Stamp};
use super::keys::{dossier_key, event_key};
use super::outline::Outline;
use super::records::Dossier;
use crate::error::StoreError;
use crate::expression::text;
use crate::history::{Added, Chain, Head, Link, Pending, ROUNDS, append};
use crate::keys::Item;
use crate::record::Record;
use crate::table::Table;
use crate::transaction::{Commit, Transaction};
use aws_sdk_dynamodb::types::AttributeValue;
use domain::ApplicationId;
use jiff::Timestamp;

/// An event that is added is not there yet; what goes on in the last one is `running`.
pub(super) const ABSENT: &str = "attribute_not_exists(pk)";
/// The head is still as it was read.
const UNMOVED: &str = "#history.#digest = :head";

/// Which dossier, with the head of its history if it was read: then a write needs no further reading, unless somebody
/// added an event meanwhile.
#[derive(Debug, Clone, Copy)]
pub struct DossierRef<'a> {
    pub(crate) id: ApplicationId,
    /// The head, and when its organisation last changed it.
    pub(super) read: Option<(Head, Timestamp)>,
    /// The counter of changes that must not have moved.
    pub(super) changes: Option<u64>,
    /// What lists say of it besides, after the change.
    pub(super) outline: Option<&'a Outline>,
}

impl<'a> DossierRef<'a> {
    /// A draft after so many changes: a further one is refused, as a conflict, if there was any other meanwhile.
    pub fn after_changes(id: ApplicationId, changes: u64) -> Self {
        Self { id, read: None, changes: Some(changes), outline: None }
    }

    /// The same with what lists will say of it besides, once it is changed.
    #[must_use]
    pub fn outlined(self, outline: Option<&'a Outline>) -> Self {
        Self { outline, ..self }
    }
}

impl From<ApplicationId> for DossierRef<'_> {
    fn from(id: ApplicationId) -> Self {
        Self { id, read: None, changes: None, outline: None }
    }
}

impl From<&Dossier> for DossierRef<'_> {
    fn from(dossier: &Dossier) -> Self {
        let read = Some((dossier.history, dossier.updated_at));
        Self { id: dossier.id, read, changes: None, outline: None }
    }
}

/// What a transaction does to a dossier besides moving the head of its history.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct DossierChange<'a> {
    /// What follows `SET #history = :history`: further assignments, each after a comma, or another clause.
    pub(crate) update: &'a str,
    /// What must hold; nothing when empty.
    pub(crate) condition: &'a str,
    pub(crate) values: &'a [(&'a str, AttributeValue)],
}

/// An event in the place that it takes, unless somebody is faster.
#[derive(Debug, Clone)]
pub(crate) struct Addition {
    dossier: ApplicationId,
    read: Head,
    link: Link,
    /// Whether it takes the place of the last event that was read.
    replaces: bool,
}

impl Addition {
    pub(crate) fn of(
        dossier: ApplicationId,
        head: Head,
        kind: EventKind,
        stamp: &Stamp,
    ) -> Result<Self, StoreError> {
        let link = pending(dossier, kind, stamp)?.after(head);
        Ok(Self { dossier, read: head, link, replaces: false })
    }

    /// An event in the place of the last, which left the first of two heads and came after the second.
    pub(super) fn in_place_of(
        dossier: ApplicationId,
        (head, previous): (Head, Head),
        kind: EventKind,
        stamp: &Stamp,
    ) -> Result<Self, StoreError> {
        let link = pending(dossier, kind, stamp)?.after(previous);
        Ok(Self { dossier, read: head, link, replaces: true })
    }

    /// The head that it leaves.
    pub(crate) fn head(&self) -> Head {
        self.link.head()
    }

    /// The event, as a record.
    pub(crate) fn item(&self) -> Result<Item, StoreError> {
        self.link.item(&event_key(self.dossier, self.link.number))
    }

    /// Adds the event to a transaction, with the moving of the head and what else changes in the dossier. `labels` are
    /// of the dossier's condition and of the event's.
    pub(crate) fn with<Label: Copy>(
        &self,
        transaction: Transaction<Label>,
        table: &Table,
        (dossier, event): (Label, Label),
        change: DossierChange<'_>,
    ) -> Result<Transaction<Label>, StoreError> {
        let update = format!("SET #history = :history{}", change.update);
        let condition = match change.condition {
            "" => UNMOVED.to_owned(),
            other => format!("{UNMOVED} AND ({other})"),
        };
        let encoded = serde_dynamo::to_attribute_value(self.head());
        let head = encoded.map_err(|source| StoreError::Encode { what: Link::WHAT, source })?;
        let mut values = vec![(":history", head), (":head", text(self.read.digest.to_string()))];
        values.extend(change.values.iter().cloned());
        let key = dossier_key(self.dossier);
        let transaction =
            transaction.update(dossier, table, &key, (&update, &condition), &values)?;
        if self.replaces {
            let replaced = [(":replaced", text(self.read.digest.to_string()))];
            return transaction.put(event, table, self.item()?, "#digest = :replaced", &replaced);
        }
        transaction.put(event, table, self.item()?, ABSENT, &[])
    }
}

fn pending(dossier: ApplicationId, kind: EventKind, stamp: &Stamp) -> Result<Pending, StoreError> {
    Pending::new(Chain::Application(dossier), &stamp.on(kind))
}

impl Table {
    /// Commits what `build` makes of an event in its place: again, in the next place, when others added an event since
    /// the head was read. What it gives back as refused was refused for another reason.
    pub(crate) async fn with_event<Label: Copy>(
        &self,
        dossier: impl Into<DossierRef<'_>>,
        kind: EventKind,
        stamp: &Stamp,
        build: impl Fn(&Addition) -> Result<Transaction<Label>, StoreError>,
    ) -> Result<Added<Label>, StoreError> {
        let dossier = dossier.into();
        let (id, read) = (dossier.id, self.read_head(dossier).await?);
        let pending = pending(id, kind, stamp)?;
        let build = |read: Head, link: &Link| {
            build(&Addition { dossier: id, read, link: link.clone(), replaces: false })
        };
        append(&self.client, &pending, read, || self.head_of(id), build).await
    }

    /// The same with the event in the histories of two dossiers, or of the first alone. The head is that of the first.
    pub(super) async fn with_events<Label: Copy>(
        &self,
        (first, second): (DossierRef<'_>, Option<DossierRef<'_>>),
        kind: &EventKind,
        stamp: &Stamp,
        build: impl Fn(&Addition, Option<&Addition>) -> Result<Transaction<Label>, StoreError>,
    ) -> Result<Added<Label>, StoreError> {
        let added = |id: ApplicationId, head: Head| Addition::of(id, head, kind.clone(), stamp);
        let mut heads = (self.read_head(first).await?, self.read_second(second).await?);
        for _ in 0..ROUNDS {
            let one = added(first.id, heads.0)?;
            let other = second.zip(heads.1).map(|(second, head)| added(second.id, head));
            let other = other.transpose()?;
            let refused = match build(&one, other.as_ref())?.commit(&self.client).await? {
                Commit::Done => return Ok(Added::Done(one.head())),
                Commit::Refused(refused) => refused,
            };
            let second = second.map(|second| DossierRef::from(second.id));
            let now = (self.head_of(first.id).await?, self.read_second(second).await?);
            if now == heads {
                return Ok(Added::Refused(refused));
            }
            heads = now;
        }
        Err(StoreError::Contended { what: Link::WHAT })
    }

    async fn read_second(
        &self,
        second: Option<DossierRef<'_>>,
    ) -> Result<Option<Head>, StoreError> {
        match second {
            Some(second) => self.read_head(second).await.map(Some),
            None => Ok(None),
        }
    }

    /// The head that came with a dossier, or as it is now.
    async fn read_head(
        &self,
        DossierRef { id, read, .. }: DossierRef<'_>,
    ) -> Result<Head, StoreError> {
        match read {
            Some((head, _)) => Ok(head),
            None => self.head_of(id).await,
        }
    }

    /// The head of the history of a dossier, as it is now.
    async fn head_of(&self, dossier: ApplicationId) -> Result<Head, StoreError> {
        let dossier: Option<Dossier> = self.record(&dossier_key(dossier)).await?;
        dossier.map(|dossier| dossier.history).ok_or(StoreError::NoSuchApplication)
    }
}
