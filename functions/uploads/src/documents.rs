//! Documents attached to sections and items.

use crate::arrival;
use crate::content::judge;
use crate::place::{Place, flawed, other_size, place, threat};
use bytes::Bytes;
use domain::{Digest, DocumentId, EventId};
use dossier::{LoadedDossier, load_own, load_sent};
use edge::api::{DocumentAddition, StoredDocument, Upload};
use edge::reply::{AnyFile, Created, Download, Empty, Json};
use edge::routes::uploads::{AddDocument, DocumentReceived};
use edge::{Context, Denied, Reader, Refusal, Request, StoredFile};
use store::applications::{DocumentRecord, Saved, Stamp};
use store::reads::ReadThing;

/// Prepares an upload.
pub(crate) async fn prepare(
    context: &Context,
    request: &Request,
) -> Result<Created<Upload>, Refusal> {
    let announced = request.body(AddDocument)?;
    let dossier = load_own(context, request).await?;
    let place = place(&dossier, &announced)?;
    let media_type = place.kind.media_type();
    let max = place.slot.max_bytes();
    Ok(Created(arrival::form(context, request, dossier.id(), media_type, max).await?))
}

/// Takes in what was uploaded. A slot for one document keeps the last one.
pub(crate) async fn received(
    context: &Context,
    request: &Request,
) -> Result<Json<StoredDocument>, Refusal> {
    let announced = request.body(DocumentReceived)?;
    let dossier = load_own(context, request).await?;
    let document = request.document()?;
    let record = match dossier.contents.document(document) {
        // Confirmed twice, as after a broken connection: the first confirmation stands.
        Some(kept) => kept.clone(),
        None => take_in(context, request, &dossier, &announced, document).await?,
    };
    Ok(Json(StoredDocument {
        id: record.id.to_string(),
        file_name: record.file_name.to_string(),
        size: record.size,
        uploaded_at: record.uploaded_at.into(),
    }))
}

/// A document, to be saved.
pub(crate) async fn read(
    context: &Context,
    request: &Request,
) -> Result<Download<AnyFile>, Refusal> {
    let dossier = load_own(context, request).await?;
    give(context, request, &dossier, Reader::Applicant).await
}

/// The same, for an official who reads what was sent.
pub(crate) async fn read_sent(
    context: &Context,
    request: &Request,
) -> Result<Download<AnyFile>, Refusal> {
    let dossier = load_sent(context, request, ReadThing::Document).await?;
    give(context, request, &dossier, Reader::Official).await
}

async fn give(
    context: &Context,
    request: &Request,
    dossier: &LoadedDossier,
    reader: Reader,
) -> Result<Download<AnyFile>, Refusal> {
    let record = dossier.contents.document(request.document()?).ok_or(Refusal::NotFound)?;
    let file = StoredFile {
        key: &record.key,
        media_type: record.kind.media_type(),
        name: record.file_name.as_str(),
        size: record.size,
    };
    edge::download_uploaded(context, request, &file, reader).await
}

/// Removes a document.
pub(crate) async fn delete(context: &Context, request: &Request) -> Result<Empty, Refusal> {
    let dossier = load_own(context, request).await?;
    let record = dossier.contents.document(request.document()?).ok_or(Refusal::NotFound)?;
    dossier.may_change(&record.section)?;
    remove(context, request, &dossier, record).await?;
    Ok(Empty)
}

async fn take_in(
    context: &Context,
    request: &Request,
    dossier: &LoadedDossier,
    announced: &DocumentAddition,
    document: DocumentId,
) -> Result<DocumentRecord, Refusal> {
    let place = place(dossier, announced)?;
    let application = dossier.id();
    let bytes = arrival::fetch(context, application, document, place.slot.max_bytes()).await?;
    let refused = if bytes.len() as u64 != announced.size {
        Some(other_size())
    } else if arrival::is_known_threat(context, application, document).await? {
        Some(threat(&place))
    } else {
        judge(place.kind, &bytes).err().map(|flaw| flawed(&place, flaw))
    };
    if let Some(refusal) = refused {
        arrival::forget(context, application, document).await;
        return Err(refusal);
    }
    let record = keep(context, request, dossier, announced, (&place, document), bytes).await?;
    if !place.slot.many {
        leave_the_last(context, request, &record).await?;
    }
    arrival::forget(context, application, document).await;
    Ok(record)
}

async fn keep(
    context: &Context,
    request: &Request,
    dossier: &LoadedDossier,
    announced: &DocumentAddition,
    (place, document): (&Place<'_>, DocumentId),
    bytes: Bytes,
) -> Result<DocumentRecord, Refusal> {
    let key = arrival::document_key(dossier.id(), document);
    let stamp = request.stamp()?;
    let record = DocumentRecord {
        id: document,
        section: announced.section.clone(),
        item: place.item.clone(),
        slot: place.slot.id.clone(),
        file_name: place.name.clone(),
        kind: place.kind,
        size: bytes.len() as u64,
        sha256: Digest::of(&bytes),
        key: key.clone(),
        uploaded_at: request.now,
        uploaded_by: stamp.username.clone(),
    };
    context.stores.files.put_document(&key, bytes, record.kind.media_type()).await?;
    let after = dossier.would_be(|contents| contents.documents.push(record.clone()));
    let outline = after.outline();
    let as_read = dossier.outlined(outline.as_ref());
    match context.stores.applications.put_document(as_read, &record, &stamp).await? {
        Saved::Saved(record) => Ok(record),
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
    new: &DocumentRecord,
) -> Result<(), Refusal> {
    let dossier = load_own(context, request).await?;
    for record in before_the_last(&dossier.contents.documents, new) {
        remove(context, request, &dossier, record).await?;
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
    there.sort_by_key(|record| (record.uploaded_at, record.id));
    there.pop();
    there
}

/// The record goes; the bytes stay, since documents are written once and expire as a whole.
async fn remove(
    context: &Context,
    request: &Request,
    dossier: &LoadedDossier,
    record: &DocumentRecord,
) -> Result<(), Refusal> {
    // One request may leave several events: each needs an id of its own.
    let event = EventId::new(request.millis(), &context.random.bytes()?);
    let stamp = Stamp { event, ..request.stamp()? };
    let after = dossier.would_be(|contents| contents.documents.retain(|it| it.id != record.id));
    let outline = after.outline();
    let as_read = dossier.outlined(outline.as_ref());
    match context.stores.applications.delete_document(as_read, record, &stamp).await? {
        Saved::NotDraft { .. } => Err(Denied::NotDraft.into()),
        Saved::Frozen => Err(Denied::Frozen.into()),
        Saved::Saved(_) | Saved::Conflict { .. } | Saved::NoParent => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use form::FileType;

    fn document(id: u8, slot: &str, at: &str) -> DocumentRecord {
        DocumentRecord {
            id: DocumentId::new(u64::from(id), &[0; 10]),
            section: "beni".parse().unwrap(),
            item: None,
            slot: slot.parse().unwrap(),
            file_name: "perizia.pdf".parse().unwrap(),
            kind: FileType::Pdf,
            size: 1,
            sha256: Digest::of(b""),
            key: String::new(),
            uploaded_at: at.parse().unwrap(),
            uploaded_by: "anna".parse().unwrap(),
        }
    }

    #[test]
    fn every_request_leaves_the_same_document() {
        let early = document(3, "perizia", "2026-11-22T08:00:00Z");
        let one = document(1, "perizia", "2026-11-22T08:15:00Z");
        let other = document(2, "perizia", "2026-11-22T08:15:00Z");
        let elsewhere = document(0, "polizza", "2026-11-22T07:00:00Z");
        let there = [elsewhere, one.clone(), other.clone(), early.clone()];
        for new in [&one, &other, &early] {
            let removed: Vec<DocumentId> =
                before_the_last(&there, new).iter().map(|record| record.id).collect();
            assert_eq!(removed, [early.id, one.id]);
        }
        assert!(before_the_last(&there[..2], &one).is_empty());
    }
}
