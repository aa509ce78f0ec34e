//! Reading which files are accepted.

use super::location::Location;
use super::table::Table;
use crate::FileType;

/// Largest document, in megabytes, where the slot does not say (manual 3.4.3). It is written into the
/// canonical JSON of every form: changing it changes their digests.
const USUAL_MEGABYTES: u32 = 20;
/// Largest document that a slot may accept, in megabytes: it passes through a function's memory.
const MOST_MEGABYTES: u32 = 20;

/// The largest accepted file, in megabytes.
pub(super) fn max_megabytes(table: &Table<'_, '_>) -> u32 {
    let max_megabytes = table.integer("max_megabytes", USUAL_MEGABYTES);
    if !(1..=MOST_MEGABYTES).contains(&max_megabytes) {
        let message = format!("«max_megabytes» must be a number from 1 to {MOST_MEGABYTES}");
        table.reader.fault(table.at_key("max_megabytes"), "limits", message);
    }
    max_megabytes
}

/// The accepted types.
pub(super) fn file_types(table: &Table<'_, '_>) -> Vec<FileType> {
    let all = FileType::ALL;
    if !table.has("types") {
        // Manual 3.4.3: .zip, .jpeg, .pdf.
        return vec![FileType::Pdf, FileType::Jpeg, FileType::Zip];
    }
    let known = |(at, name): (Location, String)| {
        let found = all.into_iter().find(|kind| kind.extensions()[0] == name);
        if found.is_none() {
            let names = all.map(|kind| kind.extensions()[0]).join(", ");
            let message = format!("«{name}» is not a type of file; use {names}");
            table.reader.fault(at, "unknown-kind", message);
        }
        found
    };
    let named = table.texts("types");
    if named.is_empty() {
        table.reader.fault(table.at_key("types"), "limits", "«types» needs at least one type");
    }
    named.into_iter().filter_map(known).collect()
}
