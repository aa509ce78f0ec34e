//! The lists that cells are chosen from, each in a hidden sheet of its own.

use super::layout::Layout;
use crate::columns::{ColumnType, List};
use rust_xlsxwriter::{Workbook, XlsxError};

/// The lists that a sheet needs, and how many values each has.
pub(crate) struct Lists(Vec<(List, Vec<String>)>);

impl Lists {
    /// The lists of the columns of a sheet.
    pub(crate) fn of(layout: &Layout) -> Self {
        let mut lists: Vec<List> = layout
            .columns
            .iter()
            .filter_map(|column| match column.asks?.column_type {
                ColumnType::List(list) => Some(list),
                ColumnType::Code | ColumnType::Text { .. } | ColumnType::Amount => None,
            })
            .collect();
        lists.sort_unstable();
        lists.dedup();
        Self(lists.into_iter().map(|list| (list, list.values())).collect())
    }

    /// The cells of a list, for the check of a column.
    pub(crate) fn reference(&self, list: List) -> String {
        let values =
            self.0.iter().find(|(of, _)| *of == list).map_or(1, |(_, values)| values.len());
        format!("={}!$A$1:$A${values}", list.name())
    }

    /// Writes the sheets, after all others.
    pub(crate) fn write(&self, workbook: &mut Workbook) -> Result<(), XlsxError> {
        for (list, values) in &self.0 {
            let sheet = workbook.add_worksheet().set_name(list.name())?;
            sheet.set_very_hidden(true);
            for (value, row) in values.iter().zip(0..) {
                sheet.write_string(row, 0, value)?;
            }
            sheet.protect();
        }
        Ok(())
    }
}
