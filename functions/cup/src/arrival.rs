//! Files of which the storage tells: they are dealt with as their confirmation does, whichever comes
//! first.

use crate::actor::Actor;
use crate::upload_key::{UploadKey, UploadedFile};
use crate::{own, received, responses};
use edge::{Context, Refusal, Upload};
use store::cup::Author;

/// Does with a file that arrived what its confirmation does.
pub(crate) async fn process(context: &Context, upload: Upload) -> Result<(), Refusal> {
    let Some(UploadKey { administration, conversion, file }) = UploadKey::read(&upload.key) else {
        return Ok(());
    };
    let records = &context.stores.cup;
    let record = records.conversion(&administration, conversion).await?;
    let record = record.ok_or(Refusal::NotFound)?;
    let actor = |author: &Author| {
        let administration = administration.clone();
        let request_id = upload.request_id.clone();
        Actor { context, now: upload.now, administration, author: author.clone(), request_id }
    };
    let record = own::conversion(&actor(&record.by), record).await?;
    match file {
        UploadedFile::Workbook => {
            let actor = actor(&record.by);
            received::take_in(&actor, record).await.map(drop)
        }
        UploadedFile::Response(id) => {
            let response = records.response(&administration, conversion, id).await?;
            let response = response.ok_or(Refusal::NotFound)?;
            let actor = actor(&response.by);
            Box::pin(responses::take_in(&actor, record, response)).await.map(drop)
        }
    }
}
