//! Items of lists: add, read, save, delete.

use crate::section::{Found, Save, accepted, compare};
use crate::view;
use domain::ItemId;
use form::{Entries, Id, ListPath, Scope};
use serde::Deserialize;
use store::applications::{ItemKey, ItemRecord, Removal, Saved, Step};
use web::answers::stored;
use web::{Context, Incoming, Judged, Refusal, Reply, load_own};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Addition {
    /// `section.list`, or `section.list.sublist` with the parent.
    list: ListPath,
    #[serde(default)]
    parent: Option<ItemId>,
    entries: Entries,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Deletion {
    version: u64,
}

/// Adds an item.
pub(crate) async fn add(context: &Context, incoming: &Incoming) -> Result<Reply, Refusal> {
    let addition: Addition = incoming.json()?;
    let judged = load_own(context, incoming).await?;
    judged.may_change(addition.list.section.as_str())?;
    let list = judged.form.list(&addition.list).ok_or(Refusal::NotFound)?;
    let within = within(&judged, &addition)?;
    let siblings = judged.answers.items(&addition.list);
    let beside = siblings
        .iter()
        .filter(|chain| chain.iter().zip(&within).all(|(item, step)| item.id == step.item));
    if beside.count() >= list.at_most as usize {
        let detail =
            format!("Le voci di questo elenco possono essere al massimo {}.", list.at_most);
        return Err(Refusal::not_allowed("too-many", &detail));
    }
    let id = ItemId::new(incoming.millis(), &context.random.bytes()?).to_string();
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
        .save_item(&judged.whole.meta.id, &key, 0, &entries, &incoming.act()?)
        .await?;
    let view = after(context, incoming, saved, &key).await?;
    Ok(Reply::created(&view))
}

/// The answers of an item.
pub(crate) async fn read(context: &Context, incoming: &Incoming) -> Result<Reply, Refusal> {
    let judged = load_own(context, incoming).await?;
    let record = record(&judged, &incoming.item()?)?;
    Ok(Reply::json(&view::item(&judged, record)?))
}

/// Saves an item.
pub(crate) async fn save(context: &Context, incoming: &Incoming) -> Result<Reply, Refusal> {
    let save: Save = incoming.json()?;
    let judged = load_own(context, incoming).await?;
    let record = record(&judged, &incoming.item()?)?;
    let key = record.key.clone();
    judged.may_change(&key.section)?;
    let scope = Scope::of_item(&judged.form, &judged.answers, &path_of(&key)?, &key.item)
        .ok_or(Refusal::NotFound)?;
    let entries = stored(&judged.whole, &accepted(&judged, &scope, save.entries)?)?;
    let now = (record.version, &record.entries, record.updated_by.as_str());
    match compare(Some(now), save.version, &entries, &incoming.signed_in()?.username) {
        Found::AsRead => {}
        Found::Done => return Ok(Reply::json(&view::item(&judged, record)?)),
        Found::Changed => return Err(Refusal::Conflict(view::item(&judged, record)?)),
    }
    let saved = context
        .stores
        .applications
        .save_item(&judged.whole.meta.id, &key, save.version, &entries, &incoming.act()?)
        .await?;
    Ok(Reply::json(&after(context, incoming, saved, &key).await?))
}

/// Removes an item with everything in it.
pub(crate) async fn delete(context: &Context, incoming: &Incoming) -> Result<Reply, Refusal> {
    let deletion: Deletion = incoming.json()?;
    let judged = load_own(context, incoming).await?;
    let key = record(&judged, &incoming.item()?)?.key.clone();
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
        .delete_item(&whole.meta.id, &key, deletion.version, &removal, &incoming.act()?)
        .await?;
    match saved {
        Saved::Saved { .. } => Ok(Reply::empty()),
        other => Err(refusal(context, incoming, other, &key).await),
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
fn within(judged: &Judged, addition: &Addition) -> Result<Vec<Step>, Refusal> {
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
fn new_entries(judged: &Judged, addition: &Addition) -> Result<Entries, Refusal> {
    let scope = Scope::section(&judged.form, &judged.answers, &addition.list.section);
    let body = judged.form.body(&addition.list).ok_or(Refusal::NotFound)?;
    form::check::normalise(&scope, body, addition.entries.clone(), judged.today)
        .map_err(|unknown| Refusal::Malformed(format!("campi sconosciuti: {}", unknown.join(", "))))
}

async fn after(
    context: &Context,
    incoming: &Incoming,
    saved: Saved<ItemRecord>,
    key: &ItemKey,
) -> Result<serde_json::Value, Refusal> {
    if !matches!(saved, Saved::Saved { .. }) {
        return Err(refusal(context, incoming, saved, key).await);
    }
    let judged = load_own(context, incoming).await?;
    let id: ItemId = key.item.parse().map_err(Refusal::fault)?;
    view::item(&judged, record(&judged, &id)?)
}

async fn refusal(
    context: &Context,
    incoming: &Incoming,
    saved: Saved<ItemRecord>,
    key: &ItemKey,
) -> Refusal {
    let current = async {
        let judged = load_own(context, incoming).await?;
        let id: ItemId = key.item.parse().map_err(Refusal::fault)?;
        view::item(&judged, record(&judged, &id)?)
    };
    match saved {
        Saved::Conflict { current: Some(_) } => match current.await {
            Ok(view) => Refusal::Conflict(view),
            Err(refusal) => refusal,
        },
        Saved::NotDraft { .. } => Refusal::not_draft(),
        Saved::Frozen => Refusal::frozen(),
        Saved::Conflict { current: None } | Saved::NoParent | Saved::Saved { .. } => {
            Refusal::NotFound
        }
    }
}
