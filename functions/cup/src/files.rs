//! The files of a conversion, to be saved.

use crate::act::Doer;
use crate::conversions::own;
use crate::stored::media_type;
use web::{Context, Incoming, Refusal, Reply, StoredFile};

/// A file, or the way to it.
pub(crate) async fn read(context: &Context, incoming: &Incoming) -> Result<Reply, Refusal> {
    let doer = Doer::of(context, incoming)?;
    let record = own(&doer, incoming).await?;
    let id = incoming.file()?;
    let file = record.files.iter().find(|file| file.file == id).ok_or(Refusal::NotFound)?;
    let stored = StoredFile {
        key: &file.key,
        media_type: media_type(file.kind),
        name: &file.name,
        size: file.size,
    };
    web::download(context, incoming, &stored).await
}
