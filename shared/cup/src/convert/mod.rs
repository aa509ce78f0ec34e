//! From a workbook to the files of requests, or everything that keeps them from being made.

mod above;
mod across;
mod check;
mod elsewhere;
mod files;
mod funding;
mod header;
mod numbered;
mod place;
mod row;
mod total;
mod value;

pub use files::{Split, XmlFile};
pub use numbered::Numbered;

use crate::{Measure, MeasureName, Problem, ProblemCode, Report, Workbook, columns};
use header::Header;

/// What became of a workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conversion {
    /// What is wrong, what was changed, what was made.
    pub report: Report,
    /// The measure whose facts were used.
    pub measure: Option<Measure>,
    /// The rows without problems of their own, as requests, in their order.
    pub requests: Vec<Numbered>,
    /// The files: none when there is a problem.
    pub files: Vec<XmlFile>,
}

/// The name of the sheet of the measure, where a problem has no sheet to stand in.
const MEASURE_SHEET: &str = "Misura";

/// Judges every row of a workbook and makes the files of requests when nothing is wrong.
///
/// The `measure`, where there is one, stands in for the sheet «Misura». Without a measure no row can be judged, so only
/// what is wrong with the measure is told then.
///
/// A number where a code is wanted is taken only where it fills the whole length of the code: in any other, zeros may
/// have been lost, which is told with what to do about it.
pub fn convert(
    workbook: &Workbook,
    measure: Option<&Measure>,
    year_now: i16,
    split: Split,
) -> Conversion {
    convert_from(workbook, measure, year_now, split, 1)
}

/// The same, with the identifiers that rows do not give counted from `first_id`: requests of several files then have
/// different ones.
pub fn convert_from(
    workbook: &Workbook,
    measure: Option<&Measure>,
    year_now: i16,
    split: Split,
    first_id: u64,
) -> Conversion {
    let mut conversion = Conversion {
        report: Report::default(),
        measure: None,
        requests: Vec::new(),
        files: Vec::new(),
    };
    conversion.report.requests = workbook.projects.rows.len();
    let Some(measure) = measure_of(workbook, measure, &mut conversion.report) else {
        return conversion;
    };
    let report = &mut conversion.report;
    report.measure = Some(MeasureName { id: measure.id.clone(), title: measure.title.clone() });
    if measure.year > year_now {
        let sentence =
            format!("L’anno di decisione {} non è ancora iniziato: correggi l’anno.", measure.year);
        report.problems.push(of_measure(
            workbook,
            "Anno di decisione",
            ProblemCode::BadMeasure,
            sentence,
        ));
    }
    let sheet = &workbook.projects;
    count(sheet, split, report);
    elsewhere::tell(workbook, report);
    let header = Header::read(sheet, &measure, report);
    above::tell(workbook, &header, report);
    let mut requests = Vec::new();
    let ids = across::Ids::new(sheet, &header, first_id);
    for row in &sheet.rows {
        if let Some(problem) = total::check(sheet, &header, row) {
            report.problems.push(problem);
            continue;
        }
        let id = ids.of(row);
        let reading = row::RowReader::new(sheet, &header, &measure, row);
        if let Some(request) = reading.request(id, report) {
            requests.push(Numbered::new(row.number, request, &report.changes));
        }
    }
    across::check(sheet, &header, &ids, &mut report.problems);
    if report.problems.is_empty() {
        conversion.files = files::make(&requests, split, |row, sentence| {
            header.problem_at(
                sheet,
                row,
                columns::shared::ID_MASTER.key,
                ProblemCode::BadMaster,
                sentence,
            )
        })
        .unwrap_or_else(|problems| {
            report.problems.extend(problems);
            Vec::new()
        });
        report.files = conversion.files.iter().map(XmlFile::summary).collect();
    }
    // The sheet as a whole, then row by row from left to right; «AA» stands after «Z».
    report.problems.sort_by(|one, other| {
        let place = |problem: &Problem| {
            let letters = problem.column.as_ref();
            (problem.row, letters.map(String::len), letters.cloned())
        };
        place(one).cmp(&place(other))
    });
    conversion.requests = requests;
    conversion.measure = Some(measure);
    conversion
}

fn measure_of(
    workbook: &Workbook,
    measure: Option<&Measure>,
    report: &mut Report,
) -> Option<Measure> {
    if let Some(measure) = measure {
        return Some(measure.clone());
    }
    let Some(sheet) = &workbook.measure else {
        let sentence = "Manca il foglio «Misura»: parti dal modello, oppure indica la misura.";
        report.problems.push(Problem {
            sheet: MEASURE_SHEET.to_owned(),
            row: None,
            column: None,
            cell: None,
            header: None,
            value: None,
            code: ProblemCode::MissingMeasure,
            sentence: sentence.to_owned(),
        });
        return None;
    };
    match columns::measure_from_lines(sheet) {
        Ok((measure, changes)) => {
            report.changes.extend(changes);
            Some(measure)
        }
        Err(problems) => {
            report.problems.extend(problems);
            None
        }
    }
}

/// A problem of a line of the measure, at its cell where the workbook has it.
fn of_measure(workbook: &Workbook, label: &str, code: ProblemCode, sentence: String) -> Problem {
    let sheet = workbook.measure.as_ref();
    let line = sheet.and_then(|sheet| {
        sheet.lines.iter().find(|line| columns::header_matches(label, &line.label))
    });
    let name = sheet.map_or(MEASURE_SHEET, |sheet| &sheet.name);
    Problem::of_measure(name, line, label, code, sentence)
}

fn count(sheet: &crate::Sheet, split: Split, report: &mut Report) {
    let found = sheet.rows.len();
    let (code, sentence) = if found == 0 {
        let sentence = "Il foglio non contiene nessuna riga: scrivi un progetto per riga, sotto le intestazioni.";
        (ProblemCode::NoRows, sentence.to_owned())
    } else if found > crate::MOST_REQUESTS && split == Split::Refuse {
        let most = crate::MOST_REQUESTS;
        let sentence = format!(
            "Le righe sono {found}: un file ne può contenere al massimo {most}. Dividi il foglio, oppure chiedi più file."
        );
        (ProblemCode::TooManyRows, sentence)
    } else {
        return;
    };
    report.problems.push(Problem {
        sheet: sheet.name.clone(),
        row: None,
        column: None,
        cell: None,
        header: None,
        value: None,
        code,
        sentence,
    });
}
