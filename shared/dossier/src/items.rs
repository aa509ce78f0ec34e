//! Items of lists: add, save.

use crate::accept::{Found, accept, compare, keep_fixed, normal};
use crate::bounds::keep_bounds;
use crate::room::check_room;
use crate::view::item_view;
use crate::{ItemPlace, LoadedDossier, load_own};
use domain::ItemId;
use edge::api::{ItemAddition, Save, View};
use edge::{Context, Denied, Refusal, Request};
use form::{Entries, Id};
use store::applications::{Contents, Edit, ItemKey, ItemRecord, Saved, Stamp, Within};

/// Adds an item.
///
/// # Errors
/// [`Denied::TooManyItems`]; what [`LoadedDossier::may_change`] refuses; answers that cannot be
/// taken at all.
pub async fn add_item(
    context: &Context,
    request: &Request,
    addition: ItemAddition,
) -> Result<View, Refusal> {
    let dossier = load_own(context, request).await?;
    dossier.may_change(&addition.list.section)?;
    let list = dossier.list_of_items(&addition.list)?;
    let key = ItemKey {
        section: addition.list.section.clone(),
        within: within(&dossier, &addition)?,
        list: list.id.clone(),
        item: match addition.id {
            Some(id) => id,
            None => ItemId::new(request.millis(), &context.random.bytes()?),
        },
    };
    // Of any section: what hangs on an item is found by its id.
    let there = dossier.contents.items.iter().find(|record| record.key.item == key.item);
    if let Some(there) = there {
        return again(&dossier, there, &key, addition, request);
    }
    let beside = dossier.contents.items.iter().map(|record| &record.key);
    let beside = beside.filter(|other| other.within == key.within && other.path() == addition.list);
    if beside.count() >= list.at_most as usize {
        return Err(Denied::TooManyItems { most: list.at_most }.into());
    }
    let auto = addition.auto;
    let entries = entries_of_new(&dossier, addition)?;
    check_room(&dossier.contents, &entries, None)?;
    let stamp = request.stamp()?;
    let after_it = dossier.would_be(with_item(&key, &entries, &stamp));
    keep_bounds(&dossier, Some(&key), &after_it.answers)?;
    let outline = after_it.outline();
    let proposed = after_it.scope_of_item(&key)?.as_proposed(&entries);
    let proposed = Some(&proposed);
    let edit = Edit { version: 0, before: None, after: &entries, proposed, auto };
    let (applications, as_read) =
        (&context.stores.applications, dossier.outlined(outline.as_ref()));
    let saved = applications.save_item(as_read, &key, edit, &stamp).await?;
    after(context, request, after_it, saved).await
}

/// The answer to a request whose id is there already: to the very same one, what it made then; otherwise it is a conflict
/// with the item as it is.
fn again(
    dossier: &LoadedDossier,
    there: &ItemRecord,
    key: &ItemKey,
    addition: ItemAddition,
    request: &Request,
) -> Result<View, Refusal> {
    if there.key != *key {
        return Err(Refusal::NotFound);
    }
    let entries = entries_of_new(dossier, addition)?;
    let now = (there.version, &there.entries, &there.updated_by);
    let place = dossier.item(&key.section, key.item)?;
    match compare(Some(now), 0, &entries, &request.signed_in()?.username) {
        Found::AsRead | Found::Done => item_view(dossier, &place),
        Found::Changed => Err(Refusal::conflict(item_view(dossier, &place)?)),
    }
}

/// Saves an item, incomplete or not; the entry that a list has for an item of another one, too.
///
/// # Errors
/// [`Refusal::Conflict`] with the item as it is, when somebody else saved it meanwhile; what
/// [`LoadedDossier::may_change`] refuses; answers that cannot be taken at all.
pub async fn save_item(
    context: &Context,
    request: &Request,
    (section, item): (&Id, ItemId),
    save: Save,
) -> Result<View, Refusal> {
    let dossier = load_own(context, request).await?;
    let place = dossier.item(section, item)?;
    dossier.may_change(section)?;
    let entries = accept(&dossier, &dossier.scope_of_item(&place.key)?, save.entries)?;
    let now = place.record.as_ref();
    let now = now.map(|record| (record.version, &record.entries, &record.updated_by));
    match compare(now, save.version, &entries, &request.signed_in()?.username) {
        Found::AsRead => keep_fixed(&dossier, &dossier.scope_of_item(&place.key)?, &entries)?,
        Found::Done => return item_view(&dossier, &place),
        Found::Changed => return Err(Refusal::conflict(item_view(&dossier, &place)?)),
    }
    let replaced = place.record.as_ref().map(|record| &record.entries);
    check_room(&dossier.contents, &entries, replaced)?;
    let stamp = request.stamp()?;
    let after_it = dossier.would_be(with_item(&place.key, &entries, &stamp));
    keep_bounds(&dossier, Some(&place.key), &after_it.answers)?;
    let outline = after_it.outline();
    let proposed = after_it.scope_of_item(&place.key)?.as_proposed(&entries);
    let (version, auto, proposed) = (save.version, save.auto, Some(&proposed));
    let edit = Edit { version, before: replaced, after: &entries, proposed, auto };
    let (applications, as_read) =
        (&context.stores.applications, dossier.outlined(outline.as_ref()));
    let saved = match dossier.source_of(&place.key) {
        Some(of) => applications.save_entry(as_read, &place.key, of, edit, &stamp).await?,
        None => applications.save_item(as_read, &place.key, edit, &stamp).await?,
    };
    after(context, request, after_it, saved).await
}

/// The items around a new one: its parent and what that lies within.
fn within(dossier: &LoadedDossier, addition: &ItemAddition) -> Result<Vec<Within>, Refusal> {
    let Some(parent) = addition.parent else {
        let outermost = addition.list.lists.len() == 1;
        return if outermost { Ok(Vec::new()) } else { Err(Refusal::NotFound) };
    };
    let key = dossier.contents.item(&addition.list.section, parent);
    let key = &key.ok_or(Refusal::NotFound)?.key;
    let list = addition.list.lists.last().cloned().ok_or(Refusal::NotFound)?;
    if key.path().list(list) != addition.list {
        return Err(Refusal::NotFound);
    }
    let parent = Within { list: key.list.clone(), item: key.item };
    Ok(key.within.iter().cloned().chain([parent]).collect())
}

/// The entries of a new item. It is not among the answers yet, so it is read from the place of its
/// section; only references look around, and those name whole paths.
fn entries_of_new(dossier: &LoadedDossier, addition: ItemAddition) -> Result<Entries, Refusal> {
    let body = dossier.form.body(&addition.list).ok_or(Refusal::NotFound)?;
    normal(dossier, &dossier.scope_of(&addition.list.section), body, addition.entries)
}

/// The item after a write, of the dossier as it would be, or why there was none.
pub(crate) async fn after(
    context: &Context,
    request: &Request,
    dossier: LoadedDossier,
    saved: Saved<ItemRecord>,
) -> Result<View, Refusal> {
    match saved {
        Saved::Saved(record) => {
            let dossier = dossier.settled(|contents| put(&mut contents.items, record.clone()));
            item_view(&dossier, &ItemPlace { key: record.key.clone(), record: Some(record) })
        }
        Saved::Conflict { current: Some(current) } => {
            let now = load_own(context, request).await?;
            let place = now.item(&current.key.section, current.key.item)?;
            Err(Refusal::conflict(item_view(&now, &place)?))
        }
        Saved::NotDraft { .. } => Err(Denied::NotDraft.into()),
        Saved::Frozen => Err(Denied::Frozen.into()),
        Saved::Conflict { current: None } | Saved::NoParent => Err(Refusal::NotFound),
    }
}

/// The records with an item as it would be.
fn with_item<'a>(
    key: &'a ItemKey,
    entries: &'a Entries,
    stamp: &'a Stamp,
) -> impl FnOnce(&mut Contents) + 'a {
    move |contents| {
        let record = ItemRecord {
            key: key.clone(),
            version: 1,
            entries: entries.clone(),
            updated_at: stamp.at,
            updated_by: stamp.username.clone(),
        };
        put(&mut contents.items, record);
    }
}

/// Puts an item among the others as the store would give them: a new one comes after them.
fn put(items: &mut Vec<ItemRecord>, record: ItemRecord) {
    match items.iter_mut().find(|other| other.key == record.key) {
        Some(before) => *before = record,
        None => items.push(record),
    }
}
