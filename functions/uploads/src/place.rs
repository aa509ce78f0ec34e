//! Where a document goes: what was announced, found in the form and in the application.

use crate::content::{endings, promised};
use crate::file_name::FileName;
use domain::ItemId;
use form::{FileType, Id, ListPath, Slot};
use serde::Deserialize;
use serde_json::json;
use store::applications::{DocumentRecord, ItemKey};
use web::{Judged, Refusal};

/// Most documents in a slot that takes several.
const MOST_IN_SLOT: usize = 30;

/// Where a document belongs and what it is called. It is sent both before the upload and after it:
/// nothing has to be remembered in between.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Announced {
    pub(crate) section: Id,
    #[serde(default)]
    item: Option<ItemId>,
    slot: Id,
    file_name: String,
    size: u64,
}

/// What was announced, checked against the form.
pub(crate) struct Place<'a> {
    pub(crate) slot: &'a Slot,
    pub(crate) item: Option<ItemKey>,
    pub(crate) kind: FileType,
    pub(crate) name: FileName,
}

/// Finds the place that was announced, and refuses what it cannot take.
pub(crate) fn place<'a>(judged: &'a Judged, announced: &Announced) -> Result<Place<'a>, Refusal> {
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
    let wrong_name = || invalid("Il nome del file non è utilizzabile: rinominalo e riprova.");
    let name = FileName::parse(&announced.file_name).ok_or_else(wrong_name)?;
    let kind = promised(&name.extension(), slot).ok_or_else(|| {
        invalid(&format!("Qui si possono caricare solo file di tipo {}.", endings(slot)))
    })?;
    if announced.size > slot.max_bytes() {
        return Err(invalid(&format!(
            "Il file supera la dimensione massima di {} MB: riducilo e riprova.",
            slot.max_megabytes
        )));
    }
    if announced.size == 0 {
        return Err(invalid("Il file è vuoto: controlla di aver scelto quello giusto."));
    }
    let there = in_slot(judged, announced.section.as_str(), item.as_ref(), slot).count();
    if slot.many && there >= MOST_IN_SLOT {
        return Err(invalid(&format!("Qui si possono caricare al massimo {MOST_IN_SLOT} file.")));
    }
    Ok(Place { slot, item, kind, name })
}

fn path(announced: &Announced, item: Option<&ItemKey>) -> Result<ListPath, Refusal> {
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

fn invalid(detail: &str) -> Refusal {
    Refusal::Invalid { code: "document", detail: detail.to_owned(), more: json!({}) }
}

pub(crate) fn not_that_type(place: &Place<'_>) -> Refusal {
    invalid(&format!(
        "Il contenuto del file «{}» non è quello di un file .{}: carica un documento autentico di tipo {}.",
        place.name.as_str(),
        place.name.extension(),
        endings(place.slot)
    ))
}
