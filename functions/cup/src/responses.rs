//! Answers of Sistema CUP: their upload, and what is done once they arrived.

use crate::actor::Actor;
use crate::import::import;
use crate::outputs::update;
use crate::records::{accepted, find, named};
use crate::stored::{NewFile, XML, keep, keep_json};
use crate::upload_key::UploadKey;
use crate::{spread, view};
use bytes::Bytes;
use cup::Answer;
use edge::api::cup::{Conversion, ResponseUpload};
use edge::reply::{Created, Json};
use edge::routes::cup::CreateResponse;
use edge::{BadResponse, Context, Denied, IncomingFile, Refusal, Request};
use store::cup::{ConversionRecord, FileKind, ResponseRecord, ResponseState};

/// The longest answer, in megabytes.
const MEGABYTES: u32 = 10;
/// The same in bytes.
const LONGEST: u64 = MEGABYTES as u64 * 1024 * 1024;
/// What is known to hold a threat is neither read nor kept.
const THREAT: &str = "Il controllo antivirus ha trovato una minaccia nel file, che perciò non è stato letto né conservato: scarica di nuovo la risposta dal Sistema CUP.";
/// Most answers to one conversion, those that could not be read apart: two are usual.
const MOST: usize = 50;

/// Prepares the upload of an answer.
pub(crate) async fn create(
    context: &Context,
    request: &Request,
) -> Result<Created<ResponseUpload>, Refusal> {
    let creation = request.body(CreateResponse)?;
    let actor = Actor::of(context, request)?;
    let conversion = named(&actor, request).await?;
    accepted(&conversion)?;
    let file_name = creation.file_name.parse().map_err(BadResponse::Name)?;
    acceptable(creation.size)?;
    not_too_many(&actor, &conversion).await?;
    let response = ResponseRecord {
        id: actor.response_id()?,
        conversion: conversion.id,
        at: actor.now,
        by: actor.author.clone(),
        file_name,
        progress: ResponseState::Waiting,
    };
    context.stores.cup.put_response(&actor.administration, &response).await?;
    let incoming = IncomingFile::new(context, &UploadKey::response(&conversion, response.id));
    let upload = incoming.form(XML, LONGEST, actor.now).await?;
    Ok(Created(ResponseUpload { response: response.id, upload }))
}

fn acceptable(size: u64) -> Result<(), BadResponse> {
    match size {
        0 => Err(BadResponse::Empty),
        size if size > LONGEST => Err(BadResponse::TooLong { megabytes: MEGABYTES }),
        _ => Ok(()),
    }
}

async fn not_too_many(actor: &Actor<'_>, conversion: &ConversionRecord) -> Result<(), Refusal> {
    let records = &actor.context.stores.cup;
    let before = records.responses(&actor.administration, conversion.id).await?;
    let read = |one: &&ResponseRecord| !matches!(one.progress, ResponseState::Unreadable { .. });
    if before.iter().filter(read).count() >= MOST {
        return Err(Denied::TooManyResponses.into());
    }
    Ok(())
}

/// Confirms the upload of an answer. A second time nothing is done again, and what was broken off
/// goes on.
pub(crate) async fn received(
    context: &Context,
    request: &Request,
) -> Result<Json<Conversion>, Refusal> {
    let actor = Actor::of(context, request)?;
    let conversion = named(&actor, request).await?;
    let records = &context.stores.cup;
    let id = request.response()?;
    let response = records.response(&actor.administration, conversion.id, id).await?;
    let response = response.ok_or(Refusal::NotFound)?;
    let conversion = Box::pin(take_in(&actor, conversion, response)).await?;
    Ok(Json(view::detail(&actor, &conversion).await?))
}

/// Does what is to be done once an answer arrived, unless it was done.
pub(crate) async fn take_in(
    actor: &Actor<'_>,
    conversion: ConversionRecord,
    response: ResponseRecord,
) -> Result<ConversionRecord, Refusal> {
    if response.progress != ResponseState::Waiting {
        return dealt_with(actor, &conversion, response).await;
    }
    accepted(&conversion)?;
    let incoming = IncomingFile::new(actor.context, &UploadKey::response(&conversion, response.id));
    let Some(bytes) = incoming.bytes(LONGEST).await? else {
        // Either it never came, or another confirmation dealt with it just now.
        let records = &actor.context.stores.cup;
        let now = records.response(&conversion.administration, conversion.id, response.id).await?;
        return dealt_with(actor, &conversion, now.ok_or(Refusal::NotFound)?).await;
    };
    let read = if incoming.is_known_threat().await? {
        Err(THREAT.to_owned())
    } else {
        cup::read_response(&bytes).map_err(|error| error.to_string())
    };
    match read {
        Ok(answers) => {
            let conversion =
                Box::pin(take_answers(actor, conversion, response, (bytes, &answers))).await?;
            incoming.forget().await;
            Ok(conversion)
        }
        Err(sentence) => {
            // Kept, for whoever asks after the storage told of the file.
            let response =
                ResponseRecord { progress: ResponseState::Unreadable { sentence }, ..response };
            actor.context.stores.cup.put_response(&actor.administration, &response).await?;
            incoming.forget().await;
            dealt_with(actor, &conversion, response).await
        }
    }
}

/// Keeps the file of an answer, takes in what it says, and records that.
async fn take_answers(
    actor: &Actor<'_>,
    conversion: ConversionRecord,
    mut response: ResponseRecord,
    (bytes, answers): (Bytes, &[Answer]),
) -> Result<ConversionRecord, Refusal> {
    let new = NewFile {
        file: format!("response-{}", response.id),
        name: response.file_name.to_string(),
        kind: FileKind::Response,
        bytes,
        requests: None,
    };
    let file = keep(actor, &conversion, new).await?;
    let imported = import(actor, &conversion, response.id, answers).await?;
    response.progress = ResponseState::Imported {
        at: actor.now,
        sha256: file.sha256,
        coded: imported.coded,
        rejected: imported.rejected,
        strays: keep_json(actor, &conversion, &imported.strays).await?,
        stray_count: imported.stray_count,
        contradicts: imported.contradicts,
        unwanted: imported.unwanted,
    };
    let (conversion, known) = update(actor, conversion, file).await?;
    actor.context.stores.cup.put_response(&actor.administration, &response).await?;
    spread::after_answers(actor, conversion.id, &known.kept.rows).await;
    Ok(conversion)
}

/// What came of an answer before: the conversion as it is now, or why the answer was not taken.
async fn dealt_with(
    actor: &Actor<'_>,
    conversion: &ConversionRecord,
    response: ResponseRecord,
) -> Result<ConversionRecord, Refusal> {
    match response.progress {
        ResponseState::Waiting => Err(Denied::NotArrived.into()),
        ResponseState::Unreadable { sentence } => Err(BadResponse::Unreadable(sentence).into()),
        ResponseState::Imported { .. } => find(actor, conversion.id).await,
    }
}
