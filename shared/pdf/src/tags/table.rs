//! A table as elements.

use super::element::{Element, Marked};
use super::kind::Kind;
use crate::document::{Answer, Table};
use crate::run::BlockPart;

/// The table of a block.
pub(super) fn table(marked: &Marked, block: usize, table: &Table) -> Element {
    let columns = table.columns.len();
    let part = |part, kind| marked.element(block, part, kind);
    let row = |cells| Element::of(Kind::TableRow, cells);
    let headers =
        (0..columns).map(|column| part(BlockPart::Header { column }, Kind::ColumnHeader)).collect();
    let cells = |row| {
        let cell = move |column| part(BlockPart::Cell { row, column }, Kind::Cell);
        (0..columns).map(cell).collect()
    };
    let body: Vec<Element> = if table.rows.is_empty() {
        let none = BlockPart::Cell { row: 0, column: 0 };
        vec![row(vec![part(none, Kind::WideCell(columns))])]
    } else {
        (0..table.rows.len()).map(|place| row(cells(place))).collect()
    };
    let mut kids = Vec::new();
    if table.caption.is_some() {
        kids.push(part(BlockPart::Caption, Kind::Caption));
    }
    kids.push(Element::of(Kind::TableHead, vec![row(headers)]));
    kids.push(Element::of(Kind::TableBody, body));
    if let Some(totals) = &table.totals {
        let name = totals.iter().position(|cell| *cell != Answer::None);
        let total = |column| {
            let kind = if name == Some(column) { Kind::RowHeader } else { Kind::Cell };
            part(BlockPart::Total { column }, kind)
        };
        let foot = row((0..columns).map(total).collect());
        kids.push(Element::of(Kind::TableFoot, vec![foot]));
    }
    Element::of(Kind::Table, kids)
}
