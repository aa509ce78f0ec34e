//! Which column of a sheet is which, by its header.

use std::collections::BTreeMap;

use crate::{
    Cell, CellRef, Measure, Problem, ProblemCode, Row, Sheet, column_letters,
    columns::{self, Column, folded, is_known_header, is_required},
    workbook,
};

/// The columns of a sheet by key.
pub(super) struct Header {
    places: BTreeMap<&'static str, u16>,
    columns: BTreeMap<&'static str, &'static Column>,
}

impl Header {
    /// Reads the headers. A column that must be there and is not, one that stands twice, and one that holds something
    /// and means nothing are problems; columns whose header begins with «Note» are for people alone.
    pub(super) fn read(sheet: &Sheet, measure: &Measure, problems: &mut Vec<Problem>) -> Self {
        let columns = columns::columns(measure);
        let mut header = Self {
            places: BTreeMap::new(),
            columns: columns.iter().map(|column| (column.key, *column)).collect(),
        };
        for (at, text) in &sheet.headers {
            let cell = CellRef { row: sheet.header_row, column: *at };
            let Some(column) = columns.iter().find(|column| column.matches(text)) else {
                unknown(sheet, cell, text, problems);
                continue;
            };
            if let Some(first) = header.places.get(column.key) {
                let sentence = format!(
                    "La colonna «{}» c’è già in {}: lasciane una sola.",
                    column.header,
                    column_letters(*first)
                );
                problems.push(at_header(sheet, cell, text, ProblemCode::RepeatedColumn, sentence));
                continue;
            }
            header.places.insert(column.key, *at);
        }
        for (at, number) in orphans(sheet) {
            let cell = CellRef { row: number, column: at };
            let sentence = "La colonna non ha un’intestazione: scrivila, oppure svuota la colonna.";
            problems.push(at_header(
                sheet,
                cell,
                "",
                ProblemCode::UnknownColumn,
                sentence.to_owned(),
            ));
        }
        for column in columns {
            if is_required(measure, column) && !header.places.contains_key(column.key) {
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
        row.cells.get(self.places.get(key)?)
    }

    /// Where a column stands, if the sheet has it.
    pub(super) fn place(&self, key: &str) -> Option<u16> {
        self.places.get(key).copied()
    }

    /// A column of the measure.
    pub(super) fn column(&self, key: &str) -> Option<&'static Column> {
        self.columns.get(key).copied()
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

fn unknown(sheet: &Sheet, cell: CellRef, text: &str, problems: &mut Vec<Problem>) {
    let is_used = sheet.rows.iter().any(|row| row.cells.contains_key(&cell.column));
    if !is_used || folded(text).starts_with("note") || workbook::is_remark(text) {
        return;
    }
    let (code, sentence) = if is_known_header(text) {
        (
            ProblemCode::NotAllowed,
            format!(
                "La colonna «{}» non è prevista per la natura e la tipologia di questa misura: svuotala.",
                short(text)
            ),
        )
    } else {
        (
            ProblemCode::UnknownColumn,
            format!(
                "La colonna «{}» non è prevista: correggi l’intestazione. Se sono appunti tuoi, chiamala «Note».",
                short(text)
            ),
        )
    };
    problems.push(at_header(sheet, cell, text, code, sentence));
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
    let header = (!text.is_empty()).then(|| short(text));
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

fn short(text: &str) -> String {
    text.chars().take(200).collect()
}
