//! Beginning, reading and listing applications.

use super::events::{ABSENT, Act, EventKind, event_item, taken};
use super::records::{Meta, SectionRecord, Whole};
use super::{Applications, BY_CALL, BY_ORGANISATION, meta_key, partition};
use crate::error::StoreError;
use crate::instant;
use crate::keys::{Item, join};
use crate::query::Range;
use crate::table::{decode, encode, text};
use crate::transaction::{Commit, Transaction};

const APPLICATION: &str = "an application";
const SECTIONS: &str = "the sections of an application";

#[derive(Debug, Clone, Copy, PartialEq)]
enum Label {
    Meta,
    Event,
}

impl Applications {
    /// Stores a new application. `false` if the id is taken.
    pub async fn create(&self, meta: &Meta, act: &Act) -> Result<bool, StoreError> {
        let mut item = encode(APPLICATION, &meta_key(&meta.id), meta)?;
        let listed_at = format!("{}#{}", instant::fixed_width(meta.created_at), meta.id);
        let (organisation, call) = (under(&meta.organisation), to(&meta.call));
        item.insert(BY_ORGANISATION.partition.to_owned(), text(organisation));
        item.insert(BY_CALL.partition.to_owned(), text(call));
        item.insert(BY_CALL.sort.to_owned(), text(listed_at));
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
        let (parts, documents) = tokio::try_join!(
            self.table.query_items(SECTIONS, &sections),
            self.table.query("the attachments of an application", &documents),
        )?;
        let (items, sections): (Vec<_>, Vec<_>) = parts.into_iter().partition(is_list_item);
        let items = items.into_iter().map(|item| decode(SECTIONS, item));
        let sections = sections.into_iter().map(|item| decode::<SectionRecord>(SECTIONS, item));
        Ok(Some(Whole {
            meta,
            sections: sections
                .map(|section| section.map(|section| (section.section.clone(), section)))
                .collect::<Result<_, _>>()?,
            items: items.collect::<Result<_, _>>()?,
            documents,
        }))
    }

    /// Applications of an organisation, latest first. A new one may take a moment to show.
    pub async fn list(&self, organisation: &str) -> Result<Vec<Meta>, StoreError> {
        let under = under(organisation);
        self.table
            .query_index("the applications of an organisation", &BY_ORGANISATION, &under)
            .await
    }

    /// Applications to a call, latest first. A new one may take a moment to show.
    pub async fn list_of_call(&self, call: &str) -> Result<Vec<Meta>, StoreError> {
        self.table.query_index("the applications to a call", &BY_CALL, &to(call)).await
    }
}

/// Sections and items of their lists lie together; only items have a key of their own.
fn is_list_item(item: &Item) -> bool {
    item.contains_key("key")
}

fn under(organisation: &str) -> String {
    join("ORG", &[organisation])
}

fn to(call: &str) -> String {
    join("CALL", &[call])
}
