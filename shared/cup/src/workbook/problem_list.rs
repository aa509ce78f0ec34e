//! The sheet that lists what is wrong, each line with a link to its cell.

use super::collected::Cells;
use super::names::{MEASURE, PROJECTS};
use super::problems::{self, LocatedProblem, Problems};
use super::remarks::fitting;
use super::styles;
use super::titles::{alone, is_about};
use crate::grid::Cell;
use rust_xlsxwriter::{Url, Worksheet, XlsxError};

/// Lines of the list: a spreadsheet opens so many links without effort, and nobody reads more.
const LINES: usize = 5_000;

/// The row of the heads, from 0.
const HEADS: u32 = 3;

const TITLE: &str = "Che cosa correggere";
const COLUMNS: [&str; 5] = ["Foglio", "Cella", "Colonna", "Valore", "Che cosa non va"];

/// What is said of the problems that do not fit, before and after their number.
const BEYOND: [&str; 2] = ["E altri ", ": si vedono nella colonna «Problemi» di ogni riga."];

/// Writes the sheet.
pub(crate) fn write(sheet: &mut Worksheet, problems: &Problems<'_>) -> Result<(), XlsxError> {
    for (column, width) in [(0, 12), (1, 10), (2, 36), (3, 36), (4, 90)] {
        sheet.set_column_width(column, width)?;
    }
    sheet.write_string_with_format(0, 0, TITLE, &styles::title())?;
    sheet.set_row_height(0, 28)?;
    sheet.write_string(1, 0, summary(problems))?;
    for (head, column) in COLUMNS.iter().zip(0..) {
        sheet.write_string_with_format(HEADS, column, *head, &styles::header_required())?;
    }
    let mut next = HEADS + 1;
    for placed in problems.all.iter().take(LINES) {
        line(sheet, next, placed)?;
        next += 1;
    }
    if let Some(left) = problems.all.len().checked_sub(LINES).filter(|left| *left > 0) {
        let [before, after] = BEYOND;
        sheet.write_string(next, 0, format!("{before}{left}{after}"))?;
    } else if next > HEADS + 1 {
        sheet.autofilter(HEADS, 0, next - 1, 4)?;
    }
    sheet.set_freeze_panes(HEADS + 1, 0)?;
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(HEADS, HEADS)?;
    sheet.set_footer("&L&A&RPagina &P di &N");
    Ok(())
}

/// Whether a row of such a sheet is one that is written here.
pub(crate) fn is_row(number: u32, cells: &Cells) -> bool {
    let text = |column: u16| match cells.get(&column) {
        Some(Cell::Text(text)) => text.as_str(),
        Some(Cell::Number(_) | Cell::Bool(_) | Cell::Date(_) | Cell::Error(_)) | None => "",
    };
    let is_line = || {
        let at = text(1);
        let place = at.is_empty() || problems::parse(at).is_some();
        [MEASURE, PROJECTS].contains(&text(0)) && place && !text(4).is_empty()
    };
    let [before, after] = BEYOND;
    let is_beyond = |text: &str| text.starts_with(before) && text.ends_with(after);
    let is_alone = alone(cells).is_some_and(|text| text == TITLE || is_beyond(text));
    let is_head = || (0..).zip(COLUMNS).all(|(column, head)| text(column) == head);
    let fits = cells.keys().all(|column| usize::from(*column) < COLUMNS.len());
    is_about(number, cells) || is_alone || (fits && (is_head() || is_line()))
}

fn summary(problems: &Problems<'_>) -> String {
    let rows: std::collections::BTreeSet<u32> = problems.projects.keys().map(|at| at.row).collect();
    let what = match problems.all.len() {
        0 => return "Non c’è nulla da correggere.".to_owned(),
        1 => "C’è 1 problema".to_owned(),
        many => format!("Ci sono {many} problemi"),
    };
    let rows = match rows.len() {
        0 => String::new(),
        1 => " in 1 riga".to_owned(),
        many => format!(" in {many} righe"),
    };
    format!("{what}{rows}. Correggi le celle segnate, salva questo file e invialo di nuovo.")
}

fn line(sheet: &mut Worksheet, row: u32, placed: &LocatedProblem<'_>) -> Result<(), XlsxError> {
    let problem = placed.problem;
    let name = if placed.in_measure { MEASURE } else { PROJECTS };
    let cell = styles::cell();
    sheet.write_string_with_format(row, 0, name, &cell)?;
    if let Some(at) = placed.at {
        let link = Url::new(format!("internal:'{name}'!{at}")).set_text(at.to_string());
        sheet.write_url_with_format(row, 1, link, &styles::link())?;
    } else {
        sheet.write_string_with_format(row, 1, "", &cell)?;
    }
    let value = problem.value.as_deref().unwrap_or_default();
    let height = styles::height(&problem.sentence, 82).max(styles::height(value, 32));
    sheet.set_row_height(row, height)?;
    let texts = [problem.header.as_deref(), problem.value.as_deref(), Some(&problem.sentence)];
    for (text, column) in texts.into_iter().zip(2..) {
        sheet.write_string_with_format(row, column, fitting(text.unwrap_or_default()), &cell)?;
    }
    Ok(())
}
