//! The measures that codes can be asked for with: those that come with the product, those that the administration made, and
//! those of the calls that it runs.

use crate::actor::Actor;
use crate::kept_measures::{self, Kept};
use crate::own;
use crate::stored::XLSX;
use call::ProjectCodes;
use cup::Measure;
use cup::workbook::WorkbookError;
use edge::api::cup::{self as api, MeasureRevision, Measures, Nature};
use edge::reply::{Attachment, Json, Workbook};
use edge::{Context, Refusal, Request};
use form::CallId;

/// A measure, and the call it belongs to, or the revision of one's own.
struct Known {
    measure: Measure,
    call: Option<CallId>,
    revision: Option<MeasureRevision>,
}

impl Known {
    fn bundled(measure: Measure) -> Self {
        Self { measure, call: None, revision: None }
    }

    fn own(kept: Kept) -> Self {
        let revision = Some(kept_measures::revision(&kept.latest));
        Self { measure: kept.measure, call: None, revision }
    }
}

/// Every measure of the administration's, those that it retired too.
async fn known(actor: &Actor<'_>) -> Result<Vec<Known>, Refusal> {
    let context = actor.context;
    let mut known: Vec<Known> = Measure::bundled().iter().cloned().map(Known::bundled).collect();
    known.extend(kept_measures::latest(actor).await?.into_iter().map(Known::own));
    for call in context.stores.calls.owned_by(&actor.administration).await? {
        if let Some(codes) = of_call(context, &call.call).await? {
            let (measure, call) = (codes.measure, Some(call.call));
            known.push(Known { measure, call, revision: None });
        }
    }
    Ok(known)
}

/// The measure of that id, if codes can be asked for with it from now on: one that was retired is not offered.
pub(crate) async fn offered(actor: &Actor<'_>, id: &str) -> Result<Option<Measure>, Refusal> {
    let retired = kept_measures::named(actor, id).await?.is_some_and(|kept| kept.latest.retired);
    if retired { Ok(None) } else { find(actor, id).await }
}

/// The measure of that id, if it is there for the administration; of its own, the latest revision.
pub(crate) async fn find(actor: &Actor<'_>, id: &str) -> Result<Option<Measure>, Refusal> {
    if let Some(bundled) = Measure::bundled().iter().find(|measure| measure.id == id) {
        return Ok(Some(bundled.clone()));
    }
    if let Some(kept) = kept_measures::named(actor, id).await? {
        return Ok(Some(kept.measure));
    }
    // The measure of a call has the id of the call.
    let Ok(call) = id.parse() else { return Ok(None) };
    if !own::runs(actor, &call).await? {
        return Ok(None);
    }
    Ok(of_call(actor.context, &call).await?.map(|codes| codes.measure))
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
pub(crate) async fn list(context: &Context, request: &Request) -> Result<Json<Measures>, Refusal> {
    let actor = Actor::of(context, request)?;
    let shown =
        known(&actor).await?.into_iter().map(|Known { measure, call, revision }| api::Measure {
            id: measure.id,
            title: measure.title,
            act: measure.act,
            year: measure.year,
            nature: Nature {
                code: measure.nature.code().to_owned(),
                label: measure.nature.label().to_owned(),
            },
            call: call.map(|call| call.to_string()),
            revision,
        });
    Ok(Json(Measures { measures: shown.collect() }))
}

/// The workbook to fill in.
pub(crate) async fn template(
    context: &Context,
    request: &Request,
) -> Result<Attachment<Workbook>, Refusal> {
    book(context, request, "modello", cup::workbook::template).await
}

/// The same workbook as it looks when it is filled in.
pub(crate) async fn example(
    context: &Context,
    request: &Request,
) -> Result<Attachment<Workbook>, Refusal> {
    book(context, request, "esempio", cup::workbook::example).await
}

async fn book(
    context: &Context,
    request: &Request,
    name: &str,
    write: impl FnOnce(&Measure) -> Result<Vec<u8>, WorkbookError>,
) -> Result<Attachment<Workbook>, Refusal> {
    let id = request.measure()?;
    let measure =
        find(&Actor::of(context, request)?, id.as_str()).await?.ok_or(Refusal::NotFound)?;
    let bytes = write(&measure).map_err(Refusal::fault)?;
    Ok(Attachment::new(XLSX, &format!("{name}-cup-{id}.xlsx"), bytes))
}
