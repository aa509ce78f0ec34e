//! Items of lists: add, save, delete.

use crate::accept::{Found, accept, compare, normal};
use crate::room::check_room;
use crate::view::item_view;
use crate::{LoadedDossier, load_own};
use domain::ItemId;
use edge::api::{ItemAddition, Save, View};
use edge::{Context, Denied, Refusal, Request};
use form::Entries;
use store::StoreError;
use store::applications::{Edit, ItemKey, ItemRecord, Removal, Saved, Within};

/// How often a removal looks again at what lies within the item.
const ATTEMPTS: usize = 5;

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
    let list = dossier.form.list(&addition.list).ok_or(Refusal::NotFound)?;
    let key = ItemKey {
        section: addition.list.section.clone(),
        within: within(&dossier, &addition)?,
        list: list.id.clone(),
        item: match addition.id {
            Some(id) => id,
            None => ItemId::new(request.millis(), &context.random.bytes()?),
        },
    };
    if let Some(there) = dossier.contents.item(key.item) {
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
    let edit = Edit { version: 0, before: None, after: &entries, auto };
    let applications = &context.stores.applications;
    let saved = applications.save_item(dossier.record(), &key, edit, &stamp).await?;
    after(context, request, dossier, saved).await
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
    match compare(Some(now), 0, &entries, &request.signed_in()?.username) {
        Found::AsRead | Found::Done => item_view(dossier, there),
        Found::Changed => Err(Refusal::conflict(item_view(dossier, there)?)),
    }
}

/// Saves an item, incomplete or not.
///
/// # Errors
/// [`Refusal::Conflict`] with the item as it is, when somebody else saved it meanwhile; what
/// [`LoadedDossier::may_change`] refuses; answers that cannot be taken at all.
pub async fn save_item(
    context: &Context,
    request: &Request,
    item: ItemId,
    save: Save,
) -> Result<View, Refusal> {
    let dossier = load_own(context, request).await?;
    let record = dossier.contents.item(item).ok_or(Refusal::NotFound)?;
    dossier.may_change(&record.key.section)?;
    let entries = accept(&dossier, &dossier.scope_of_item(record)?, save.entries)?;
    let now = (record.version, &record.entries, &record.updated_by);
    match compare(Some(now), save.version, &entries, &request.signed_in()?.username) {
        Found::AsRead => {}
        Found::Done => return item_view(&dossier, record),
        Found::Changed => return Err(Refusal::conflict(item_view(&dossier, record)?)),
    }
    check_room(&dossier.contents, &entries, Some(&record.entries))?;
    let stamp = request.stamp()?;
    let (version, auto) = (save.version, save.auto);
    let edit = Edit { version, before: Some(&record.entries), after: &entries, auto };
    let applications = &context.stores.applications;
    let saved = applications.save_item(dossier.record(), &record.key, edit, &stamp).await?;
    after(context, request, dossier, saved).await
}

/// Removes an item, as it was read with `version`, with everything in it.
///
/// # Errors
/// [`Refusal::Conflict`] with the item as it is, when somebody else saved it meanwhile; what
/// [`LoadedDossier::may_change`] refuses.
pub async fn delete_item(
    context: &Context,
    request: &Request,
    item: ItemId,
    version: u64,
) -> Result<(), Refusal> {
    let stamp = request.stamp()?;
    for _ in 0..ATTEMPTS {
        let dossier = load_own(context, request).await?;
        let record = dossier.contents.item(item).ok_or(Refusal::NotFound)?;
        dossier.may_change(&record.key.section)?;
        if record.version != version {
            return Err(Refusal::conflict(item_view(&dossier, record)?));
        }
        let removal = removal(&dossier, &record.key);
        let applications = &context.stores.applications;
        match applications.delete_item(dossier.record(), record, &removal, &stamp).await? {
            Saved::Saved(_) => return Ok(()),
            // Something else changed: there may be more within the item now.
            Saved::Conflict { current: Some(current) } if current.version == version => {}
            other => return after(context, request, dossier, other).await.map(drop),
        }
    }
    Err(StoreError::Contended { what: "the removal of an item" }.into())
}

/// Everything within an item.
fn removal(dossier: &LoadedDossier, key: &ItemKey) -> Removal {
    let contents = &dossier.contents;
    let items = contents.items.iter().map(|record| &record.key).filter(|other| *other != key);
    let inside = |place: Option<&ItemKey>| place.is_some_and(|place| place.is_or_lies_in(key));
    Removal {
        items: items.filter(|other| other.is_or_lies_in(key)).cloned().collect(),
        documents: contents
            .documents
            .iter()
            .filter(|document| inside(document.item.as_ref()))
            .map(|document| document.id)
            .collect(),
        changes: contents.dossier.stage.changes().unwrap_or_default(),
    }
}

/// The items around a new one: its parent and what that lies within.
fn within(dossier: &LoadedDossier, addition: &ItemAddition) -> Result<Vec<Within>, Refusal> {
    let Some(parent) = addition.parent else {
        let outermost = addition.list.lists.len() == 1;
        return if outermost { Ok(Vec::new()) } else { Err(Refusal::NotFound) };
    };
    let key = &dossier.contents.item(parent).ok_or(Refusal::NotFound)?.key;
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

/// The item after a write, or why there was none.
async fn after(
    context: &Context,
    request: &Request,
    dossier: LoadedDossier,
    saved: Saved<ItemRecord>,
) -> Result<View, Refusal> {
    match saved {
        Saved::Saved(record) => {
            let dossier = dossier.with(|contents| put(&mut contents.items, record.clone()));
            item_view(&dossier, &record)
        }
        Saved::Conflict { current: Some(current) } => {
            let now = load_own(context, request).await?;
            let record = now.contents.item(current.key.item).ok_or(Refusal::NotFound)?;
            Err(Refusal::conflict(item_view(&now, record)?))
        }
        Saved::NotDraft { .. } => Err(Denied::NotDraft.into()),
        Saved::Frozen => Err(Denied::Frozen.into()),
        Saved::Conflict { current: None } | Saved::NoParent => Err(Refusal::NotFound),
    }
}

/// Puts an item among the others as the store would give them: a new one comes after them.
fn put(items: &mut Vec<ItemRecord>, record: ItemRecord) {
    match items.iter_mut().find(|other| other.key == record.key) {
        Some(before) => *before = record,
        None => items.push(record),
    }
}
