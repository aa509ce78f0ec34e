//! The files of a conversion, to be saved.

use crate::actor::Actor;
use crate::records::named;
use crate::stored::media_type;
use edge::reply::{CupFile, Download};
use edge::{Context, Refusal, Request, StoredFile};

/// A file, or the way to it.
pub(crate) async fn read(
    context: &Context,
    request: &Request,
) -> Result<Download<CupFile>, Refusal> {
    let actor = Actor::of(context, request)?;
    let record = named(&actor, request).await?;
    let id = request.file()?;
    let file = record.files.iter().find(|file| file.file == id).ok_or(Refusal::NotFound)?;
    let stored = StoredFile {
        key: &file.key,
        media_type: media_type(file.kind),
        name: &file.name,
        size: file.size,
    };
    edge::download(context, request, &stored).await
}
