//! Conversions: begun, listed, read.

use crate::actor::Actor;
use crate::records::{NewConversion, begin, named};
use crate::upload_key::UploadKey;
use crate::{measures, own, stored, view};
use cup::workbook::Unreadable;
use cup::workbook::limits::FILE_BYTES;
use domain::FileName;
use edge::api::cup::{Conversion, ConversionSummary, ConversionUpload, Conversions};
use edge::reply::{Created, Json};
use edge::routes::cup::CreateConversion;
use edge::{BadWorkbook, Context, IncomingFile, Invalid, Refusal, Request};
use std::collections::BTreeSet;
use store::cup::Origin;

/// Most conversions listed.
const MOST_LISTED: usize = 200;

/// The administration's conversions, latest first.
pub(crate) async fn list(
    context: &Context,
    request: &Request,
) -> Result<Json<Conversions>, Refusal> {
    let actor = Actor::of(context, request)?;
    let own = own::calls(&actor).await?;
    let records = context.stores.cup.conversions(&actor.administration, MOST_LISTED).await?;
    let there = records.iter().filter(|record| record.calls.is_subset(&own));
    let conversions = there.map(ConversionSummary::from).collect();
    Ok(Json(Conversions { conversions }))
}

/// Prepares the upload of a workbook.
pub(crate) async fn create(
    context: &Context,
    request: &Request,
) -> Result<Created<ConversionUpload>, Refusal> {
    let creation = request.body(CreateConversion)?;
    let actor = Actor::of(context, request)?;
    let file_name: FileName = creation.file_name.parse().map_err(BadWorkbook::Name)?;
    // What a name tells need not be sent to be told.
    if let Some(reason) = Unreadable::of_name(file_name.as_str()) {
        return Err(BadWorkbook::Unreadable(reason.to_string()).into());
    }
    acceptable(creation.size)?;
    if let Some(measure) = &creation.measure
        && measures::offered(&actor, measure).await?.is_none()
    {
        return Err(Invalid::Measure.into());
    }
    let origin = Origin::Workbook { file_name, size: creation.size, sha256: None };
    // The measure of a call has the id of the call.
    let call = creation.measure.as_ref().and_then(|measure| measure.parse().ok());
    let calls = match call {
        Some(call) if own::runs(&actor, &call).await? => BTreeSet::from([call]),
        Some(_) | None => BTreeSet::new(),
    };
    let new = NewConversion { origin, asked: creation.measure, split: creation.split, calls };
    let record = begin(&actor, new).await?;
    let incoming = IncomingFile::new(context, &UploadKey::workbook(&record));
    let upload = incoming.form(stored::XLSX, FILE_BYTES as u64, actor.now).await?;
    Ok(Created(ConversionUpload { conversion: record.id, upload }))
}

fn acceptable(size: u64) -> Result<(), BadWorkbook> {
    match size {
        0 => Err(BadWorkbook::Unreadable(Unreadable::Empty.to_string())),
        size if size > FILE_BYTES as u64 => {
            Err(BadWorkbook::Unreadable(Unreadable::TooLarge.to_string()))
        }
        _ => Ok(()),
    }
}

/// A conversion with everything that is known of it.
pub(crate) async fn read(
    context: &Context,
    request: &Request,
) -> Result<Json<Conversion>, Refusal> {
    let actor = Actor::of(context, request)?;
    let record = named(&actor, request).await?;
    Ok(Json(view::detail(&actor, &record).await?))
}
