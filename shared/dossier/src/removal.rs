//! Removing items of lists with everything in them, however much it is.

use crate::bounds::keep_bounds;
use crate::items::after;
use crate::view::item_view;
use crate::{LoadedDossier, load_own};
use domain::{EventId, ItemId};
use edge::{Context, Refusal, Request};
use form::Id;
use std::cmp::Reverse;
use std::collections::BTreeSet;
use store::StoreError;
use store::applications::{DossierRef, ItemKey, ItemRecord, Outline, Removal, Saved, Stamp};

/// How often a removal looks again at what lies within the item.
const ATTEMPTS: usize = 5;

/// Removes an item, as it was read with `version`, with everything in it and the entries that other lists have for it.
/// What is too much for one transaction goes part by part, the item last: a removal that was interrupted is gone on with
/// by removing the item again.
///
/// # Errors
/// [`Refusal::Conflict`] with the item as it is, when somebody else saved it meanwhile; what
/// [`LoadedDossier::may_change`] refuses.
pub async fn delete_item(
    context: &Context,
    request: &Request,
    (section, item): (&Id, ItemId),
    version: u64,
) -> Result<(), Refusal> {
    for _ in 0..ATTEMPTS {
        let dossier = load_own(context, request).await?;
        let place = dossier.item(section, item)?;
        dossier.list_of_items(&place.key.path())?;
        dossier.may_change(section)?;
        let record = place.record.as_ref().ok_or(Refusal::NotFound)?;
        if record.version != version {
            return Err(Refusal::conflict(item_view(&dossier, &place)?));
        }
        match remove(context, request, &dossier, record).await? {
            Saved::Saved(_) => return Ok(()),
            // Something else changed: there may be more within the item now.
            Saved::Conflict { current: Some(current) } if current.version == version => {}
            other => return after(context, request, dossier, other).await.map(drop),
        }
    }
    Err(StoreError::Contended { what: "the removal of an item" }.into())
}

/// Removes the item as it was loaded, part by part.
async fn remove(
    context: &Context,
    request: &Request,
    dossier: &LoadedDossier,
    record: &ItemRecord,
) -> Result<Saved<ItemRecord>, Refusal> {
    let applications = &context.stores.applications;
    let mut removal = removal(dossier, &record.key);
    let after_it = dossier.would_be(|contents| {
        contents.items.retain(|item| item.key != record.key && !removal.items.contains(&item.key));
        contents.documents.retain(|document| !removal.documents.contains(&document.id));
    });
    keep_bounds(dossier, None, &after_it.answers)?;
    let mut at = DossierRef::from(dossier.record());
    while let Some(part) = removal.part() {
        // One request leaves several events: each needs an id of its own.
        let event = EventId::new(request.millis(), &context.random.bytes()?);
        let stamp = Stamp { event, ..request.stamp()? };
        match applications.empty_item(at, record, &part, &stamp).await? {
            Saved::Saved(_) => at = dossier.id().into(),
            other => return Ok(other),
        }
    }
    // Each part was a change of its own.
    let changes = removal.changes.saturating_add(1);
    let outline = after_it.outline().map(|outline| Outline { changes, ..outline });
    let at = at.outlined(outline.as_ref());
    Ok(applications.delete_item(at, record, &removal, &request.stamp()?).await?)
}

/// Everything within an item, and the entries that other sections have for it or for what is within it: those first,
/// since they are found by the item, and whatever lies in something before it.
fn removal(dossier: &LoadedDossier, key: &ItemKey) -> Removal {
    let contents = &dossier.contents;
    let keys = || contents.items.iter().map(|record| &record.key);
    let own = keys().filter(|other| other.section == key.section && other.is_or_lies_in(key));
    let gone: BTreeSet<ItemId> = own.map(|key| key.item).collect();
    let goes = |other: &ItemKey| {
        gone.contains(&other.item) || other.within.iter().any(|step| gone.contains(&step.item))
    };
    let mut items: Vec<_> = keys().filter(|other| *other != key && goes(other)).cloned().collect();
    items.sort_by_key(|other| (other.section == key.section, Reverse(other.within.len())));
    let documents = contents.documents.iter();
    let documents = documents.filter(|document| document.item.as_ref().is_some_and(goes));
    Removal {
        items,
        documents: documents.map(|document| document.id).collect(),
        changes: contents.dossier.stage.changes().unwrap_or_default(),
    }
}
