//! The sheet that lists what is wrong, each line with a link to its cell.

use super::names::{MEASURE, PROJECTS};
use super::problems::{LocatedProblem, Problems};
use super::remarks::fitting;
use super::styles;
use rust_xlsxwriter::{Url, Worksheet, XlsxError};

/// Lines of the list: a spreadsheet opens so many links without effort, and nobody reads more.
const LINES: usize = 5_000;

/// The row of the heads, from 0.
const HEADS: u32 = 3;

/// Writes the sheet.
pub(crate) fn write(sheet: &mut Worksheet, problems: &Problems<'_>) -> Result<(), XlsxError> {
    for (column, width) in [(0, 12), (1, 10), (2, 36), (3, 36), (4, 90)] {
        sheet.set_column_width(column, width)?;
    }
    sheet.write_string_with_format(0, 0, "Che cosa correggere", &styles::title())?;
    sheet.set_row_height(0, 28)?;
    sheet.write_string(1, 0, summary(problems))?;
    let heads = ["Foglio", "Cella", "Colonna", "Valore", "Che cosa non va"];
    for (head, column) in heads.iter().zip(0..) {
        sheet.write_string_with_format(HEADS, column, *head, &styles::header_required())?;
    }
    let mut next = HEADS + 1;
    for placed in problems.all.iter().take(LINES) {
        line(sheet, next, placed)?;
        next += 1;
    }
    if let Some(left) = problems.all.len().checked_sub(LINES).filter(|left| *left > 0) {
        let text = format!("E altri {left}: si vedono nella colonna «Problemi» di ogni riga.");
        sheet.write_string(next, 0, text)?;
    } else if next > HEADS + 1 {
        sheet.autofilter(HEADS, 0, next - 1, 4)?;
    }
    sheet.set_freeze_panes(HEADS + 1, 0)?;
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(HEADS, HEADS)?;
    sheet.set_footer("&L&A&RPagina &P di &N");
    Ok(())
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
