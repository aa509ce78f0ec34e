//! The files of a conversion, to be saved.

use crate::actor::Actor;
use crate::outputs::as_read;
use crate::reading;
use crate::records::named;
use crate::stored::media_type;
use edge::reply::{CupFile, Download};
use edge::{Context, Reader, Refusal, Request, StoredFile};
use store::cup::{ConversionFile, ConversionRecord, FileKind};
use store::reads::ReadThing;

/// Whether a file can be had: a request only once somebody confirmed what it asks for.
pub(crate) fn is_there(record: &ConversionRecord, file: &ConversionFile) -> bool {
    file.kind != FileKind::Request || record.confirmed.is_some()
}

fn file<'r>(record: &'r ConversionRecord, id: &str) -> Result<&'r ConversionFile, Refusal> {
    let file = record.files.iter().find(|file| file.file == id && is_there(record, file));
    file.ok_or(Refusal::NotFound)
}

/// A file, or the way to it.
pub(crate) async fn read(
    context: &Context,
    request: &Request,
) -> Result<Download<CupFile>, Refusal> {
    let actor = Actor::of(context, request)?;
    let record = named(&actor, request).await?;
    let id = request.file()?;
    let record = match file(&record, &id)?.kind {
        FileKind::Codes | FileKind::Rejected => as_read(&actor, &record).await?.0,
        FileKind::Source | FileKind::Request | FileKind::Marked | FileKind::Response => record,
    };
    let file = file(&record, &id)?;
    reading::of_conversion(&actor, &record, ReadThing::CodesWorkbook).await?;
    let stored = StoredFile {
        key: &file.key,
        media_type: media_type(file.kind),
        name: &file.name,
        size: file.size,
    };
    match file.kind {
        // The others are made here.
        FileKind::Source | FileKind::Response => {
            edge::download_uploaded(context, request, &stored, Reader::Colleague).await
        }
        FileKind::Request | FileKind::Marked | FileKind::Codes | FileKind::Rejected => {
            edge::download(context, request, &stored).await
        }
    }
}
