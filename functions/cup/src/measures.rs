//! The measures that codes can be asked for with: those that come with the product, and those of
//! the published calls.

use crate::stored::XLSX;
use call::ProjectCodes;
use cup::Measure;
use edge::api::cup::{self as api, Measures, Nature};
use edge::reply::{Attachment, Json, Workbook};
use edge::{Context, Refusal, Request};
use form::CallId;

/// A measure, and the call it belongs to.
pub(crate) struct Known {
    pub(crate) measure: Measure,
    pub(crate) call: Option<CallId>,
}

/// Every measure.
pub(crate) async fn known(context: &Context) -> Result<Vec<Known>, Refusal> {
    let bundled = Measure::bundled().iter().cloned();
    let mut known: Vec<Known> = bundled.map(|measure| Known { measure, call: None }).collect();
    for call in context.stores.calls.calls().await? {
        if let Some(codes) = of_call(context, &call.call).await? {
            known.push(Known { measure: codes.measure, call: Some(call.call) });
        }
    }
    Ok(known)
}

/// The measure of that id.
pub(crate) async fn find(context: &Context, id: &str) -> Result<Option<Measure>, Refusal> {
    if let Some(bundled) = Measure::bundled().iter().find(|measure| measure.id == id) {
        return Ok(Some(bundled.clone()));
    }
    // The measure of a call has the id of the call.
    let Ok(call) = id.parse() else { return Ok(None) };
    Ok(of_call(context, &call).await?.map(|codes| codes.measure))
}

/// What the codes of a call are asked for with, as published.
pub(crate) async fn of_call(
    context: &Context,
    call: &CallId,
) -> Result<Option<ProjectCodes>, Refusal> {
    let json = context.stores.cup.measure(call).await?;
    json.map(|json| serde_json::from_str(&json).map_err(Refusal::fault)).transpose()
}

/// The measures, for a choice.
pub(crate) async fn list(context: &Context, _: &Request) -> Result<Json<Measures>, Refusal> {
    let shown = known(context).await?.into_iter().map(|Known { measure, call }| api::Measure {
        id: measure.id,
        title: measure.title,
        act: measure.act,
        year: measure.year,
        nature: Nature {
            code: measure.nature.code().to_owned(),
            label: measure.nature.label().to_owned(),
        },
        call: call.map(|call| call.to_string()),
    });
    Ok(Json(Measures { measures: shown.collect() }))
}

/// The workbook to fill in.
pub(crate) async fn template(
    context: &Context,
    request: &Request,
) -> Result<Attachment<Workbook>, Refusal> {
    let id = request.measure()?;
    let measure = find(context, id.as_str()).await?.ok_or(Refusal::NotFound)?;
    let bytes = cup::workbook::template(&measure).map_err(Refusal::fault)?;
    Ok(Attachment::new(XLSX, &format!("modello-cup-{id}.xlsx"), bytes))
}
