//! Documents attached to sections and items.

use crate::arrival;
use crate::content::is;
use crate::place::{Place, not_that_type, place};
use bytes::Bytes;
use domain::{Digest, DocumentId};
use dossier::{Judged, load_own};
use edge::api::{DocumentAddition, StoredDocument, Upload};
use edge::reply::{AnyFile, Created, Download, Empty, Json};
use edge::routes::uploads::{AddDocument, DocumentReceived};
use edge::{Context, Denied, Refusal, Request, StoredFile};
use store::applications::{DocumentRecord, Saved};

/// Prepares an upload.
pub(crate) async fn prepare(
    context: &Context,
    request: &Request,
) -> Result<Created<Upload>, Refusal> {
    let announced = request.body(AddDocument)?;
    let judged = load_own(context, request).await?;
    let place = place(&judged, &announced)?;
    let application = &judged.whole.meta.id;
    let media_type = place.kind.media_type();
    let max = place.slot.max_bytes();
    Ok(Created(arrival::form(context, request, application, media_type, max).await?))
}

/// Takes in what was uploaded. A slot for one document keeps the last one.
pub(crate) async fn received(
    context: &Context,
    request: &Request,
) -> Result<Json<StoredDocument>, Refusal> {
    let announced = request.body(DocumentReceived)?;
    let judged = load_own(context, request).await?;
    let document = request.document()?;
    let record = match own_record(&judged, &document) {
        // Confirmed twice, as after a broken connection: the first confirmation stands.
        Ok(kept) => kept.clone(),
        Err(_) => take_in(context, request, &judged, &announced, &document).await?,
    };
    Ok(Json(StoredDocument {
        id: record.id,
        file_name: record.file_name,
        size: record.size,
        uploaded_at: record.uploaded_at.into(),
    }))
}

/// A document, to be saved.
pub(crate) async fn read(
    context: &Context,
    request: &Request,
) -> Result<Download<AnyFile>, Refusal> {
    let judged = load_own(context, request).await?;
    let record = own_record(&judged, &request.document()?)?;
    let file = StoredFile {
        key: &record.key,
        media_type: &record.media_type,
        name: &record.file_name,
        size: record.size,
    };
    edge::download(context, request, &file).await
}

/// Removes a document.
pub(crate) async fn delete(context: &Context, request: &Request) -> Result<Empty, Refusal> {
    let judged = load_own(context, request).await?;
    let record = own_record(&judged, &request.document()?)?;
    judged.may_change(&record.section)?;
    remove(context, request, &judged.whole.meta.id, record).await?;
    Ok(Empty)
}

fn own_record<'a>(
    judged: &'a Judged,
    document: &DocumentId,
) -> Result<&'a DocumentRecord, Refusal> {
    let id = document.to_string();
    judged.whole.documents.iter().find(|record| record.id == id).ok_or(Refusal::NotFound)
}

async fn take_in(
    context: &Context,
    request: &Request,
    judged: &Judged,
    announced: &DocumentAddition,
    document: &DocumentId,
) -> Result<DocumentRecord, Refusal> {
    let place = place(judged, announced)?;
    let application = &judged.whole.meta.id;
    let bytes = arrival::fetch(context, application, document, place.slot.max_bytes()).await?;
    if !is(place.kind, &bytes) {
        arrival::forget(context, application, document).await;
        return Err(not_that_type(&place));
    }
    let record = keep(context, request, judged, announced, &place, document, bytes).await?;
    if !place.slot.many {
        leave_the_last(context, request, application, &record).await?;
    }
    arrival::forget(context, application, document).await;
    Ok(record)
}

async fn keep(
    context: &Context,
    request: &Request,
    judged: &Judged,
    announced: &DocumentAddition,
    place: &Place<'_>,
    document: &DocumentId,
    bytes: Bytes,
) -> Result<DocumentRecord, Refusal> {
    let application = &judged.whole.meta.id;
    let key = arrival::document_key(application, document);
    let act = request.act()?;
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
        uploaded_at: request.now,
        uploaded_by: act.username.clone(),
    };
    context.stores.files.put_document(&key, bytes, &record.media_type).await?;
    match context.stores.applications.put_document(application, &record, &act).await? {
        Saved::Saved { .. } => Ok(record),
        // Confirmed twice at once: the first confirmation stands, wherever it put the file.
        Saved::Conflict { current: Some(first) } => Ok(first),
        Saved::NotDraft { .. } => Err(Denied::NotDraftOnArrival.into()),
        Saved::Frozen => Err(Denied::Frozen.into()),
        Saved::NoParent | Saved::Conflict { current: None } => Err(Refusal::NotFound),
    }
}

/// In a slot for one document, the last one takes the place of those before it. They are read anew:
/// of two that arrive in the same moment both requests leave the same one.
async fn leave_the_last(
    context: &Context,
    request: &Request,
    application: &str,
    new: &DocumentRecord,
) -> Result<(), Refusal> {
    let whole = context.stores.applications.load(application).await?.ok_or(Refusal::NotFound)?;
    for record in before_the_last(&whole.documents, new) {
        remove(context, request, application, record).await?;
    }
    Ok(())
}

/// The documents that lie in the slot of a new one, but the last that came.
fn before_the_last<'a>(
    documents: &'a [DocumentRecord],
    new: &DocumentRecord,
) -> Vec<&'a DocumentRecord> {
    let mut there: Vec<_> = documents
        .iter()
        .filter(|old| old.section == new.section && old.item == new.item && old.slot == new.slot)
        .collect();
    there.sort_by(|one, other| (one.uploaded_at, &one.id).cmp(&(other.uploaded_at, &other.id)));
    there.pop();
    there
}

/// The record goes; the bytes stay, since documents are written once and expire as a whole.
async fn remove(
    context: &Context,
    request: &Request,
    application: &str,
    record: &DocumentRecord,
) -> Result<(), Refusal> {
    let mut act = request.act()?;
    // One request may leave several events: each needs an id of its own.
    act.id = domain::EventId::new(request.millis(), &context.random.bytes()?).to_string();
    match context.stores.applications.delete_document(application, record, &act).await? {
        Saved::NotDraft { .. } => Err(Denied::NotDraft.into()),
        Saved::Frozen => Err(Denied::Frozen.into()),
        Saved::Saved { .. } | Saved::Conflict { .. } | Saved::NoParent => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document(id: &str, slot: &str, at: &str) -> DocumentRecord {
        DocumentRecord {
            id: id.to_owned(),
            section: "beni".to_owned(),
            item: None,
            slot: slot.to_owned(),
            file_name: "perizia.pdf".to_owned(),
            media_type: "application/pdf".to_owned(),
            size: 1,
            sha256: String::new(),
            key: String::new(),
            uploaded_at: at.parse().unwrap(),
            uploaded_by: "anna".to_owned(),
        }
    }

    #[test]
    fn every_request_leaves_the_same_document() {
        let early = document("3", "perizia", "2026-11-22T08:00:00Z");
        let one = document("1", "perizia", "2026-11-22T08:15:00Z");
        let other = document("2", "perizia", "2026-11-22T08:15:00Z");
        let elsewhere = document("0", "polizza", "2026-11-22T07:00:00Z");
        let there = [elsewhere, one.clone(), other.clone(), early.clone()];
        for new in [&one, &other, &early] {
            let removed: Vec<&str> =
                before_the_last(&there, new).iter().map(|record| record.id.as_str()).collect();
            assert_eq!(removed, ["3", "1"]);
        }
        assert!(before_the_last(&there[..2], &one).is_empty());
    }
}
