//! A workbook that arrived: read, converted, and what came of it recorded.

use crate::actor::Actor;
use crate::judge::judge_workbook;
use crate::record::complete;
use crate::records::{find, named, save};
use crate::stored::{NewFile, keep};
use crate::upload_key::UploadKey;
use crate::{measures, view};
use bytes::Bytes;
use cup::workbook::{Unreadable, limits};
use cup::{Measure, Split};
use domain::{Digest, FileName};
use edge::api::cup::Conversion;
use edge::reply::Json;
use edge::{Context, Denied, IncomingFile, Refusal, Request};
use jiff::SignedDuration;
use store::StoreError;
use store::cup::{ConversionRecord, FileKind, Origin, Progress};

/// What arrives so soon is judged in the same go.
const AT_ONCE: SignedDuration = SignedDuration::from_mins(1);

/// Confirms the upload of a workbook. A second time nothing is done again.
pub(crate) async fn received(
    context: &Context,
    request: &Request,
) -> Result<Json<Conversion>, Refusal> {
    let actor = Actor::of(context, request)?;
    let record = named(&actor, request).await?;
    let record = take_in(&actor, record).await?;
    Ok(Json(view::detail(&actor, &record).await?))
}

/// Does what is to be done once the workbook of a conversion arrived, unless it was done.
pub(crate) async fn take_in(
    actor: &Actor<'_>,
    record: ConversionRecord,
) -> Result<ConversionRecord, Refusal> {
    let Origin::Workbook { file_name, .. } = &record.origin else { return Ok(record) };
    if record.progress != Progress::Waiting || record.withdrawn.is_some() {
        return Ok(record);
    }
    let incoming = IncomingFile::new(actor.context, &UploadKey::workbook(&record));
    let bytes = match incoming.bytes(limits::FILE_BYTES as u64).await {
        Ok(Some(bytes)) => bytes,
        Ok(None) => return arrived_meanwhile(actor, &record).await,
        Err(StoreError::FileTooLarge { .. }) => {
            return save(actor, unreadable(record, &Unreadable::TooLarge)).await;
        }
        Err(error) => return Err(error.into()),
    };
    if incoming.is_known_threat().await? {
        incoming.forget().await;
        return save(actor, threatening(record)).await;
    }
    let name = file_name.clone();
    let record = judged_now(actor, record).await?;
    if record.progress != Progress::Waiting || record.withdrawn.is_some() {
        return Ok(record);
    }
    let record = Box::pin(convert(actor, record, name, bytes)).await?;
    incoming.forget().await;
    Ok(record)
}

/// Says that it is judged now, if it was begun some time ago: what it is about to ask for is its own until it is judged,
/// and nobody takes it for one that was broken off.
async fn judged_now(
    actor: &Actor<'_>,
    record: ConversionRecord,
) -> Result<ConversionRecord, Refusal> {
    if actor.now.duration_since(record.at) < AT_ONCE {
        return Ok(record);
    }
    save(actor, ConversionRecord { judged_from: Some(actor.now), ..record }).await
}

/// The upload is gone: either it never came, or another confirmation dealt with it just now.
async fn arrived_meanwhile(
    actor: &Actor<'_>,
    record: &ConversionRecord,
) -> Result<ConversionRecord, Refusal> {
    let now = find(actor, record.id).await?;
    if now.progress == Progress::Waiting { Err(Denied::NotArrived.into()) } else { Ok(now) }
}

async fn convert(
    actor: &Actor<'_>,
    mut record: ConversionRecord,
    file_name: FileName,
    bytes: Bytes,
) -> Result<ConversionRecord, Refusal> {
    let (size, sha256) = (bytes.len() as u64, Some(Digest::of(&bytes)));
    let source = NewFile {
        file: "source".to_owned(),
        name: file_name.to_string(),
        kind: FileKind::Source,
        bytes: bytes.clone(),
        requests: None,
    };
    record.origin = Origin::Workbook { file_name, size, sha256 };
    record.files.push(keep(actor, &record, source).await?);
    let workbook = match cup::workbook::read(&bytes) {
        Ok(workbook) => workbook,
        Err(reason) => return save(actor, unreadable(record, &reason)).await,
    };
    let asked = asked(actor, &record).await?;
    let split = if record.split { Split::Files } else { Split::Refuse };
    let judged = judge_workbook(actor, &workbook, asked.as_ref(), split).await?;
    Box::pin(complete(actor, record, judged)).await
}

/// The measure that was asked for in place of the one that the workbook names.
async fn asked(actor: &Actor<'_>, record: &ConversionRecord) -> Result<Option<Measure>, Refusal> {
    let Some(id) = &record.asked else { return Ok(None) };
    let measure = measures::find(actor, id).await?;
    measure.map(Some).ok_or_else(|| Refusal::fault("a measure that was asked for is gone"))
}

/// What is known to hold a threat is neither read nor kept.
fn threatening(record: ConversionRecord) -> ConversionRecord {
    let sentence = "Il controllo antivirus ha trovato una minaccia nel file, che perciò non è stato letto né conservato: copia i soli dati in un modello nuovo e carica quello.";
    let progress =
        Progress::Unreadable { code: "threat".to_owned(), sentence: sentence.to_owned() };
    ConversionRecord { progress, ..record }
}

fn unreadable(record: ConversionRecord, reason: &Unreadable) -> ConversionRecord {
    let progress =
        Progress::Unreadable { code: reason.code().to_owned(), sentence: reason.to_string() };
    ConversionRecord { progress, ..record }
}
