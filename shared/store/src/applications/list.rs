//! Reading and listing dossiers.

use super::Applications;
use super::cup::ApplicationCup;
use super::index::{BY_ORGANISATION, under};
use super::keys::{DOSSIER, dossier_key, partition};
use super::records::{Contents, DocumentRecord, Dossier, ItemRecord, SectionRecord};
use crate::error::StoreError;
use crate::keys::Item;
use crate::query::Range;
use crate::record::Record;
use domain::{ApplicationId, OrganisationCode};
use std::collections::HashMap;

/// A dossier as lists have it.
#[derive(Debug, Clone, PartialEq)]
pub struct Listed {
    /// The dossier.
    pub dossier: Dossier,
    /// How it stands with its project code.
    pub cup: ApplicationCup,
}

impl Applications {
    /// A dossier with everything in it, or `None` if there is none: one query, since all its
    /// records but the events lie under one range of sort keys, the dossier itself first.
    ///
    /// A change that slips in while the parts are read makes its counter of changes go beyond the
    /// one read, and [`validate`](Self::validate) notices.
    pub async fn load(&self, dossier: ApplicationId) -> Result<Option<Contents>, StoreError> {
        let partition = partition(dossier);
        let range = Range { partition: &partition, sort_prefix: DOSSIER };
        let mut items = self.table.query_items(Dossier::WHAT, &range).await?.into_iter();
        // Parts without their dossier are those of one that is being erased.
        let Some(first) = items.next().filter(Dossier::is) else { return Ok(None) };
        let mut contents = Contents::of(Dossier::of(first)?);
        for item in items {
            contents.add(item)?;
        }
        Ok(Some(contents))
    }

    /// The dossiers with some ids: those that are there, in no order.
    pub async fn dossiers(&self, ids: &[ApplicationId]) -> Result<Vec<Dossier>, StoreError> {
        let keys: Vec<_> = ids.iter().map(|id| dossier_key(*id)).collect();
        self.table.many_records(&keys).await
    }

    /// The dossiers of an organisation, latest first. A new one may take a moment to show.
    pub async fn list(&self, organisation: &OrganisationCode) -> Result<Vec<Listed>, StoreError> {
        let what = "the dossiers of an organisation";
        paired(self.table.query_index(what, &BY_ORGANISATION, &under(organisation)).await?)
    }
}

impl Contents {
    /// Adds one of its records, by its tag.
    fn add(&mut self, item: Item) -> Result<(), StoreError> {
        if SectionRecord::is(&item) {
            let section = SectionRecord::of(item)?;
            self.sections.insert(section.section.clone(), section);
        } else if ItemRecord::is(&item) {
            self.items.push(ItemRecord::of(item)?);
        } else if DocumentRecord::is(&item) {
            self.documents.push(DocumentRecord::of(item)?);
        } else {
            self.cup = ApplicationCup::of(item)?;
        }
        Ok(())
    }
}

/// The dossiers among the records of an index, each with how it stands with its project code.
pub(super) fn paired(items: Vec<Item>) -> Result<Vec<Listed>, StoreError> {
    let (cups, dossiers): (Vec<Item>, Vec<Item>) = items.into_iter().partition(ApplicationCup::is);
    let mut cups: HashMap<String, Item> =
        cups.into_iter().filter_map(|cup| Some((partition_of(&cup)?.clone(), cup))).collect();
    dossiers
        .into_iter()
        .map(|item| {
            let cup = partition_of(&item).and_then(|partition| cups.remove(partition));
            let cup = cup.map(ApplicationCup::of).transpose()?.unwrap_or_default();
            Ok(Listed { dossier: Dossier::of(item)?, cup })
        })
        .collect()
}

/// The partition that a record lies in: that of its dossier.
fn partition_of(item: &Item) -> Option<&String> {
    item.get("pk").and_then(|partition| partition.as_s().ok())
}
