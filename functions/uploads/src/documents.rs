//! Documents attached to sections and items.

use crate::arrival;
use crate::content::{endings, is, promised};
use crate::file_name::FileName;
use bytes::Bytes;
use domain::{ApplicationState, Digest, DocumentId, ItemId};
use form::{FileType, Id, ListPath, Slot};
use serde::Deserialize;
use serde_json::json;
use store::applications::{DocumentRecord, ItemKey, Saved};
use web::present::instant;
use web::{Context, Incoming, Judged, Refusal, Reply, load_own};

/// Most documents in a slot that takes several.
const MOST_IN_SLOT: usize = 30;
/// The longest document that is read back, in bytes.
const LONGEST: u64 = 64 * 1024 * 1024;

/// Where a document belongs and what it is called. It is sent both before the upload and after it:
/// nothing has to be remembered in between.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Announced {
    section: Id,
    #[serde(default)]
    item: Option<ItemId>,
    slot: Id,
    file_name: String,
    size: u64,
}

/// What was announced, checked against the form.
struct Place<'a> {
    slot: &'a Slot,
    item: Option<ItemKey>,
    kind: FileType,
    name: FileName,
}

/// Prepares an upload.
pub(crate) async fn prepare(context: &Context, incoming: &Incoming) -> Result<Reply, Refusal> {
    let announced: Announced = incoming.json()?;
    let judged = load_own(context, incoming).await?;
    let place = place(&judged, &announced)?;
    let application = &judged.whole.meta.id;
    let media_type = place.kind.media_type();
    let max = place.slot.max_bytes();
    Ok(Reply::created(&arrival::form(context, incoming, application, media_type, max).await?))
}

/// Takes in what was uploaded. A slot for one document keeps the last one.
pub(crate) async fn received(context: &Context, incoming: &Incoming) -> Result<Reply, Refusal> {
    let announced: Announced = incoming.json()?;
    let judged = load_own(context, incoming).await?;
    let document = incoming.document()?;
    let place = place(&judged, &announced)?;
    let application = &judged.whole.meta.id;
    let bytes = arrival::fetch(context, application, &document, place.slot.max_bytes()).await?;
    if !is(place.kind, &bytes) {
        arrival::forget(context, application, &document).await;
        return Err(not_that_type(&place));
    }
    let record = keep(context, incoming, &judged, &announced, &place, &document, bytes).await?;
    if !place.slot.many {
        replace_earlier(context, incoming, &judged, &record).await?;
    }
    arrival::forget(context, application, &document).await;
    Ok(Reply::json(&json!({
        "id": record.id,
        "file_name": record.file_name,
        "size": record.size,
        "uploaded_at": instant(record.uploaded_at),
    })))
}

/// A document, to be saved.
pub(crate) async fn read(context: &Context, incoming: &Incoming) -> Result<Reply, Refusal> {
    let judged = load_own(context, incoming).await?;
    let record = own_record(&judged, &incoming.document()?)?;
    let bytes = context.stores.files.document(&record.key, LONGEST).await?;
    let bytes = bytes.ok_or_else(|| Refusal::fault("a document is not in its bucket"))?;
    Ok(Reply::attachment(&record.media_type, &record.file_name, bytes))
}

/// Removes a document.
pub(crate) async fn delete(context: &Context, incoming: &Incoming) -> Result<Reply, Refusal> {
    let judged = load_own(context, incoming).await?;
    let record = own_record(&judged, &incoming.document()?)?;
    may_change(&judged, &record.section)?;
    remove(context, incoming, &judged, record).await?;
    Ok(Reply::empty())
}

fn own_record<'a>(
    judged: &'a Judged,
    document: &DocumentId,
) -> Result<&'a DocumentRecord, Refusal> {
    let id = document.to_string();
    judged.whole.documents.iter().find(|record| record.id == id).ok_or(Refusal::NotFound)
}

fn may_change(judged: &Judged, section: &str) -> Result<(), Refusal> {
    let report = judged.report.section(section).ok_or(Refusal::NotFound)?;
    if judged.whole.meta.state != ApplicationState::Draft {
        return Err(Refusal::not_allowed(
            "not-draft",
            "La domanda è già stata validata: i documenti non si possono più cambiare.",
        ));
    }
    if report.status == form::check::Status::Locked {
        return Err(Refusal::not_allowed(
            "gate-open",
            "Prima di caricare documenti è necessario compilare e validare la sezione Formulario.",
        ));
    }
    Ok(())
}

fn place<'a>(judged: &'a Judged, announced: &Announced) -> Result<Place<'a>, Refusal> {
    may_change(judged, announced.section.as_str())?;
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

fn not_that_type(place: &Place<'_>) -> Refusal {
    invalid(&format!(
        "Il contenuto del file «{}» non è quello di un file .{}: carica un documento autentico di tipo {}.",
        place.name.as_str(),
        place.name.extension(),
        endings(place.slot)
    ))
}

async fn keep(
    context: &Context,
    incoming: &Incoming,
    judged: &Judged,
    announced: &Announced,
    place: &Place<'_>,
    document: &DocumentId,
    bytes: Bytes,
) -> Result<DocumentRecord, Refusal> {
    let application = &judged.whole.meta.id;
    let key = arrival::document_key(application, document);
    let act = incoming.act()?;
    let record = DocumentRecord {
        id: document.to_string(),
        section: announced.section.to_string(),
        item: place.item.clone(),
        slot: place.slot.id.to_string(),
        file_name: place.name.as_str().to_owned(),
        media_type: place.kind.media_type().to_owned(),
        size: bytes.len() as u64,
        sha256: Digest::of(&bytes).to_string(),
        key: key.clone(),
        uploaded_at: incoming.now,
        uploaded_by: act.username.clone(),
    };
    context.stores.files.put_document(&key, bytes, &record.media_type).await?;
    match context.stores.applications.put_document(application, &record, &act).await? {
        // The same upload confirmed twice: the first confirmation stands.
        Saved::Saved { .. } | Saved::Conflict { current: Some(_) } => Ok(record),
        Saved::NotDraft { .. } => Err(Refusal::not_allowed(
            "not-draft",
            "La domanda è stata validata mentre il file era in arrivo: il file non è stato aggiunto.",
        )),
        Saved::Frozen => Err(Refusal::not_allowed(
            "frozen",
            "La sezione è già stata validata: i documenti non si possono più cambiare.",
        )),
        Saved::NoParent | Saved::Conflict { current: None } => Err(Refusal::NotFound),
    }
}

/// In a slot for one document, the new one takes the place of those before it.
async fn replace_earlier(
    context: &Context,
    incoming: &Incoming,
    judged: &Judged,
    new: &DocumentRecord,
) -> Result<(), Refusal> {
    let earlier = judged.whole.documents.iter().filter(|old| {
        old.section == new.section
            && old.item == new.item
            && old.slot == new.slot
            && old.id != new.id
    });
    for old in earlier {
        remove(context, incoming, judged, old).await?;
    }
    Ok(())
}

/// The record goes; the bytes stay, since documents are written once and expire as a whole.
async fn remove(
    context: &Context,
    incoming: &Incoming,
    judged: &Judged,
    record: &DocumentRecord,
) -> Result<(), Refusal> {
    let application = &judged.whole.meta.id;
    let mut act = incoming.act()?;
    // One request may leave several events: each needs an id of its own.
    act.id = domain::EventId::new(incoming.millis(), &context.random.bytes()?).to_string();
    match context.stores.applications.delete_document(application, record, &act).await? {
        Saved::NotDraft { .. } | Saved::Frozen => Err(Refusal::not_allowed(
            "not-draft",
            "La domanda è già stata validata: i documenti non si possono più cambiare.",
        )),
        Saved::Saved { .. } | Saved::Conflict { .. } | Saved::NoParent => Ok(()),
    }
}
