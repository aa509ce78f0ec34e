//! What the rows of a sheet owe to each other: identifiers, local codes, masters.

use super::header::Header;
use super::{total, value};
use crate::columns::shared;
use crate::{Problem, ProblemCode, Row, Sheet};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The identifiers of the rows: those that are given, and numbers for the others.
pub(super) struct Ids {
    by_row: BTreeMap<u32, String>,
}

impl Ids {
    /// A row without an identifier has its own number in the order of the rows or, where another row took that, the
    /// next one that is free after all of them.
    pub(super) fn new(sheet: &Sheet, header: &Header, first: u64) -> Self {
        let given: BTreeMap<u32, String> = sheet
            .rows
            .iter()
            .filter_map(|row| Some((row.number, text_of(header, row, shared::ID.key)?)))
            .collect();
        let taken: BTreeSet<String> = given.values().cloned().collect();
        let mut next = first.saturating_add(sheet.rows.len() as u64).saturating_sub(1);
        let mut by_row = given;
        for (row, position) in sheet.rows.iter().zip(first..) {
            by_row.entry(row.number).or_insert_with(|| {
                let mut id = position.to_string();
                while taken.contains(&id) {
                    next += 1;
                    id = next.to_string();
                }
                id
            });
        }
        Self { by_row }
    }

    /// The identifier of a row.
    pub(super) fn of(&self, row: &Row) -> String {
        self.by_row.get(&row.number).cloned().unwrap_or_default()
    }

    fn get(&self, row: &Row) -> &str {
        self.by_row.get(&row.number).map_or("", String::as_str)
    }
}

/// Judges the rows together.
pub(super) fn check(sheet: &Sheet, header: &Header, ids: &Ids, problems: &mut Vec<Problem>) {
    repeated(sheet, header, shared::ID.key, ProblemCode::RepeatedId, problems);
    repeated(sheet, header, shared::LOCAL_CODE.key, ProblemCode::RepeatedLocalCode, problems);
    masters(sheet, header, ids, problems);
}

/// The value of a cell that can be read; what cannot, its own row tells.
fn text_of(header: &Header, row: &Row, key: &str) -> Option<String> {
    let cell = header.cell(row, key)?;
    value::read(header.column(key)?, cell).ok().map(|value| value.text)
}

fn repeated(
    sheet: &Sheet,
    header: &Header,
    key: &'static str,
    code: ProblemCode,
    problems: &mut Vec<Problem>,
) {
    let mut first: HashMap<String, u32> = HashMap::new();
    for row in &sheet.rows {
        let Some(text) = text_of(header, row, key) else { continue };
        if total::check(sheet, header, row).is_some() {
            continue; // no project: what it is called does not matter
        }
        if let Some(first) = first.get(&text) {
            let sentence = format!(
                "«{text}» c’è già nella riga {first}: ogni riga deve avere un valore diverso, altrimenti le risposte non si possono abbinare."
            );
            problems.push(header.problem(sheet, row, key, code, sentence));
        } else {
            first.insert(text, row.number);
        }
    }
}

/// A master stands earlier in the same sheet, and is another project (cup-format.md §2.3).
fn masters(sheet: &Sheet, header: &Header, ids: &Ids, problems: &mut Vec<Problem>) {
    if header.place(shared::ID_MASTER.key).is_none() {
        return;
    }
    let mut rows: BTreeMap<&str, u32> = BTreeMap::new();
    for row in &sheet.rows {
        rows.entry(ids.get(row)).or_insert(row.number);
    }
    for row in &sheet.rows {
        let key = shared::ID_MASTER.key;
        let Some(master) = text_of(header, row, key) else { continue };
        let sentence = match rows.get(master.as_str()) {
            _ if ids.get(row) == master => {
                "Un progetto non può essere il master di sé stesso: correggi l’identificativo."
                    .to_owned()
            }
            None => format!(
                "Nessuna riga ha l’identificativo «{master}»: correggilo, oppure indica il CUP del master."
            ),
            Some(at) if *at > row.number => format!(
                "Il master «{master}» è nella riga {at}: deve stare prima di questa. Sposta la riga più in alto."
            ),
            Some(_) => continue,
        };
        problems.push(header.problem(sheet, row, key, ProblemCode::BadMaster, sentence));
    }
}
