//! Reading which files are offered to download.

use super::table::Table;
use crate::Download;

/// Reads the `template` of a slot; without a label of its own it is called as the slot.
pub(super) fn of_slot(table: &Table<'_, '_>, label: Option<&str>) -> Option<Download> {
    let file = table.text_if_any("template")?;
    table.reader.offer(file.clone(), table.at_key("template"));
    Some(Download { file, label: label?.to_owned() })
}

/// Reads the `templates` of a section.
pub(super) fn of_section(table: &Table<'_, '_>) -> Vec<Download> {
    let read = |inner: Table<'_, '_>| {
        let (file, label) = (inner.text("file"), inner.text("label"));
        if let Some(file) = &file {
            inner.reader.offer(file.clone(), inner.at_key("file"));
        }
        inner.finish();
        Some(Download { file: file?, label: label? })
    };
    table.tables("templates").into_iter().filter_map(read).collect()
}
