//! The dossiers of a call page by page, for what goes through all of them.

use super::Applications;
use super::index::{BY_CALL, BY_ORGANISATION, listed, to};
use super::keys::dossier_key;
use super::list::{Listed, paired};
use super::records::Dossier;
use crate::error::StoreError;
use crate::keys::Item;
use crate::record::Record;
use form::CallId;

/// Where the next page begins.
#[derive(Debug, Clone, PartialEq)]
pub struct PlaceInCall(Item);

impl PlaceInCall {
    /// The place of a dossier: the next page begins after it.
    pub fn of(dossier: &Dossier) -> Self {
        let mut place = dossier_key(dossier.id).attributes();
        place.extend(
            listed(dossier).into_iter().filter(|(name, _)| *name != BY_ORGANISATION.partition),
        );
        Self(place)
    }
}

/// Some dossiers of a call, the earliest first.
#[derive(Debug, Clone, PartialEq)]
pub struct CallPage {
    /// The dossiers: a page may have none, and more may follow.
    pub dossiers: Vec<Dossier>,
    /// Where the next page begins, if there is one.
    pub next: Option<PlaceInCall>,
}

/// Some dossiers of a call that were sent, in the order in which they were begun.
#[derive(Debug, Clone, PartialEq)]
pub struct SentPage {
    /// The dossiers: none only at the end.
    pub dossiers: Vec<Dossier>,
    /// Whether more may follow after the last of them.
    pub more: bool,
}

/// How many records of a call are read at a time by whoever goes through all of them.
pub const PAGE_OF_CALL: usize = 1000;

impl Applications {
    /// Shows every dossier of a call, the earliest first: `most` records are read at a time, and nobody holds all of them.
    /// A new one may take a moment to show.
    ///
    /// # Errors
    /// When the records cannot be read.
    pub async fn each_of_call(
        &self,
        call: &CallId,
        most: usize,
        mut see: impl FnMut(Listed),
    ) -> Result<(), StoreError> {
        let (what, under) = ("the dossiers of a call", to(call));
        let (mut read, mut after) = (Vec::new(), None);
        loop {
            let page = self.table.query_index_page(what, (&BY_CALL, &under), after, most).await?;
            read.extend(page.0);
            // How a dossier stands with its project code lies beside it: a page may end between the two.
            let unsure = if page.1.is_some() { of_the_last(&read) } else { 0 };
            let rest = read.split_off(read.len() - unsure);
            paired(read)?.into_iter().for_each(&mut see);
            read = rest;
            after = page.1;
            if after.is_none() {
                return Ok(());
            }
        }
    }

    /// Those of a call that were sent, from after a place or from the first on, made of `most` records at a time: what is no
    /// dossier or was not sent is passed over until one was.
    ///
    /// # Errors
    /// When the records cannot be read.
    pub async fn sent_to_call(
        &self,
        call: &CallId,
        mut after: Option<PlaceInCall>,
        most: usize,
    ) -> Result<SentPage, StoreError> {
        loop {
            let page = self.page_of_call(call, after, most).await?;
            let mut dossiers = page.dossiers;
            dossiers.retain(Dossier::was_sent);
            if !dossiers.is_empty() || page.next.is_none() {
                return Ok(SentPage { dossiers, more: page.next.is_some() });
            }
            after = page.next;
        }
    }

    /// A page of the dossiers of a call, from after a place or from the first on, made of `most` records at most. A new one
    /// may take a moment to show.
    ///
    /// # Errors
    /// When the records cannot be read.
    pub async fn page_of_call(
        &self,
        call: &CallId,
        after: Option<PlaceInCall>,
        most: usize,
    ) -> Result<CallPage, StoreError> {
        let what = "the dossiers of a call";
        let (index, under, after) = (&BY_CALL, to(call), after.map(|place| place.0));
        let (items, next) = self.table.query_index_page(what, (index, &under), after, most).await?;
        // How they stand with their project codes is listed beside them.
        let dossiers = items.into_iter().filter(Dossier::is).map(Dossier::of);
        Ok(CallPage { dossiers: dossiers.collect::<Result<_, _>>()?, next: next.map(PlaceInCall) })
    }
}

/// How many records at the end are of the same dossier as the last.
fn of_the_last(records: &[Item]) -> usize {
    let place = |record: &Item| record.get(BY_CALL.sort).cloned();
    let last = records.last().and_then(place);
    records.iter().rev().take_while(|record| place(record) == last).count()
}
