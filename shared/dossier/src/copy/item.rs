//! Copying an item, with the items in it.

use crate::bounds::keep_bounds;
use crate::items::after;
use crate::room::check_room_for;
use crate::view::item_view;
use crate::{LoadedDossier, load_own};
use domain::ItemId;
use edge::api::View;
use edge::{Context, Denied, Refusal, Request};
use form::Id;
use std::collections::BTreeMap;
use store::applications::{ItemKey, ItemRecord, MOST_COPIED, Stamp, Within};

/// Copies an item beside itself, under an id that whoever asks drew, with the items in it. Documents stay where they are, and
/// so does what proofs pay of an expense.
///
/// # Errors
/// [`Denied::TooManyItems`] when the list is full; [`Denied::TooMuchToCopy`] when more lies in the item than one transaction
/// holds; what [`LoadedDossier::may_change`] refuses.
pub async fn copy_item(
    context: &Context,
    request: &Request,
    (section, item): (&Id, ItemId),
    id: ItemId,
) -> Result<View, Refusal> {
    let dossier = load_own(context, request).await?;
    let source = dossier.item(section, item)?;
    dossier.may_change(section)?;
    let list = dossier.list_of_items(&source.key.path())?;
    let source = source.record.ok_or(Refusal::NotFound)?;
    let key = ItemKey { item: id, ..source.key.clone() };
    if let Some(there) = dossier.contents.items.iter().find(|record| record.key.item == id) {
        // The same request before, or another one's id.
        let place = dossier.item(section, id).map_err(|_| Refusal::NotFound)?;
        let same = there.key == key && id != item;
        return if same { item_view(&dossier, &place) } else { Err(Refusal::NotFound) };
    }
    let keys = dossier.contents.items.iter().map(|record| &record.key);
    let beside = keys.filter(|other| other.within == key.within && other.path() == key.path());
    if beside.count() >= list.at_most as usize {
        return Err(Denied::TooManyItems { most: list.at_most }.into());
    }
    let stamp = request.stamp()?;
    let (copy, inside) = copies(context, request, &dossier, (&source, &key), &stamp)?;
    if inside.len() >= MOST_COPIED {
        return Err(Denied::TooMuchToCopy.into());
    }
    check_room_for(&dossier.contents, [&copy].into_iter().chain(&inside).map(|it| &it.entries))?;
    let after_it = dossier.would_be(|contents| {
        contents.items.push(copy.clone());
        contents.items.extend(inside.iter().cloned());
    });
    keep_bounds(&dossier, Some(&key), &after_it.answers)?;
    let outline = after_it.outline();
    let (applications, as_read) =
        (&context.stores.applications, dossier.outlined(outline.as_ref()));
    let saved = applications.copy_item(as_read, (&source.key, &copy, &inside), &stamp).await?;
    after(context, request, after_it, saved).await
}

/// The records of the copy, and of the items in it: in the same order, under ids of their own.
fn copies(
    context: &Context,
    request: &Request,
    dossier: &LoadedDossier,
    (source, key): (&ItemRecord, &ItemKey),
    stamp: &Stamp,
) -> Result<(ItemRecord, Vec<ItemRecord>), Refusal> {
    // A proof paid one document; how much of another one it pays is not known.
    let books = dossier.form.books.as_ref();
    let stays = |key: &ItemKey| books.is_some_and(|books| books.are_payments(&key.path()));
    let lies_inside = |record: &&ItemRecord| {
        record.key.within.iter().any(|step| step.item == source.key.item)
            && record.key.section == source.key.section
            && !stays(&record.key)
    };
    let inside: Vec<&ItemRecord> = dossier.contents.items.iter().filter(lies_inside).collect();
    let mut old: Vec<ItemId> = inside.iter().map(|record| record.key.item).collect();
    old.sort_unstable();
    let new = new_ids(context, request, old.len())?;
    let mut renamed: BTreeMap<ItemId, ItemId> = old.into_iter().zip(new).collect();
    renamed.insert(source.key.item, key.item);
    let copied = |record: &ItemRecord, key: ItemKey| ItemRecord {
        key,
        version: 1,
        entries: record.entries.clone(),
        updated_at: stamp.at,
        updated_by: stamp.username.clone(),
    };
    let new_of = |item: ItemId| renamed.get(&item).copied().unwrap_or(item);
    let key_of = |old: &ItemKey| ItemKey {
        section: old.section.clone(),
        within: old
            .within
            .iter()
            .map(|step| Within { list: step.list.clone(), item: new_of(step.item) })
            .collect(),
        list: old.list.clone(),
        item: new_of(old.item),
    };
    let inside = inside.into_iter().map(|record| copied(record, key_of(&record.key)));
    Ok((copied(source, key.clone()), inside.collect()))
}

/// So many ids of items, in ascending order.
///
/// # Errors
/// A fault, when the machine has no randomness.
pub fn new_ids(context: &Context, request: &Request, count: usize) -> Result<Vec<ItemId>, Refusal> {
    let draw = |_| Ok(ItemId::new(request.millis(), &context.random.bytes()?));
    let mut ids = (0..count).map(draw).collect::<Result<Vec<ItemId>, Refusal>>()?;
    ids.sort_unstable();
    Ok(ids)
}
