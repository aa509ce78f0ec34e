//! «Copia quietanze da altro giustificativo» (manual 6.3.5 c): what pays one expense pays another one too.

use super::item::new_ids;
use crate::room::check_room_for;
use crate::view::item_view;
use crate::{LoadedDossier, load_own};
use domain::{EventId, ItemId, Money};
use edge::api::View;
use edge::{Busy, Context, Denied, Refusal, Request};
use form::{Books, DocumentList, Entries, Entry, Id, copied_proofs};
use store::applications::{DossierRef, Edit, ItemKey, Saved, Stamp, Within};

/// How often it is reckoned anew, when somebody changes something meanwhile.
const TRIES: usize = 4;

/// Lets the proofs of an expense pay the item too: of each as much as is left of it, and as the item still needs. Proofs that it
/// has already are left out, so that the same twice is once, in the same moment too.
///
/// # Errors
/// [`Busy::Contended`] when others keep changing the request;
/// [`Refusal::NotFound`] when one of the two is no expense; what [`LoadedDossier::may_change`] refuses;
/// [`Denied::TooManyItems`] when the item has no room for them.
pub async fn copy_proofs(
    context: &Context,
    request: &Request,
    (section, item): (&Id, ItemId),
    from: ItemId,
) -> Result<View, Refusal> {
    for _ in 0..TRIES {
        let dossier = load_own(context, request).await?;
        let place = dossier.item(section, item)?;
        dossier.may_change(section)?;
        let key = place.record.as_ref().ok_or(Refusal::NotFound)?.key.clone();
        let books = dossier.form.books.as_ref().ok_or(Refusal::NotFound)?;
        let list = documents_at(books, &key).ok_or(Refusal::NotFound)?;
        let shares = copies(&dossier, list, item, from)?;
        check_room_for(&dossier.contents, shares.iter())?;
        has_room(&dossier, list, &key, shares.len())?;
        if add(context, request, (&dossier, list, &key), &shares).await? {
            let now = load_own(context, request).await?;
            return item_view(&now, &now.item(section, item)?);
        }
    }
    Err(Busy::Contended.into())
}

/// Adds the shares, as long as nothing else changes in the dossier: what is left of a proof is reckoned from what was read.
/// Whether all are there; what was added before something else came stays, and is left out of the next reckoning.
async fn add(
    context: &Context,
    request: &Request,
    (dossier, list, key): (&LoadedDossier, &DocumentList, &ItemKey),
    shares: &[Entries],
) -> Result<bool, Refusal> {
    let first = dossier.record().stage.changes().ok_or(Denied::NotDraft)?;
    let ids = new_ids(context, request, shares.len())?;
    for ((id, entries), changes) in ids.into_iter().zip(shares).zip(first..) {
        let share = share_of(key, list, id).ok_or(Refusal::NotFound)?;
        let edit = Edit { version: 0, before: None, after: entries, proposed: None, auto: false };
        // One request leaves several events: each needs an id of its own.
        let event = EventId::new(request.millis(), &context.random.bytes()?);
        let stamp = Stamp { event, ..request.stamp()? };
        let as_read = DossierRef::after_changes(dossier.id(), changes);
        match context.stores.applications.save_item(as_read, &share, edit, &stamp).await? {
            Saved::Saved(_) => {}
            Saved::NotDraft { .. } => return Err(Denied::NotDraft.into()),
            Saved::Frozen => return Err(Denied::Frozen.into()),
            Saved::NoParent => return Err(Refusal::NotFound),
            Saved::Conflict { .. } => return Ok(false),
        }
    }
    Ok(true)
}

fn documents_at<'b>(books: &'b Books, key: &ItemKey) -> Option<&'b DocumentList> {
    books.documents.iter().find(|list| list.list == key.path())
}

/// The answers of the shares to be.
fn copies(
    dossier: &LoadedDossier,
    list: &DocumentList,
    to: ItemId,
    from: ItemId,
) -> Result<Vec<Entries>, Refusal> {
    let [from, to] = [from, to].map(|id| id.to_string());
    let copied = copied_proofs(&dossier.form, &dossier.answers, &from, &to);
    let share = |(proof, amount): (String, Money)| {
        Entries::from([
            (list.payments.of.field.clone(), Entry::Text(proof)),
            (list.payments.amount.field.clone(), Entry::Text(amount.to_string())),
        ])
    };
    Ok(copied.ok_or(Refusal::NotFound)?.into_iter().map(share).collect())
}

fn has_room(
    dossier: &LoadedDossier,
    list: &DocumentList,
    key: &ItemKey,
    more: usize,
) -> Result<(), Refusal> {
    let shares = dossier.form.list(&list.payments.list).ok_or(Refusal::NotFound)?;
    let keys = dossier.contents.items.iter().map(|record| &record.key);
    let there = keys.filter(|other| {
        other.path() == list.payments.list && other.parent().is_some_and(|it| it.item == key.item)
    });
    if there.count() + more > shares.at_most as usize {
        return Err(Denied::TooManyItems { most: shares.at_most }.into());
    }
    Ok(())
}

fn share_of(document: &ItemKey, list: &DocumentList, item: ItemId) -> Option<ItemKey> {
    let parent = Within { list: document.list.clone(), item: document.item };
    Some(ItemKey {
        section: document.section.clone(),
        within: document.within.iter().cloned().chain([parent]).collect(),
        list: list.payments.list.lists.last()?.clone(),
        item,
    })
}
