//! Where a document goes: what was announced, found in the form and in the application.

use crate::content::{endings, promised};
use crate::file_name::FileName;
use dossier::Judged;
use edge::api::DocumentAddition;
use edge::{BadDocument, Invalid, Refusal};
use form::{FileType, ListPath, Slot};
use store::applications::{DocumentRecord, ItemKey};

/// Most documents in a slot that takes several.
const MOST_IN_SLOT: usize = 30;

/// What was announced, checked against the form.
pub(crate) struct Place<'a> {
    pub(crate) slot: &'a Slot,
    pub(crate) item: Option<ItemKey>,
    pub(crate) kind: FileType,
    pub(crate) name: FileName,
}

/// Finds the place that was announced, and refuses what it cannot take.
pub(crate) fn place<'a>(
    judged: &'a Judged,
    announced: &DocumentAddition,
) -> Result<Place<'a>, Refusal> {
    judged.may_change(announced.section.as_str())?;
    let item = match &announced.item {
        None => None,
        Some(id) => {
            let id = id.to_string();
            let record = judged.whole.items.iter().find(|record| record.key.item == id);
            let key = record.map(|record| record.key.clone()).ok_or(Refusal::NotFound)?;
            Some(key).filter(|key| key.section == announced.section.as_str())
        }
    };
    if announced.item.is_some() && item.is_none() {
        return Err(Refusal::NotFound);
    }
    let at = path(announced, item.as_ref())?;
    let body = judged.form.body(&at).ok_or(Refusal::NotFound)?;
    let slot = body.slot(announced.slot.as_str()).ok_or(Refusal::NotFound)?;
    let wrong_name = || invalid(BadDocument::Name);
    let name = FileName::parse(&announced.file_name).ok_or_else(wrong_name)?;
    let kind = promised(&name.extension(), slot)
        .ok_or_else(|| invalid(BadDocument::Type { taken: endings(slot) }))?;
    if announced.size > slot.max_bytes() {
        return Err(invalid(BadDocument::TooLong { megabytes: slot.max_megabytes }));
    }
    if announced.size == 0 {
        return Err(invalid(BadDocument::Empty));
    }
    let there = in_slot(judged, announced.section.as_str(), item.as_ref(), slot).count();
    if slot.many && there >= MOST_IN_SLOT {
        return Err(invalid(BadDocument::TooMany { most: MOST_IN_SLOT }));
    }
    Ok(Place { slot, item, kind, name })
}

fn path(announced: &DocumentAddition, item: Option<&ItemKey>) -> Result<ListPath, Refusal> {
    let mut at = ListPath::section(announced.section.clone());
    if let Some(key) = item {
        for list in key.within.iter().map(|step| &step.list).chain([&key.list]) {
            at = at.list(list.parse().map_err(Refusal::fault)?);
        }
    }
    Ok(at)
}

fn in_slot<'a>(
    judged: &'a Judged,
    section: &'a str,
    item: Option<&'a ItemKey>,
    slot: &'a Slot,
) -> impl Iterator<Item = &'a DocumentRecord> {
    judged.whole.documents.iter().filter(move |record| {
        record.section == section && record.item.as_ref() == item && record.slot == slot.id.as_str()
    })
}

fn invalid(reason: BadDocument) -> Refusal {
    Invalid::Document(reason).into()
}

pub(crate) fn not_that_type(place: &Place<'_>) -> Refusal {
    invalid(BadDocument::Content {
        name: place.name.as_str().to_owned(),
        extension: place.name.extension(),
        taken: endings(place.slot),
    })
}
