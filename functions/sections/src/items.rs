//! Items of lists: add, read, save, delete.

use crate::section::{Found, accepted, compare};
use crate::view;
use domain::ItemId;
use dossier::answers::stored;
use dossier::{Judged, load_own};
use edge::api::{ItemAddition, View};
use edge::reply::{Created, Empty, Json};
use edge::routes::sections::{AddItem, DeleteItem, SaveItem};
use edge::{Context, Denied, Refusal, Request};
use form::{Entries, Id, ListPath, Scope};
use store::applications::{ItemKey, ItemRecord, Removal, Saved, Step};

/// Adds an item.
pub(crate) async fn add(context: &Context, request: &Request) -> Result<Created<View>, Refusal> {
    let addition = request.body(AddItem)?;
    let judged = load_own(context, request).await?;
    judged.may_change(addition.list.section.as_str())?;
    let list = judged.form.list(&addition.list).ok_or(Refusal::NotFound)?;
    let within = within(&judged, &addition)?;
    let siblings = judged.answers.items(&addition.list);
    let beside = siblings
        .iter()
        .filter(|chain| chain.iter().zip(&within).all(|(item, step)| item.id == step.item));
    if beside.count() >= list.at_most as usize {
        return Err(Denied::TooManyItems { most: list.at_most }.into());
    }
    let id = ItemId::new(request.millis(), &context.random.bytes()?).to_string();
    let key = ItemKey {
        section: addition.list.section.to_string(),
        within,
        list: list.id.to_string(),
        item: id,
    };
    let entries = stored(&judged.whole, &new_entries(&judged, &addition)?)?;
    let saved = context
        .stores
        .applications
        .save_item(&judged.whole.meta.id, &key, 0, &entries, &request.act()?)
        .await?;
    Ok(Created(after(context, request, saved, &key).await?))
}

/// The answers of an item.
pub(crate) async fn read(context: &Context, request: &Request) -> Result<Json<View>, Refusal> {
    let judged = load_own(context, request).await?;
    let record = record(&judged, &request.item()?)?;
    Ok(Json(view::item(&judged, record)?))
}

/// Saves an item.
pub(crate) async fn save(context: &Context, request: &Request) -> Result<Json<View>, Refusal> {
    let save = request.body(SaveItem)?;
    let judged = load_own(context, request).await?;
    let record = record(&judged, &request.item()?)?;
    let key = record.key.clone();
    judged.may_change(&key.section)?;
    let scope = Scope::of_item(&judged.form, &judged.answers, &path_of(&key)?, &key.item)
        .ok_or(Refusal::NotFound)?;
    let entries = stored(&judged.whole, &accepted(&judged, &scope, save.entries)?)?;
    let now = (record.version, &record.entries, record.updated_by.as_str());
    match compare(Some(now), save.version, &entries, &request.signed_in()?.username) {
        Found::AsRead => {}
        Found::Done => return Ok(Json(view::item(&judged, record)?)),
        Found::Changed => return Err(Refusal::conflict(&view::item(&judged, record)?)),
    }
    let saved = context
        .stores
        .applications
        .save_item(&judged.whole.meta.id, &key, save.version, &entries, &request.act()?)
        .await?;
    Ok(Json(after(context, request, saved, &key).await?))
}

/// Removes an item with everything in it.
pub(crate) async fn delete(context: &Context, request: &Request) -> Result<Empty, Refusal> {
    let deletion = request.body(DeleteItem)?;
    let judged = load_own(context, request).await?;
    let key = record(&judged, &request.item()?)?.key.clone();
    judged.may_change(&key.section)?;
    let inside = |other: &ItemKey| {
        other.item == key.item || other.within.iter().any(|step| step.item == key.item)
    };
    let whole = &judged.whole;
    let items = whole.items.iter().map(|record| &record.key).filter(|other| **other != key);
    let removal = Removal {
        items: items.filter(|other| inside(other)).cloned().collect(),
        documents: whole
            .documents
            .iter()
            .filter(|document| document.item.as_ref().is_some_and(inside))
            .map(|document| document.id.clone())
            .collect(),
    };
    let saved = context
        .stores
        .applications
        .delete_item(&whole.meta.id, &key, deletion.version, &removal, &request.act()?)
        .await?;
    match saved {
        Saved::Saved { .. } => Ok(Empty),
        other => Err(refusal(context, request, other, &key).await),
    }
}

/// The list path of an item.
pub(crate) fn path_of(key: &ItemKey) -> Result<ListPath, Refusal> {
    let mut path = ListPath::section(section_of(key)?);
    for step in &key.within {
        path = path.list(step.list.parse().map_err(Refusal::fault)?);
    }
    Ok(path.list(key.list.parse().map_err(Refusal::fault)?))
}

fn section_of(key: &ItemKey) -> Result<Id, Refusal> {
    key.section.parse().map_err(Refusal::fault)
}

fn record<'a>(judged: &'a Judged, item: &ItemId) -> Result<&'a ItemRecord, Refusal> {
    let id = item.to_string();
    judged.whole.items.iter().find(|record| record.key.item == id).ok_or(Refusal::NotFound)
}

/// The items around a new one: its parent and what that lies within.
fn within(judged: &Judged, addition: &ItemAddition) -> Result<Vec<Step>, Refusal> {
    let Some(parent) = &addition.parent else {
        return if addition.list.lists.len() == 1 {
            Ok(Vec::new())
        } else {
            Err(Refusal::NotFound)
        };
    };
    let key = &record(judged, parent)?.key;
    let mut expected = path_of(key)?;
    expected.lists.push(addition.list.lists.last().cloned().ok_or(Refusal::NotFound)?);
    if expected != addition.list {
        return Err(Refusal::NotFound);
    }
    let mut within = key.within.clone();
    within.push(Step { list: key.list.clone(), item: key.item.clone() });
    Ok(within)
}

/// The entries of a new item. It is not among the answers yet, so it is read from the place of its
/// section; only references look around, and those name whole paths.
fn new_entries(judged: &Judged, addition: &ItemAddition) -> Result<Entries, Refusal> {
    let scope = Scope::section(&judged.form, &judged.answers, &addition.list.section);
    let body = judged.form.body(&addition.list).ok_or(Refusal::NotFound)?;
    form::check::normalise(&scope, body, addition.entries.clone(), judged.today)
        .map_err(|unknown| Refusal::Malformed(format!("campi sconosciuti: {}", unknown.join(", "))))
}

async fn after(
    context: &Context,
    request: &Request,
    saved: Saved<ItemRecord>,
    key: &ItemKey,
) -> Result<View, Refusal> {
    if !matches!(saved, Saved::Saved { .. }) {
        return Err(refusal(context, request, saved, key).await);
    }
    let judged = load_own(context, request).await?;
    let id: ItemId = key.item.parse().map_err(Refusal::fault)?;
    view::item(&judged, record(&judged, &id)?)
}

async fn refusal(
    context: &Context,
    request: &Request,
    saved: Saved<ItemRecord>,
    key: &ItemKey,
) -> Refusal {
    let current = async {
        let judged = load_own(context, request).await?;
        let id: ItemId = key.item.parse().map_err(Refusal::fault)?;
        view::item(&judged, record(&judged, &id)?)
    };
    match saved {
        Saved::Conflict { current: Some(_) } => match current.await {
            Ok(view) => Refusal::conflict(&view),
            Err(refusal) => refusal,
        },
        Saved::NotDraft { .. } => Denied::NotDraft.into(),
        Saved::Frozen => Denied::Frozen.into(),
        Saved::Conflict { current: None } | Saved::NoParent | Saved::Saved { .. } => {
            Refusal::NotFound
        }
    }
}
