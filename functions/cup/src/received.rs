//! A workbook that arrived: read, converted, and what came of it kept.

use crate::act::Doer;
use crate::arrival::{not_arrived, workbook_key};
use crate::conversions::own;
use crate::finish::{Made, finish};
use crate::stored::{NewFile, keep};
use crate::{linked, measures, view};
use bytes::Bytes;
use cup::workbook::{Unreadable, limits};
use domain::Digest;
use edge::reply::Json;
use edge::{Context, Refusal, Request};
use store::StoreError;
use store::cup::{ConversionFile, ConversionRecord, ConversionSaved, FileKind, Origin, Progress};

/// Confirms the upload of a workbook. A second time nothing is done again.
pub(crate) async fn received(
    context: &Context,
    request: &Request,
) -> Result<Json<serde_json::Value>, Refusal> {
    let doer = Doer::of(context, request)?;
    let record = own(&doer, request).await?;
    let record = take_in(&doer, record).await?;
    Ok(Json(view::detail(&doer, &record).await?))
}

/// Does what is to be done once the workbook of a conversion arrived, unless it was done.
pub(crate) async fn take_in(
    doer: &Doer<'_>,
    record: ConversionRecord,
) -> Result<ConversionRecord, Refusal> {
    let Origin::Workbook { file_name, .. } = &record.origin else { return Ok(record) };
    if record.progress != Progress::Waiting {
        return Ok(record);
    }
    let key = workbook_key(&record.administration, &record.id);
    let files = &doer.context.stores.files;
    let bytes = match files.incoming(&key, limits::FILE_BYTES as u64).await {
        Ok(Some(bytes)) => bytes,
        Ok(None) => return arrived_meanwhile(doer, record).await,
        Err(StoreError::FileTooLarge { .. }) => {
            let record = unreadable(record, &Unreadable::TooLarge);
            return save(doer, record).await;
        }
        Err(error) => return Err(error.into()),
    };
    let name = file_name.clone();
    let record = Box::pin(convert(doer, record, name, bytes)).await?;
    // What is left behind expires by itself.
    drop(files.delete_incoming(&key).await);
    Ok(record)
}

/// The upload is gone: either it never came, or another confirmation dealt with it just now.
async fn arrived_meanwhile(
    doer: &Doer<'_>,
    record: ConversionRecord,
) -> Result<ConversionRecord, Refusal> {
    let now = reload(doer, &record).await?;
    if now.progress == Progress::Waiting { Err(not_arrived()) } else { Ok(now) }
}

async fn convert(
    doer: &Doer<'_>,
    mut record: ConversionRecord,
    file_name: String,
    bytes: Bytes,
) -> Result<ConversionRecord, Refusal> {
    let size = bytes.len() as u64;
    let sha256 = Some(Digest::of(&bytes).to_string());
    record.origin = Origin::Workbook { file_name: file_name.clone(), size, sha256 };
    let source = source(doer, &record, file_name, bytes.clone()).await?;
    record.files.push(source);
    let workbook = match cup::workbook::read(&bytes) {
        Ok(workbook) => workbook,
        Err(reason) => return save(doer, unreadable(record, &reason)).await,
    };
    let measure = match &record.asked {
        Some(id) => {
            let measure = measures::find(doer.context, id).await?;
            Some(measure.ok_or_else(|| Refusal::fault("a measure that was asked for is gone"))?)
        }
        None => None,
    };
    let split = if record.split { cup::Split::Files } else { cup::Split::Refuse };
    let year = doer.today().year();
    let conversion = cup::convert(&workbook, measure.as_ref(), year, split);
    let linked = linked::of_requests(doer, &conversion.requests).await?;
    let made = Made {
        conversion,
        linked,
        workbook: &workbook,
        asked: measure.as_ref(),
        applications: Vec::new(),
    };
    finish(doer, record, made).await
}

async fn source(
    doer: &Doer<'_>,
    record: &ConversionRecord,
    name: String,
    bytes: Bytes,
) -> Result<ConversionFile, Refusal> {
    let new =
        NewFile { file: "source".to_owned(), name, kind: FileKind::Source, bytes, requests: None };
    keep(doer, record, new).await
}

fn unreadable(record: ConversionRecord, reason: &Unreadable) -> ConversionRecord {
    let progress =
        Progress::Unreadable { code: reason.code().to_owned(), sentence: reason.to_string() };
    ConversionRecord { progress, ..record }
}

/// Stores a conversion that has become something, unless it did in the meantime.
pub(crate) async fn save(
    doer: &Doer<'_>,
    record: ConversionRecord,
) -> Result<ConversionRecord, Refusal> {
    match doer.context.stores.cup.save(&record).await? {
        ConversionSaved::Saved(record) => Ok(*record),
        ConversionSaved::Stale => reload(doer, &record).await,
    }
}

/// A conversion as it is now.
pub(crate) async fn reload(
    doer: &Doer<'_>,
    record: &ConversionRecord,
) -> Result<ConversionRecord, Refusal> {
    let now = doer.context.stores.cup.conversion(&record.administration, &record.id).await?;
    now.ok_or(Refusal::NotFound)
}
