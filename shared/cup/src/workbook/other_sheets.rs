//! The other sheets of somebody's workbook, in a copy of it: values, without formats.

use super::names::{INSTRUCTIONS, MEASURE, PROBLEMS, PROJECTS};
use super::projects;
use crate::columns::List;
use crate::grid::{OtherSheet, Shown};
use rust_xlsxwriter::{Workbook, XlsxError};
use std::collections::BTreeSet;

/// Writes the sheets after those that were written.
pub(crate) fn write(copy: &mut Workbook, others: &[OtherSheet]) -> Result<(), XlsxError> {
    let lists = List::ALL.iter().map(|list| list.name());
    let own = lists.chain([INSTRUCTIONS, MEASURE, PROBLEMS, PROJECTS]);
    let mut taken: BTreeSet<String> = own.map(str::to_lowercase).collect();
    for other in others.iter().filter(|other| other.is_kept) {
        let sheet = projects::add(copy, &name(&other.name, &mut taken))?;
        match other.shown {
            Shown::Always => {}
            Shown::Hidden => {
                sheet.set_hidden(true);
            }
            Shown::VeryHidden => {
                sheet.set_very_hidden(true);
            }
        }
        projects::unread(sheet, &other.rows)?;
    }
    Ok(())
}

/// The longest name of a sheet, in characters.
const LONGEST: usize = 31;

/// The name of somebody's sheet in a copy, which has sheets of its own. Names compare without capitals.
fn name(name: &str, taken: &mut BTreeSet<String>) -> String {
    let cut = |marked: &str| {
        let room = LONGEST.saturating_sub(marked.chars().count());
        name.chars().take(room).collect::<String>() + marked
    };
    let other = (2..).map(|number| cut(&format!(" (altro {number})")));
    let mut names = [cut(""), cut(" (altro)")].into_iter().chain(other);
    names.find(|name| taken.insert(name.to_lowercase())).unwrap_or_default()
}
