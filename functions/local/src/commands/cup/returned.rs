//! Workbooks that bring codes and rejections back.

use super::files::{LARGEST_WORKBOOK, Outputs, read};
use super::measure::MeasureOptions;
use ::cup::workbook::{RevokedRows, Source, codes_back, rejected};
use ::cup::{Measure, Outcome, Request, Split, Workbook, convert};
use clap::Args;
use domain::Instant;
use std::collections::BTreeMap;
use std::error::Error;
use std::path::{Path, PathBuf};

/// Outcomes by row.
type Rows = Vec<(u32, Outcome)>;

/// Which workbooks to write.
#[derive(Args)]
pub(in super::super) struct ReturnedWorkbooks {
    /// The workbook that the requests were made from: the codes then stand beside its own rows.
    #[arg(long, value_name = "FILE.xlsx")]
    workbook: Option<PathBuf>,
    #[command(flatten)]
    measure: MeasureOptions,
    /// Where to write the workbook with the codes.
    #[arg(long, value_name = "FILE.xlsx")]
    codes: Option<PathBuf>,
    /// Where to write a workbook of the rejected rows, to correct and convert again.
    #[arg(long, value_name = "FILE.xlsx")]
    rejected: Option<PathBuf>,
}

impl ReturnedWorkbooks {
    /// Writes the workbooks that were asked for. Of the files `given` to the command none is overwritten.
    pub(super) fn write<'a>(
        &'a self,
        given: impl Iterator<Item = &'a Path>,
        requests: &[Request],
        outcomes: &[Outcome],
    ) -> Result<(), Box<dyn Error>> {
        if self.codes.is_none() && self.rejected.is_none() {
            return Ok(());
        }
        let named = self.measure.read()?;
        let workbook = self.workbook.as_deref().map(read_workbook).transpose()?;
        let (measure, rows) = match &workbook {
            Some(workbook) => of_workbook(workbook, named.as_ref(), requests, outcomes)?,
            None => (of_requests(named, requests)?, (1..).zip(outcomes.iter().cloned()).collect()),
        };
        let source = match &workbook {
            Some(workbook) => Source::Workbook(workbook),
            None => Source::Requests(requests, &measure),
        };
        let mut outputs = Outputs::sparing(given.chain(self.workbook.as_deref()));
        if let Some(path) = &self.codes {
            outputs.add(path, &codes_back(source, &rows, &RevokedRows::new())?)?;
        }
        let any_rejected = rows.iter().any(|(_, outcome)| matches!(outcome, Outcome::Rejected(_)));
        if let Some(path) = self.rejected.as_ref().filter(|_| any_rejected) {
            outputs.add(path, &rejected(&measure, source, &rows)?)?;
        }
        Ok(outputs.put()?)
    }
}

fn read_workbook(path: &Path) -> Result<Workbook, Box<dyn Error>> {
    let bytes = read(path, LARGEST_WORKBOOK)?;
    ::cup::workbook::read(&bytes).map_err(|error| format!("{}: {error}", path.display()).into())
}

/// The outcomes by the rows of a workbook. It must hold every request, by both of its names.
fn of_workbook(
    workbook: &Workbook,
    measure: Option<&Measure>,
    requests: &[Request],
    outcomes: &[Outcome],
) -> Result<(Measure, Rows), Box<dyn Error>> {
    let year = Instant::from(edge::Clock::System.now()).day_in_italy().year();
    let converted = convert(workbook, measure, year, Split::Files);
    let measure = converted.measure.ok_or(
        "il foglio di calcolo non dice per quale misura è: indicala con --measure o --call",
    )?;
    let row_of: BTreeMap<(&str, &str), u32> = converted
        .requests
        .iter()
        .map(|one| ((one.request.id.as_str(), one.request.local_code.as_str()), one.row))
        .collect();
    // A row that was rejected and asked for again has another identifier then, and the same local code.
    let by_local: BTreeMap<&str, u32> =
        row_of.iter().map(|((_, local_code), row)| (*local_code, *row)).collect();
    let mut rows: BTreeMap<u32, Outcome> = BTreeMap::new();
    for (Request { id, local_code, .. }, outcome) in requests.iter().zip(outcomes) {
        let row = row_of.get(&(id.as_str(), local_code.as_str()));
        let row = row.or_else(|| by_local.get(local_code.as_str())).ok_or_else(|| {
            format!("nel foglio non c’è nessuna riga con il codice locale «{local_code}»: indica il foglio da cui sono nate le richieste")
        })?;
        join(rows.entry(*row).or_insert(Outcome::Waiting), outcome);
    }
    Ok((measure, rows.into_iter().collect()))
}

/// What two rounds say of a row: a code stays, and otherwise what came later counts.
fn join(known: &mut Outcome, outcome: &Outcome) {
    if !matches!((&*known, outcome), (Outcome::Coded(_), _) | (_, Outcome::Waiting)) {
        *known = outcome.clone();
    }
}

/// The measure that the requests were made for: the one that was named, or a bundled one that says the same.
fn of_requests(named: Option<Measure>, requests: &[Request]) -> Result<Measure, Box<dyn Error>> {
    let fits = |measure: &Measure| {
        requests.iter().all(|request| {
            (request.year, request.cumulative) == (measure.year, measure.cumulative)
                && (request.nature, &request.kind) == (measure.nature, &measure.kind)
                && request.category == measure.category
        })
    };
    match named {
        Some(measure) if fits(&measure) => Ok(measure),
        Some(measure) => Err(format!("le richieste non sono di «{}»", measure.title).into()),
        None => Ok(Measure::bundled().iter().find(|measure| fits(measure)).cloned().ok_or(
            "indica il foglio di calcolo o la misura delle richieste: --workbook, --measure o --call",
        )?),
    }
}
