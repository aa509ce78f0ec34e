//! Asking for the codes of submitted applications: the same rules as for a workbook.

use crate::actor::Actor;
use crate::applications::row_of;
use crate::calls::codes_of;
use crate::judge::{Cells, in_memory, judge_applications};
use crate::obstacles::AT_ONCE;
use crate::record::complete;
use crate::records::{NewConversion, begin};
use crate::view;
use ::call::ProjectCodes;
use cup::{Cell, MOST_REQUESTS, Measure};
use domain::ApplicationId;
use edge::api::cup::{Conversion, WantedCode};
use edge::reply::Created;
use edge::routes::cup::RequestCodes;
use edge::{BadSelection, Context, Refusal, Request, own_call};
use futures::stream::{self, StreamExt, TryStreamExt};
use std::collections::BTreeSet;
use store::calls::CallRecord;
use store::cup::Origin;

/// The longest amount that is read, in characters.
const LONGEST_AMOUNT: usize = 40;

/// Asks for the codes of some applications of a call.
pub(crate) async fn create(
    context: &Context,
    request: &Request,
) -> Result<Created<Conversion>, Refusal> {
    let wanted = request.body(RequestCodes)?.applications;
    let actor = Actor::of(context, request)?;
    let call = own_call(context, request).await?;
    let codes = codes_of(context, &call).await?;
    let measure = &codes.measure;
    acceptable(&wanted)?;
    let rows = rows(&actor, &call, &codes, &wanted).await?;
    let workbook = in_memory(measure, &rows);
    let chosen = wanted.iter().map(|one| one.application).collect();
    let judged = judge_applications(&actor, &workbook, measure, chosen).await?;
    let record = begin(&actor, new_conversion(request, call, measure)?).await?;
    let record = Box::pin(complete(&actor, record, judged)).await?;
    Ok(Created(view::detail(&actor, &record).await?))
}

fn new_conversion(
    request: &Request,
    call: CallRecord,
    measure: &Measure,
) -> Result<NewConversion, Refusal> {
    let calls = BTreeSet::from([call.call]);
    let origin = Origin::Applications { call: request.call()?, title: call.title };
    Ok(NewConversion { origin, asked: Some(measure.id.clone()), split: false, calls })
}

fn acceptable(wanted: &[WantedCode]) -> Result<(), BadSelection> {
    if wanted.is_empty() {
        return Err(BadSelection::Nothing);
    }
    if wanted.len() > MOST_REQUESTS {
        return Err(BadSelection::TooMany { chosen: wanted.len(), most: MOST_REQUESTS });
    }
    let different: BTreeSet<ApplicationId> = wanted.iter().map(|one| one.application).collect();
    if different.len() < wanted.len() {
        return Err(BadSelection::Twice);
    }
    Ok(())
}

/// The row of each application, with the amounts that the administration says.
async fn rows(
    actor: &Actor<'_>,
    call: &CallRecord,
    codes: &ProjectCodes,
    wanted: &[WantedCode],
) -> Result<Vec<Cells>, Refusal> {
    stream::iter(wanted.to_vec())
        .map(|one| row(actor, call, codes, one))
        .buffered(AT_ONCE)
        .try_collect()
        .await
}

async fn row(
    actor: &Actor<'_>,
    call: &CallRecord,
    codes: &ProjectCodes,
    wanted: WantedCode,
) -> Result<Cells, Refusal> {
    let row = row_of(actor, codes, wanted.application).await?;
    let row = row.filter(|row| row.dossier.call.call == call.call);
    let row = row.filter(|row| row.dossier.stage.protocol().is_some());
    let mut cells = row.ok_or(BadSelection::Stranger)?.cells;
    for (key, text) in [("costo", &wanted.cost), ("finanziamento", &wanted.granted)] {
        match amount(text) {
            text if text.is_empty() => cells.remove(key),
            text => cells.insert(key, Cell::Text(text)),
        };
    }
    Ok(cells)
}

fn amount(text: &str) -> String {
    text.trim().chars().take(LONGEST_AMOUNT).collect()
}
