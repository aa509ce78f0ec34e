//! The measures that codes can be asked for with: those that come with the product, and those of
//! the published calls.

use crate::stored::XLSX;
use cup::Measure;
use edge::reply::{Attachment, Json, Workbook};
use edge::{Context, Refusal, Request};
use serde_json::{Value, json};

/// A measure, and the call it belongs to.
pub(crate) struct Known {
    pub(crate) measure: Measure,
    pub(crate) call: Option<String>,
}

/// Every measure.
pub(crate) async fn known(context: &Context) -> Result<Vec<Known>, Refusal> {
    let bundled = Measure::bundled().iter().cloned();
    let mut known: Vec<Known> = bundled.map(|measure| Known { measure, call: None }).collect();
    for call in context.stores.calls.calls().await? {
        if let Some(measure) = of_call(context, &call.call).await? {
            known.push(Known { measure, call: Some(call.call) });
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
    of_call(context, id).await
}

/// The measure of a call, as published.
pub(crate) async fn of_call(context: &Context, call: &str) -> Result<Option<Measure>, Refusal> {
    let json = context.stores.cup.measure(call).await?;
    json.map(|json| serde_json::from_str(&json).map_err(Refusal::fault)).transpose()
}

/// The measures, for a choice.
pub(crate) async fn list(context: &Context) -> Result<Json<serde_json::Value>, Refusal> {
    let known = known(context).await?;
    let shown: Vec<Value> = known
        .iter()
        .map(|Known { measure, call }| {
            json!({
                "id": measure.id,
                "title": measure.title,
                "act": measure.act,
                "year": measure.year,
                "nature": { "code": measure.nature.code(), "label": measure.nature.label() },
                "call": call,
            })
        })
        .collect();
    Ok(Json(json!({ "measures": shown })))
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
