//! What is wrong, by the cell where it is seen.

use super::names::MEASURE;
use crate::grid::{CellRef, Workbook};
use crate::report::{Problem, Report};
use std::collections::{BTreeMap, BTreeSet};

/// The problems of a report, each at its place in the copy.
pub(crate) struct Problems<'a> {
    /// Those of the sheet of the measure, by cell.
    pub(crate) measure: BTreeMap<CellRef, Vec<&'a Problem>>,
    /// Those of the sheet of the projects, by cell; what is wrong with a row whole stands at its first cell.
    pub(crate) projects: BTreeMap<CellRef, Vec<&'a Problem>>,
    /// All of them in the order of the report, each with its place if it has one.
    pub(crate) all: Vec<LocatedProblem<'a>>,
}

/// A problem and where it is seen.
pub(crate) struct LocatedProblem<'a> {
    /// The problem.
    pub(crate) problem: &'a Problem,
    /// Whether it is in the sheet of the measure.
    pub(crate) in_measure: bool,
    /// The cell, where there is one to be shown.
    pub(crate) at: Option<CellRef>,
}

impl<'a> Problems<'a> {
    /// Finds the place of each problem.
    pub(crate) fn of(report: &'a Report, workbook: &Workbook) -> Self {
        let first = workbook.projects.headers.keys().next().copied().unwrap_or_default();
        let measure_name = workbook.measure.as_ref().map_or(MEASURE, |sheet| &sheet.name);
        let mut problems =
            Self { measure: BTreeMap::new(), projects: BTreeMap::new(), all: Vec::new() };
        for problem in &report.problems {
            let in_measure = problem.sheet == measure_name;
            let of_row = problem.row.map(|row| CellRef { row, column: first });
            let at = problem.cell.as_deref().and_then(parse).or(of_row);
            if let Some(at) = at {
                let cells = if in_measure { &mut problems.measure } else { &mut problems.projects };
                cells.entry(at).or_default().push(problem);
            }
            problems.all.push(LocatedProblem { problem, in_measure, at });
        }
        problems
    }

    /// The cells that are wrong in the sheet of the measure.
    pub(crate) fn measure_cells(&self) -> BTreeSet<CellRef> {
        self.measure.keys().copied().collect()
    }

    /// Everything that is wrong with a row of the projects, in one text.
    pub(crate) fn of_row(&self, row: u32) -> Option<String> {
        let cells = CellRef { row, column: 0 }..=CellRef { row, column: u16::MAX };
        let sentences: Vec<String> = self
            .projects
            .range(cells)
            .flat_map(|(_, problems)| problems)
            .map(|it| with_header(it))
            .collect();
        (!sentences.is_empty()).then(|| sentences.join("\n"))
    }
}

/// A problem with the column that it is about.
fn with_header(problem: &Problem) -> String {
    match &problem.header {
        Some(header) => format!("{}: {}", header.trim_end_matches([' ', '*']), problem.sentence),
        None => problem.sentence.clone(),
    }
}

/// The text of the note on a cell.
pub(crate) fn note(problems: &[&Problem]) -> String {
    problems.iter().map(|problem| problem.sentence.as_str()).collect::<Vec<_>>().join("\n\n")
}

/// `E12` as a place.
pub(crate) fn parse(cell: &str) -> Option<CellRef> {
    let digits = cell.trim_start_matches(|letter: char| letter.is_ascii_uppercase());
    let letters = cell.get(..cell.len() - digits.len())?;
    let column = letters.bytes().try_fold(0_u16, |column, letter| {
        column.checked_mul(26)?.checked_add(u16::from(letter - b'A') + 1)
    })?;
    Some(CellRef { row: digits.parse().ok()?, column: column.checked_sub(1)? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_cell_is_found_by_its_name(row in 1_u32..1_048_577, column in 0_u16..16_384) {
            let at = CellRef { row, column };
            prop_assert_eq!(parse(&at.to_string()), Some(at));
        }

        #[test]
        fn whatever_is_no_cell_is_none(text in "\\PC{0,12}") {
            if let Some(at) = parse(&text) {
                prop_assert_eq!(parse(&at.to_string()), Some(at));
            }
        }
    }
}
