//! Reading for which items a list makes its entries itself.

use super::names::{Names, list_names};
use super::table::Table;
use super::uses::Wanted;
use crate::ListPath;

/// Reads `each`: nothing for a list whose items people add. `names` are those around the list.
pub(super) fn each(table: &Table<'_, '_>, names: &Names) -> Vec<ListPath> {
    if !table.has("each") {
        return Vec::new();
    }
    if !names.at.lists.is_empty() {
        let message = "only a list of a section can have an entry for each item of others";
        table.reader.fault(table.at_key("each"), "each-list", message);
    }
    list_names(table, "each", names, Wanted::Each)
}
