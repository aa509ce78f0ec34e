//! Second step of a conversion: what the rules found right is claimed, all of it or nothing.

use crate::actor::Actor;
use crate::entries::{self, wanted};
use crate::judge::JudgedRows;
use crate::kept::KeptOther;
use crate::obstacles::{Obstacle, claim_all, held, release};
use crate::summary::{self, KeptSummary};
use cup::columns::columns;
use cup::{
    CellRef, Measure, Numbered, Problem, ProblemCode, Report, Workbook, XmlFile, column_letters,
};
use domain::{ApplicationId, ConversionId};
use edge::Refusal;
use store::cup::Wanted;

/// A conversion that is decided: its applications wait for it, or there are problems.
pub(crate) struct Decided<'a> {
    pub(crate) report: Report,
    /// The applications that were chosen, in order; empty for a workbook.
    pub(crate) chosen: Vec<ApplicationId>,
    /// What it asks for, if it was accepted.
    pub(crate) summary: Option<KeptSummary>,
    /// The requests that ask for some of its rows already.
    pub(crate) others: Vec<KeptOther>,
    pub(crate) decision: Decision<'a>,
}

/// What is decided.
pub(crate) enum Decision<'a> {
    /// Nothing is wrong and nothing in the way.
    Accepted(Claimed),
    /// Something is: the rows, to mark what.
    Refused {
        /// The rows.
        workbook: &'a Workbook,
        /// The measure that was applied, where one could be.
        measure: Option<Measure>,
    },
}

/// Requests whose applications wait for them.
pub(crate) struct Claimed {
    pub(crate) measure: Measure,
    pub(crate) files: Vec<XmlFile>,
    pub(crate) requests: Vec<Numbered>,
    /// For each request, the application it is for.
    pub(crate) applications: Vec<Option<ApplicationId>>,
}

/// Claims the applications of rows without problems. What stands in the way of one becomes a
/// problem of its row, and then none of them waits.
pub(crate) async fn claim<'a>(
    actor: &Actor<'_>,
    id: ConversionId,
    judged: JudgedRows<'a>,
) -> Result<Decided<'a>, Refusal> {
    let JudgedRows { conversion, applications, chosen, workbook, calls: _ } = judged;
    let (mut report, requests) = (conversion.report, conversion.requests);
    let measure = conversion.measure;
    if !report.problems.is_empty() {
        let decision = Decision::Refused { workbook, measure };
        return Ok(Decided { report, chosen, summary: None, others: Vec::new(), decision });
    }
    let measure = measure.ok_or_else(|| Refusal::fault("accepted without a measure"))?;
    // Before its own local codes stand in the register.
    let asked = (requests.as_slice(), applications.as_slice());
    let summary = Box::pin(summary::of(actor, id, (&measure, workbook), asked)).await?;
    let wanted = wanted(id, &measure, &requests, &applications);
    let obstacles = obstacles(actor, id, (&requests, &wanted), &applications).await?;
    report.problems.extend(problems(workbook, &measure, &requests, &obstacles));
    let decision = if report.problems.is_empty() {
        let files = conversion.files;
        Decision::Accepted(Claimed { measure, files, requests, applications })
    } else {
        Decision::Refused { workbook, measure: Some(measure) }
    };
    let summary = report.problems.is_empty().then_some(summary);
    Ok(Decided { report, chosen, summary, others: others(&obstacles), decision })
}

/// What stands in the way of each request; when nothing does, its applications wait for it.
async fn obstacles(
    actor: &Actor<'_>,
    conversion: ConversionId,
    (requests, wanted): (&[Numbered], &[Wanted]),
    applications: &[Option<ApplicationId>],
) -> Result<Vec<Option<Obstacle>>, Refusal> {
    let held = held(actor, requests).await?;
    if held.iter().any(Option::is_some) {
        return Ok(held.into_iter().map(|cup| cup.map(Obstacle::HasCode)).collect());
    }
    let met = claim_all(actor, conversion, applications).await?;
    if met.iter().any(Option::is_some) {
        return Ok(met);
    }
    let met = entries::claim_all(actor, wanted).await?;
    if met.iter().any(Option::is_some) {
        release(actor, conversion, applications).await?;
    }
    Ok(met)
}

/// The requests in the way, in the order of the rows, each once.
fn others(obstacles: &[Option<Obstacle>]) -> Vec<KeptOther> {
    let mut others: Vec<KeptOther> = Vec::new();
    for (conversion, words) in obstacles.iter().flatten().filter_map(Obstacle::request) {
        match others.iter_mut().find(|other| other.conversion == conversion) {
            Some(other) => other.rows += 1,
            None => others.push(KeptOther { conversion, words, rows: 1 }),
        }
    }
    others
}

fn problems(
    workbook: &Workbook,
    measure: &Measure,
    requests: &[Numbered],
    obstacles: &[Option<Obstacle>],
) -> Vec<Problem> {
    let met = requests.iter().zip(obstacles);
    let met = met.filter_map(|(request, obstacle)| Some((request, obstacle.as_ref()?)));
    met.map(|(request, obstacle)| problem(workbook, measure, request, obstacle)).collect()
}

fn problem(
    workbook: &Workbook,
    measure: &Measure,
    request: &Numbered,
    obstacle: &Obstacle,
) -> Problem {
    let sheet = &workbook.projects;
    let wanted = columns(measure).into_iter().find(|column| column.key == "codifica_locale");
    let column = sheet
        .headers
        .iter()
        .find(|(_, header)| wanted.is_some_and(|wanted| wanted.matches(header)));
    let at = column.map(|(column, _)| CellRef { row: request.row, column: *column });
    Problem {
        sheet: sheet.name.clone(),
        row: Some(request.row),
        column: column.map(|(column, _)| column_letters(*column)),
        cell: at.map(|at| at.to_string()),
        header: column.map(|(_, header)| header.clone()),
        value: Some(request.request.local_code.clone()),
        code: match obstacle {
            Obstacle::HasCode(_) => ProblemCode::AlreadyCoded,
            Obstacle::AskedIn(_) | Obstacle::PreparedIn(_) | Obstacle::NotSubmitted => {
                ProblemCode::AlreadyRequested
            }
        },
        sentence: obstacle.to_string(),
    }
}
