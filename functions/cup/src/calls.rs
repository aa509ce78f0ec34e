//! The calls and their submitted applications, as those who ask for codes see them.

use crate::act::Doer;
use crate::applications::{Drawn, draw};
use crate::claims::{AT_ONCE, is_open};
use crate::measures;
use crate::request::judged;
use crate::stored::XLSX;
use cup::columns::Entry;
use cup::{Cell, MOST_REQUESTS, Measure};
use domain::ApplicationState;
use edge::api::Instant;
use edge::reply::{Attachment, Json, Workbook as WorkbookFile};
use edge::{Context, Denied, Refusal, Request};
use futures::stream::{self, StreamExt, TryStreamExt};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use store::applications::Meta;
use store::calls::CallRecord;

/// Every call, with how many of its applications have a code.
pub(crate) async fn list(context: &Context) -> Result<Json<Value>, Refusal> {
    let mut shown = Vec::new();
    for call in context.stores.calls.calls().await? {
        let applications = submitted(context, &call.call).await?;
        let coded = applications.iter().filter(|meta| meta.cup.is_some()).count();
        shown.push(json!({
            "call": call.call,
            "title": call.title,
            "measure": measures::of_call(context, &call.call).await?.is_some(),
            "submitted": applications.len(),
            "coded": coded,
            "uncoded": applications.len() - coded,
        }));
    }
    Ok(Json(json!({ "calls": shown })))
}

/// The submitted applications to a call, in the order of their protocol numbers.
pub(crate) async fn submitted(context: &Context, call: &str) -> Result<Vec<Meta>, Refusal> {
    let mut metas = context.stores.applications.list_of_call(call).await?;
    metas.retain(|meta| meta.state == ApplicationState::Submitted && meta.protocol.is_some());
    metas.sort_by(|one, other| one.protocol.cmp(&other.protocol));
    Ok(metas)
}

/// The call that a request names.
pub(crate) async fn call(context: &Context, request: &Request) -> Result<CallRecord, Refusal> {
    let id = request.call()?;
    context.stores.calls.call(id.as_str()).await?.ok_or(Refusal::NotFound)
}

/// The submitted applications, as requests of codes: what each lacks is told before it is asked for.
pub(crate) async fn applications(
    context: &Context,
    request: &Request,
) -> Result<Json<Value>, Refusal> {
    let doer = Doer::of(context, request)?;
    let call = call(context, request).await?;
    let metas = submitted(context, &call.call).await?;
    let Some(measure) = measures::of_call(context, &call.call).await? else {
        return Ok(Json(json!({ "measure": null, "applications": [] })));
    };
    let drawn = drawn(&doer, &measure, &metas).await?;
    let mut problems = problems(&doer, &measure, &drawn);
    let open = open_conversions(&doer, drawn.iter().map(|drawn| &drawn.meta)).await?;
    let mut shown = Vec::new();
    for (index, drawn) in drawn.iter().enumerate() {
        let found = problems.remove(&index).unwrap_or_default();
        shown.push(show(drawn, requested_in(&open, &drawn.meta), &found));
    }
    let name = json!({ "id": measure.id, "title": measure.title });
    Ok(Json(json!({ "measure": name, "applications": shown })))
}

fn show(drawn: &Drawn, requested_in: Option<&str>, problems: &[String]) -> Value {
    let meta = &drawn.meta;
    json!({
        "application": meta.id,
        "protocol": meta.protocol,
        "submitted_at": (meta.submitted_at).map(Instant::from),
        "name": drawn.name,
        "fiscal": drawn.fiscal,
        "municipality": drawn.municipality,
        "province": drawn.province,
        "cost": drawn.cost.map(|cost| cost.to_string()),
        "cup": meta.cup,
        "requested_in": requested_in,
        "problems": problems,
    })
}

/// The conversions that applications wait for, those that may still bring a code.
async fn open_conversions<'a>(
    doer: &Doer<'_>,
    metas: impl Iterator<Item = &'a Meta>,
) -> Result<BTreeSet<String>, Refusal> {
    let waiting = metas.filter(|meta| meta.cup.is_none());
    let named: BTreeSet<&String> =
        waiting.filter_map(|meta| meta.cup_requested_in.as_ref()).collect();
    let mut open = BTreeSet::new();
    for conversion in named {
        if is_open(doer, conversion).await? {
            open.insert(conversion.clone());
        }
    }
    Ok(open)
}

/// The conversion that an application waits for, if it is among the open ones.
fn requested_in<'a>(open: &BTreeSet<String>, meta: &'a Meta) -> Option<&'a str> {
    let conversion = meta.cup_requested_in.as_ref().filter(|_| meta.cup.is_none())?;
    open.contains(conversion).then_some(conversion.as_str())
}

async fn drawn(doer: &Doer<'_>, measure: &Measure, metas: &[Meta]) -> Result<Vec<Drawn>, Refusal> {
    let ids: Vec<String> = metas.iter().map(|meta| meta.id.clone()).collect();
    let drawn: Vec<Option<Drawn>> = stream::iter(ids)
        .map(|id| async move { draw(doer, measure, &id).await })
        .buffered(AT_ONCE)
        .try_collect()
        .await?;
    Ok(drawn.into_iter().flatten().collect())
}

/// What the rules say of the applications that have no code yet, by their place: the granted
/// amount, which nobody has told yet, is taken for the cost.
fn problems(doer: &Doer<'_>, measure: &Measure, drawn: &[Drawn]) -> BTreeMap<usize, Vec<String>> {
    let columns = cup::columns::columns(measure).into_iter();
    let amounts: Vec<&str> = columns
        .filter(|column| column.entry == Entry::Amount)
        .map(|column| column.header)
        .collect();
    let mut problems: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    for (index, drawn) in drawn.iter().enumerate().filter(|(_, drawn)| drawn.meta.cup.is_none()) {
        let mut cells = drawn.cells.clone();
        if let Some(cost) = cells.get("costo").cloned() {
            cells.insert("finanziamento", cost);
        }
        let (conversion, _) = judged(doer, measure, &[cells]);
        // The amounts are confirmed when the code is asked for.
        let told = conversion.report.problems.into_iter().filter(|problem| {
            problem.header.as_deref().is_none_or(|header| !amounts.contains(&header))
        });
        problems.insert(index, told.map(|problem| problem.sentence).collect());
    }
    problems
}

/// The workbook filled with the applications that have no code and wait for none. The granted
/// amount is for the administration to write.
pub(crate) async fn workbook(
    context: &Context,
    request: &Request,
) -> Result<Attachment<WorkbookFile>, Refusal> {
    let doer = Doer::of(context, request)?;
    let call = call(context, request).await?;
    let measure = measure_of(context, &call).await?;
    let mut metas = submitted(context, &call.call).await?;
    let open = open_conversions(&doer, metas.iter()).await?;
    metas.retain(|meta| meta.cup.is_none() && requested_in(&open, meta).is_none());
    // A workbook holds as many as a request does; the others follow once these have their codes.
    metas.truncate(MOST_REQUESTS);
    let rows: Vec<BTreeMap<&'static str, Cell>> =
        drawn(&doer, &measure, &metas).await?.into_iter().map(|drawn| drawn.cells).collect();
    let bytes = cup::workbook::filled(&measure, &rows).map_err(Refusal::fault)?;
    Ok(Attachment::new(XLSX, &format!("domande-cup-{}.xlsx", call.call), bytes))
}

/// The measure of a call.
pub(crate) async fn measure_of(context: &Context, call: &CallRecord) -> Result<Measure, Refusal> {
    measures::of_call(context, &call.call).await?.ok_or_else(|| Denied::NoMeasure.into())
}
