//! The dossiers of a call page by page, for what goes through all of them.

use super::Applications;
use super::index::{BY_CALL, BY_ORGANISATION, listed, to};
use super::keys::dossier_key;
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

impl Applications {
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
