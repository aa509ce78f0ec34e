//! Answers of Sistema CUP: their upload, and what is done once they arrived.

use crate::act::Doer;
use crate::arrival::{self, not_arrived, response_key};
use crate::conversions::{file_name, own, unusable_name};
use crate::import::import;
use crate::outputs::update;
use crate::received::reload;
use crate::stored::{NewFile, XML, keep, keep_json};
use crate::view;
use domain::ResponseId;
use edge::reply::{Created, Json};
use edge::routes::cup::CreateResponse;
use edge::{Context, Denied, Invalid, Refusal, Request};
use serde_json::json;
use store::cup::{
    ConversionFile, ConversionRecord, FileKind, Progress, ResponseRecord, ResponseState,
};

/// The longest answer, in bytes.
const LONGEST: u64 = 10 * 1024 * 1024;
/// Most answers to one conversion, those that could not be read apart: two are usual.
const MOST: usize = 50;

/// Prepares the upload of an answer.
pub(crate) async fn create(
    context: &Context,
    request: &Request,
) -> Result<Created<serde_json::Value>, Refusal> {
    let creation = request.body(CreateResponse)?;
    let doer = Doer::of(context, request)?;
    let conversion = own(&doer, request).await?;
    accepted(&conversion)?;
    let file_name =
        file_name(&creation.file_name).ok_or_else(|| unusable_name(Invalid::Response))?;
    if creation.size == 0 {
        return Err(Invalid::Response(
            "Il file è vuoto: scarica di nuovo la risposta dal Sistema CUP.".to_owned(),
        )
        .into());
    }
    if creation.size > LONGEST {
        return Err(Invalid::Response("Il file supera la dimensione massima di 10 MB: controlla di aver scelto la risposta del Sistema CUP.".to_owned()).into());
    }
    let records = &context.stores.cup;
    let before = records.responses(&doer.administration, &conversion.id).await?;
    let read = |one: &&ResponseRecord| !matches!(one.progress, ResponseState::Unreadable { .. });
    if before.iter().filter(read).count() >= MOST {
        return Err(Denied::TooManyResponses.into());
    }
    let response = ResponseRecord {
        id: ResponseId::new(doer.millis(), &context.random.bytes()?).to_string(),
        conversion: conversion.id.clone(),
        at: doer.now,
        by: doer.by.clone(),
        file_name,
        progress: ResponseState::Waiting,
    };
    records.put_response(&doer.administration, &response).await?;
    let key = response_key(&doer.administration, &conversion.id, &response.id);
    let upload = arrival::form(&doer, &key, XML, LONGEST).await?;
    Ok(Created(json!({ "response": response.id, "upload": upload })))
}

/// Confirms the upload of an answer. A second time nothing is done again, and what was broken off
/// goes on.
pub(crate) async fn received(
    context: &Context,
    request: &Request,
) -> Result<Json<serde_json::Value>, Refusal> {
    let doer = Doer::of(context, request)?;
    let conversion = own(&doer, request).await?;
    let id = request.response()?.to_string();
    let records = &context.stores.cup;
    let response = records.response(&doer.administration, &conversion.id, &id).await?;
    let response = response.ok_or(Refusal::NotFound)?;
    let conversion = take_in(&doer, conversion, response).await?;
    Ok(Json(view::detail(&doer, &conversion).await?))
}

/// Does what is to be done once an answer arrived, unless it was done.
pub(crate) async fn take_in(
    doer: &Doer<'_>,
    conversion: ConversionRecord,
    mut response: ResponseRecord,
) -> Result<ConversionRecord, Refusal> {
    if response.progress != ResponseState::Waiting {
        return dealt_with(doer, &conversion, response).await;
    }
    accepted(&conversion)?;
    let key = response_key(&conversion.administration, &conversion.id, &response.id);
    let files = &doer.context.stores.files;
    let Some(bytes) = files.incoming(&key, LONGEST).await? else {
        // Either it never came, or another confirmation dealt with it just now.
        let records = &doer.context.stores.cup;
        let (administration, id) = (&conversion.administration, &response.id);
        let now = records.response(administration, &conversion.id, id).await?;
        return dealt_with(doer, &conversion, now.ok_or(Refusal::NotFound)?).await;
    };
    let answers = match cup::read_response(&bytes) {
        Ok(answers) => answers,
        Err(error) => {
            // Kept, for whoever asks after the storage told of the file.
            response.progress = ResponseState::Unreadable { sentence: error.to_string() };
            doer.context.stores.cup.put_response(&doer.administration, &response).await?;
            drop(files.delete_incoming(&key).await);
            return dealt_with(doer, &conversion, response).await;
        }
    };
    let new = NewFile {
        file: format!("response-{}", response.id),
        name: response.file_name.clone(),
        kind: FileKind::Response,
        bytes,
        requests: None,
    };
    let file: ConversionFile = keep(doer, &conversion, new).await?;
    let taken = import(doer, &conversion, &response.id, &answers).await?;
    let strays = keep_json(doer, &conversion, &taken.strays).await?;
    response.progress = ResponseState::Imported {
        at: doer.now,
        sha256: file.sha256.clone(),
        coded: taken.coded,
        rejected: taken.rejected,
        strays,
        stray_count: taken.stray_count,
    };
    let conversion = update(doer, conversion, file).await?;
    doer.context.stores.cup.put_response(&doer.administration, &response).await?;
    // What is left behind expires by itself.
    drop(files.delete_incoming(&key).await);
    Ok(conversion)
}

/// What came of an answer before: the conversion as it is now, or why the answer was not taken.
async fn dealt_with(
    doer: &Doer<'_>,
    conversion: &ConversionRecord,
    response: ResponseRecord,
) -> Result<ConversionRecord, Refusal> {
    match response.progress {
        ResponseState::Waiting => Err(not_arrived()),
        ResponseState::Unreadable { sentence } => Err(Invalid::Response(sentence).into()),
        ResponseState::Imported { .. } => reload(doer, conversion).await,
    }
}

fn accepted(conversion: &ConversionRecord) -> Result<(), Refusal> {
    if matches!(conversion.progress, Progress::Accepted { .. }) {
        return Ok(());
    }
    Err(Denied::NotAccepted.into())
}
