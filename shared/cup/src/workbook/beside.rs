//! The sheets beside the one of the projects and the one of the measure: kept, so that copies have them too and nothing
//! that they hold is passed over in silence.

use super::collected::Rows;
use super::header::{SURE, header};
use super::limits;
use super::own::OwnSheet;
use super::source::Source;
use crate::grid::{Cell, OtherSheet, Row, Shown};
use calamine::{SheetType, SheetVisible};

/// Every sheet but those that were `read`. Those that this program writes itself are made anew where they are needed.
pub(crate) fn sheets(workbook: &mut Source<'_>, read: &[String]) -> Vec<OtherSheet> {
    let sheets = workbook.sheets().iter();
    let listed: Vec<(String, Shown)> = sheets
        .filter(|sheet| sheet.typ == SheetType::WorkSheet && !read.contains(&sheet.name))
        .map(|sheet| (sheet.name.clone(), shown(sheet.visible)))
        .collect();
    let mut room =
        Room { sheets: limits::OTHER_SHEETS, cells: limits::CELLS, bytes: limits::TEXT_BYTES };
    listed
        .into_iter()
        .filter_map(|(name, shown)| sheet(workbook, (name, shown), &mut room))
        .collect()
}

/// What may still be kept of all these sheets together: each alone is bounded already, and a file may name many.
struct Room {
    sheets: usize,
    cells: usize,
    bytes: usize,
}

impl Room {
    /// The rows of one more sheet, when there is room for them.
    fn rows(&mut self, workbook: &mut Source<'_>, name: &str) -> Option<Rows> {
        self.sheets = self.sheets.checked_sub(1)?;
        let rows = workbook.rows(name).ok()?;
        let cells = rows.values().flat_map(|row| row.values());
        let bytes = cells.clone().map(|cell| match cell {
            Cell::Text(text) | Cell::Date(text) | Cell::Error(text) => text.len(),
            Cell::Number(_) | Cell::Bool(_) => 0,
        });
        self.bytes = self.bytes.checked_sub(bytes.sum())?;
        self.cells = self.cells.checked_sub(cells.count())?;
        Some(rows)
    }
}

/// What cannot be kept is known by its name. Of the sheets that this program writes itself there is only what others put
/// into them.
fn sheet(
    workbook: &mut Source<'_>,
    (name, shown): (String, Shown),
    room: &mut Room,
) -> Option<OtherSheet> {
    let Some(mut rows) = room.rows(workbook, &name) else {
        return Some(OtherSheet { name, shown, is_kept: false, rows: Vec::new(), projects: 0 });
    };
    let header = header(&rows, SURE);
    if let Some(own) = OwnSheet::named(&name, shown).filter(|_| header.is_none()) {
        rows = own.without_own(rows);
        if rows.is_empty() {
            return None;
        }
    }
    let projects = header.map_or(0, |header| rows.range(header + 1..).count());
    let rows = rows.into_iter().map(|(number, cells)| Row { number, cells }).collect();
    Some(OtherSheet { name, shown, is_kept: true, rows, projects })
}

fn shown(visible: SheetVisible) -> Shown {
    match visible {
        SheetVisible::Visible => Shown::Always,
        SheetVisible::Hidden => Shown::Hidden,
        SheetVisible::VeryHidden => Shown::VeryHidden,
    }
}
