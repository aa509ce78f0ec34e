//! Asking for the codes of submitted applications: the same rules as for a workbook.

use crate::act::Doer;
use crate::applications::draw;
use crate::calls::{call, measure_of};
use crate::claims::AT_ONCE;
use crate::conversions::begin;
use crate::finish::{Made, finish};
use crate::view;
use cup::{Cell, MOST_REQUESTS, Measure, Row, Sheet, Workbook};
use cup::{Conversion, Split};
use domain::{ApplicationId, ConversionId};
use edge::api::WantedCode;
use edge::reply::Created;
use edge::routes::cup::RequestCodes;
use edge::{BadSelection, Context, Invalid, Refusal, Request};
use futures::stream::{self, StreamExt, TryStreamExt};
use std::collections::{BTreeMap, BTreeSet};
use store::applications::Meta;
use store::cup::Origin;

/// The longest amount that is read, in characters.
const LONGEST_AMOUNT: usize = 40;

/// Asks for the codes of some applications of a call.
pub(crate) async fn create(
    context: &Context,
    request: &Request,
) -> Result<Created<serde_json::Value>, Refusal> {
    let creation = request.body(RequestCodes)?;
    let doer = Doer::of(context, request)?;
    let call = call(context, request).await?;
    let measure = measure_of(context, &call).await?;
    let wanted = creation.applications;
    acceptable(&wanted)?;
    let rows = rows(&doer, &call.call, &measure, &wanted).await?;
    let cells: Vec<_> = rows.iter().map(|(_, cells)| cells.clone()).collect();
    let (conversion, workbook) = judged(&doer, &measure, &cells);
    let linked = conversion
        .requests
        .iter()
        .map(|request| {
            let place = usize::try_from(request.row).ok().and_then(|row| row.checked_sub(1));
            place.and_then(|place| rows.get(place)).map(|(meta, _)| meta.clone())
        })
        .collect();
    let id = ConversionId::new(doer.millis(), &context.random.bytes()?).to_string();
    let origin = Origin::Applications { call: call.call.clone(), title: call.title.clone() };
    let record = begin(&doer, id, origin, Some(measure.id.clone()), false).await?;
    let made = Made {
        conversion,
        linked,
        workbook: &workbook,
        asked: Some(&measure),
        applications: wanted.iter().map(|one| one.application.to_string()).collect(),
    };
    let record = finish(&doer, record, made).await?;
    Ok(Created(view::detail(&doer, &record).await?))
}

fn acceptable(wanted: &[WantedCode]) -> Result<(), Refusal> {
    if wanted.is_empty() {
        return Err(selection(BadSelection::Nothing));
    }
    if wanted.len() > MOST_REQUESTS {
        return Err(selection(BadSelection::TooMany { chosen: wanted.len(), most: MOST_REQUESTS }));
    }
    let different: BTreeSet<&ApplicationId> = wanted.iter().map(|one| &one.application).collect();
    if different.len() < wanted.len() {
        return Err(selection(BadSelection::Twice));
    }
    Ok(())
}

type Cells = BTreeMap<&'static str, Cell>;

/// The row of each application, with the amounts that the administration says.
async fn rows(
    doer: &Doer<'_>,
    call: &str,
    measure: &Measure,
    wanted: &[WantedCode],
) -> Result<Vec<(Meta, Cells)>, Refusal> {
    let wanted: Vec<(String, String, String)> = wanted
        .iter()
        .map(|one| (one.application.to_string(), amount(&one.cost), amount(&one.granted)))
        .collect();
    stream::iter(wanted)
        .map(|(application, cost, granted)| async move {
            let drawn = draw(doer, measure, &application).await?;
            let drawn = drawn.filter(|drawn| drawn.meta.call == call);
            let mut drawn = drawn
                .filter(|drawn| drawn.meta.protocol.is_some())
                .ok_or_else(|| selection(BadSelection::Stranger))?;
            for (key, text) in [("costo", cost), ("finanziamento", granted)] {
                if text.is_empty() {
                    drawn.cells.remove(key);
                } else {
                    drawn.cells.insert(key, Cell::Text(text));
                }
            }
            Ok::<_, Refusal>((drawn.meta, drawn.cells))
        })
        .buffered(AT_ONCE)
        .try_collect()
        .await
}

fn amount(text: &str) -> String {
    text.trim().chars().take(LONGEST_AMOUNT).collect()
}

/// Rows of cells, as a sheet in memory, under the rules: row 1 is the first.
pub(crate) fn judged(doer: &Doer<'_>, measure: &Measure, rows: &[Cells]) -> (Conversion, Workbook) {
    let columns = cup::columns::columns(measure);
    let at = |key: &str| {
        columns.iter().position(|column| column.key == key).and_then(|at| u16::try_from(at).ok())
    };
    let headers = columns
        .iter()
        .filter_map(|column| Some((at(column.key)?, column.header.to_owned())))
        .collect();
    let rows = rows.iter().zip(1..).map(|(cells, number)| Row {
        number,
        cells: cells.iter().filter_map(|(key, cell)| Some((at(key)?, cell.clone()))).collect(),
    });
    let name = "Domande".to_owned();
    let projects = Sheet { name, header_row: 0, headers, rows: rows.collect() };
    let workbook = Workbook { measure: None, projects };
    let year = doer.today().year();
    let conversion = cup::convert(&workbook, Some(measure), year, Split::Refuse);
    (conversion, workbook)
}

fn selection(reason: BadSelection) -> Refusal {
    Invalid::Applications(reason).into()
}
