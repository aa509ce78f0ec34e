//! First step of a conversion: the rules judge its rows.

use crate::actor::Actor;
use crate::linked;
use cup::{Cell, Conversion, Measure, Row, Sheet, Split, Workbook};
use domain::ApplicationId;
use edge::{Busy, Refusal};
use form::CallId;
use std::collections::{BTreeMap, BTreeSet};

/// How often identifiers are asked for when others take some in that very moment.
const PATIENCE: usize = 6;

/// The cells of a row, by the key of their column.
pub(crate) type Cells = BTreeMap<&'static str, Cell>;

/// Rows that the rules have judged.
pub(crate) struct JudgedRows<'a> {
    pub(crate) conversion: Conversion,
    /// For each request, the application it is for.
    pub(crate) applications: Vec<Option<ApplicationId>>,
    /// The calls of these applications.
    pub(crate) calls: BTreeSet<CallId>,
    /// The applications that were chosen, in order; empty for a workbook.
    pub(crate) chosen: Vec<ApplicationId>,
    pub(crate) workbook: &'a Workbook,
}

/// Judges the rows of a workbook; those whose local code is a protocol number are for applications.
pub(crate) async fn judge_workbook<'a>(
    actor: &Actor<'_>,
    workbook: &'a Workbook,
    asked: Option<&Measure>,
    split: Split,
) -> Result<JudgedRows<'a>, Refusal> {
    let conversion = numbered(actor, workbook, asked, split).await?;
    let linked = linked::of_requests(actor, &conversion.requests).await?;
    let calls = linked.iter().flatten().map(|linked| linked.call.clone()).collect();
    let applications = linked.iter().map(|linked| Some(linked.as_ref()?.application)).collect();
    Ok(JudgedRows { conversion, applications, calls, chosen: Vec::new(), workbook })
}

/// What the rules say; when nothing is wrong, with identifiers that no request of the administration has.
async fn numbered(
    actor: &Actor<'_>,
    workbook: &Workbook,
    measure: Option<&Measure>,
    split: Split,
) -> Result<Conversion, Refusal> {
    let records = &actor.context.stores.cup;
    for _ in 0..PATIENCE {
        let first = records.next_id(&actor.administration).await?;
        let year = actor.today().year();
        let conversion = cup::convert_from(workbook, measure, year, split, first);
        let count = workbook.projects.rows.len() as u64;
        if !conversion.report.problems.is_empty()
            || records.take_ids(&actor.administration, first, count).await?
        {
            return Ok(conversion);
        }
    }
    Err(Busy::AnswersTaken.into())
}

/// Judges the rows of applications that were chosen: row 1 is the first.
pub(crate) async fn judge_applications<'a>(
    actor: &Actor<'_>,
    workbook: &'a Workbook,
    measure: &Measure,
    chosen: Vec<ApplicationId>,
) -> Result<JudgedRows<'a>, Refusal> {
    let conversion = numbered(actor, workbook, Some(measure), Split::Refuse).await?;
    let application = |row: u32| {
        let place = usize::try_from(row).ok().and_then(|row| row.checked_sub(1));
        place.and_then(|place| chosen.get(place)).copied()
    };
    let applications = conversion.requests.iter().map(|request| application(request.row)).collect();
    // The record of the request names its call from the beginning.
    let calls = BTreeSet::new();
    Ok(JudgedRows { conversion, applications, calls, chosen, workbook })
}

/// What the rules say of rows in one file.
pub(crate) fn judge_rows(actor: &Actor<'_>, workbook: &Workbook, measure: &Measure) -> Conversion {
    cup::convert(workbook, Some(measure), actor.today().year(), Split::Refuse)
}

/// Rows of cells, as a workbook in memory.
pub(crate) fn in_memory(measure: &Measure, rows: &[Cells]) -> Workbook {
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
    let projects = Sheet { name, header_row: 0, above: Vec::new(), headers, rows: rows.collect() };
    Workbook { measure: None, projects, others: Vec::new(), strays: Vec::new() }
}
