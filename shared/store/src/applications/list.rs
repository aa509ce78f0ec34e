//! Beginning, reading and listing applications.

use std::collections::HashMap;

use domain::ApplicationState;

use super::cup::{ApplicationCup, cup_key};
use super::events::{ABSENT, Act, EventKind, event_item, taken};
use super::index::{BY_CALL, BY_ORGANISATION, listed, to, under};
use super::records::{Meta, SectionRecord, Whole};
use super::{Applications, meta_key, partition};
use crate::error::StoreError;
use crate::keys::Item;
use crate::query::Range;
use crate::record::Record;
use crate::table::{decode, encode};
use crate::transaction::{Commit, Transaction};

const APPLICATION: &str = "an application";
const SECTIONS: &str = "the sections of an application";

/// An application as lists have it.
#[derive(Debug, Clone, PartialEq)]
pub struct Listed {
    /// The application.
    pub meta: Meta,
    /// How it stands with its project code.
    pub cup: ApplicationCup,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Label {
    Meta,
    Event,
}

impl Applications {
    /// Stores a new application. `false` if the id is taken.
    pub async fn create(&self, meta: &Meta, act: &Act) -> Result<bool, StoreError> {
        let mut item = encode(APPLICATION, &meta_key(&meta.id), meta)?;
        item.extend(listed(meta));
        let event = event_item(&meta.id, EventKind::Created, act)?;
        let commit = Transaction::new(APPLICATION)
            .put(Label::Meta, &self.table, item, ABSENT, &[])?
            .put(Label::Event, &self.table, event, ABSENT, &[])?
            .commit(&self.table.client)
            .await?;
        match commit {
            Commit::Done => Ok(true),
            Commit::Refused(labels) if labels.contains(&Label::Meta) => Ok(false),
            Commit::Refused(_) => Err(taken()),
        }
    }

    /// An application with everything in it, or `None` if there is none.
    ///
    /// The application itself is read before its parts: a change that slips in between makes its
    /// counter of changes go beyond the one read, and [`validate`](Self::validate) notices.
    pub async fn load(&self, application: &str) -> Result<Option<Whole>, StoreError> {
        let Some(meta) = self.meta(application).await? else { return Ok(None) };
        let partition = partition(application);
        let sections = Range { partition: &partition, sort_prefix: "SEC#" };
        let documents = Range { partition: &partition, sort_prefix: "DOC#" };
        let (parts, documents, cup) = tokio::try_join!(
            self.table.query_items(SECTIONS, &sections),
            self.table.query("the attachments of an application", &documents),
            self.cup(&meta),
        )?;
        let (items, sections): (Vec<_>, Vec<_>) = parts.into_iter().partition(is_list_item);
        let items = items.into_iter().map(|item| decode(SECTIONS, item));
        let sections = sections.into_iter().map(|item| decode::<SectionRecord>(SECTIONS, item));
        Ok(Some(Whole {
            meta,
            cup,
            sections: sections
                .map(|section| section.map(|section| (section.section.clone(), section)))
                .collect::<Result<_, _>>()?,
            items: items.collect::<Result<_, _>>()?,
            documents,
        }))
    }

    /// Applications of an organisation, latest first. A new one may take a moment to show.
    pub async fn list(&self, organisation: &str) -> Result<Vec<Listed>, StoreError> {
        let what = "the applications of an organisation";
        paired(self.table.query_index(what, &BY_ORGANISATION, &under(organisation)).await?)
    }

    /// Applications to a call, latest first. A new one may take a moment to show.
    pub async fn list_of_call(&self, call: &str) -> Result<Vec<Listed>, StoreError> {
        paired(self.table.query_index("the applications to a call", &BY_CALL, &to(call)).await?)
    }

    /// How it stands with the project code of an application; before it is sent there is no record.
    async fn cup(&self, meta: &Meta) -> Result<ApplicationCup, StoreError> {
        if meta.state != ApplicationState::Submitted {
            return Ok(ApplicationCup::Free);
        }
        let cup = self.table.get(ApplicationCup::WHAT, &cup_key(&meta.id)).await?;
        Ok(cup.unwrap_or_default())
    }
}

/// The applications among the records of an index, each with how it stands with its project code.
fn paired(items: Vec<Item>) -> Result<Vec<Listed>, StoreError> {
    let (cups, applications): (Vec<Item>, Vec<Item>) =
        items.into_iter().partition(ApplicationCup::is);
    let mut cups: HashMap<String, Item> =
        cups.into_iter().filter_map(|cup| Some((owner(&cup)?.clone(), cup))).collect();
    applications
        .into_iter()
        .map(|item| {
            let cup = owner(&item).and_then(|owner| cups.remove(owner));
            let cup = cup.map(ApplicationCup::of).transpose()?.unwrap_or_default();
            Ok(Listed { meta: decode(APPLICATION, item)?, cup })
        })
        .collect()
}

/// The partition that a record lies in: that of its application.
fn owner(item: &Item) -> Option<&String> {
    item.get("pk").and_then(|partition| partition.as_s().ok())
}

/// Sections and items of their lists lie together; only items have a key of their own.
fn is_list_item(item: &Item) -> bool {
    item.contains_key("key")
}
