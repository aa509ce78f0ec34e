//! Which column of a sheet is which, by its header.

use super::check::change_sentence;
use crate::columns::{self, Column, is_known_header, is_required};
use crate::{
    Cell, CellRef, Change, ChangeReason, Measure, Problem, ProblemCode, Report, Row, Sheet,
    column_letters, excerpt, workbook,
};
use domain::text::folded;
use std::collections::BTreeMap;

/// The columns of the measure in the order of their keys, each with its place in the sheet. There are few, and each is
/// asked for in every row: going through them is quicker than a tree.
pub(super) struct Header {
    columns: Vec<(&'static Column, Option<u16>)>,
}

impl Header {
    /// Reads the headers. A column that must be there and is not, and one that stands twice are problems. Columns that
    /// mean nothing here are left out, and told; those whose header begins with «Note» are for people alone.
    pub(super) fn read(sheet: &Sheet, measure: &Measure, report: &mut Report) -> Self {
        let problems = &mut report.problems;
        let columns = columns::columns(measure);
        let mut header = Self { columns: columns.iter().map(|column| (*column, None)).collect() };
        header.columns.sort_by_key(|(column, _)| column.key);
        for (at, text) in &sheet.headers {
            let cell = CellRef { row: sheet.header_row, column: *at };
            let Some(column) = columns.iter().find(|column| column.matches(text)) else {
                match unknown(sheet, cell, text) {
                    Some(Unknown::Wrong(found)) => problems.extend(found),
                    Some(Unknown::LeftOut(change)) => report.changes.push(change),
                    None => {}
                }
                continue;
            };
            if let Some(first) = header.place(column.key) {
                let sentence = format!(
                    "La colonna «{}» c’è già in {}: lasciane una sola.",
                    column.header,
                    column_letters(first)
                );
                problems.push(at_header(sheet, cell, text, ProblemCode::RepeatedColumn, sentence));
                continue;
            }
            header.set_place(column.key, *at);
        }
        for (at, number) in orphans(sheet) {
            report.changes.push(left_out(sheet, CellRef { row: number, column: at }, ""));
        }
        for column in columns {
            if is_required(measure, column) && header.place(column.key).is_none() {
                let sentence = format!(
                    "Manca la colonna «{}»: aggiungila, oppure riparti dal modello.",
                    column.header
                );
                problems.push(Problem {
                    sheet: sheet.name.clone(),
                    row: Some(sheet.header_row),
                    column: None,
                    cell: None,
                    header: Some(column.header.to_owned()),
                    value: None,
                    code: ProblemCode::MissingColumn,
                    sentence,
                });
            }
        }
        header
    }

    /// The cell of a row under a column.
    pub(super) fn cell<'s>(&self, row: &'s Row, key: &str) -> Option<&'s Cell> {
        row.cells.get(&self.place(key)?)
    }

    /// Where a column stands, if the sheet has it.
    pub(super) fn place(&self, key: &str) -> Option<u16> {
        self.found(key)?.1
    }

    /// A column of the measure.
    pub(super) fn column(&self, key: &str) -> Option<&'static Column> {
        self.found(key).map(|(column, _)| column)
    }

    /// A column of the measure, and where it stands.
    pub(super) fn found(&self, key: &str) -> Option<(&'static Column, Option<u16>)> {
        self.columns.iter().find(|(column, _)| column.key == key).copied()
    }

    fn set_place(&mut self, key: &str, at: u16) {
        for (_, place) in self.columns.iter_mut().filter(|(column, _)| column.key == key) {
            *place = Some(at);
        }
    }

    /// The cells of a row under columns of the measure.
    pub(super) fn filled<'s>(
        &self,
        row: &'s Row,
    ) -> impl Iterator<Item = (&'static Column, &'s Cell)> {
        self.columns
            .iter()
            .filter_map(|(column, place)| Some((*column, row.cells.get(&(*place)?)?)))
    }

    /// A problem of the cell of a row under a column.
    pub(super) fn problem(
        &self,
        sheet: &Sheet,
        row: &Row,
        key: &str,
        code: ProblemCode,
        sentence: String,
    ) -> Problem {
        let value = self.cell(row, key).map(Cell::shown);
        Problem { value, ..self.problem_at(sheet, row.number, key, code, sentence) }
    }

    /// The same where the row is known by its number alone.
    pub(super) fn problem_at(
        &self,
        sheet: &Sheet,
        row: u32,
        key: &str,
        code: ProblemCode,
        sentence: String,
    ) -> Problem {
        let at = self.place(key);
        Problem {
            sheet: sheet.name.clone(),
            row: Some(row),
            column: at.map(column_letters),
            cell: at.map(|column| CellRef { row, column }.to_string()),
            header: self.column(key).map(|column| column.header.to_owned()),
            value: None,
            code,
            sentence,
        }
    }
}

/// What becomes of a column that no request has.
enum Unknown {
    /// It must not be there with something in it.
    Wrong(Vec<Problem>),
    /// It is passed over, and told.
    LeftOut(Change),
}

fn unknown(sheet: &Sheet, cell: CellRef, text: &str) -> Option<Unknown> {
    let filled: Vec<(u32, &Cell)> = sheet
        .rows
        .iter()
        .filter_map(|row| Some((row.number, row.cells.get(&cell.column)?)))
        .collect();
    if filled.is_empty() || folded(text).starts_with("note") || workbook::is_remark(text) {
        return None;
    }
    if workbook::is_code(text) {
        let wrong = filled.into_iter().map(|(row, value)| coded(sheet, cell, text, row, value));
        return Some(Unknown::Wrong(wrong.collect()));
    }
    if !is_known_header(text) {
        return Some(Unknown::LeftOut(left_out(sheet, cell, text)));
    }
    let sentence = format!(
        "La colonna «{}» non è prevista per la natura e la tipologia di questa misura: svuotala.",
        excerpt::in_report(text)
    );
    Some(Unknown::Wrong(vec![at_header(sheet, cell, text, ProblemCode::NotAllowed, sentence)]))
}

/// A row that has its code is not asked for again.
fn coded(sheet: &Sheet, header: CellRef, text: &str, row: u32, value: &Cell) -> Problem {
    let cell = CellRef { row, ..header };
    let sentence = "Questa riga ha già un CUP: toglila dal foglio, oppure svuota la cella se vuoi davvero chiederne un altro.";
    Problem {
        value: Some(value.shown()),
        header: Some(excerpt::in_report(text)),
        ..at_header(sheet, cell, text, ProblemCode::AlreadyCoded, sentence.to_owned())
    }
}

/// A column that was passed over: named by its header or, when it has none, by the first cell that holds something.
fn left_out(sheet: &Sheet, cell: CellRef, text: &str) -> Change {
    Change {
        sheet: workbook::shared_name(&sheet.name),
        row: cell.row,
        column: Some(cell.column),
        header: excerpt::in_report(text).into(),
        from: excerpt::in_report(text),
        to: String::new(),
        reason: ChangeReason::LeftOut,
        sentence: change_sentence(ChangeReason::LeftOut).into(),
    }
}

/// The columns that hold something below no header, each with the first row that does.
fn orphans(sheet: &Sheet) -> BTreeMap<u16, u32> {
    let mut orphans = BTreeMap::new();
    for row in &sheet.rows {
        for at in row.cells.keys().filter(|at| !sheet.headers.contains_key(at)) {
            orphans.entry(*at).or_insert(row.number);
        }
    }
    orphans
}

fn at_header(
    sheet: &Sheet,
    cell: CellRef,
    text: &str,
    code: ProblemCode,
    sentence: String,
) -> Problem {
    let header = (!text.is_empty()).then(|| excerpt::in_report(text));
    Problem {
        sheet: sheet.name.clone(),
        row: Some(cell.row),
        column: Some(column_letters(cell.column)),
        cell: Some(cell.to_string()),
        value: header.clone(),
        header,
        code,
        sentence,
    }
}
