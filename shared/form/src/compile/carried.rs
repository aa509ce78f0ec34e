//! Reading what a request of payment takes from the application that it hangs on.

use super::names::Names;
use super::reader::Reader;
use super::table::Table;
use super::uses::{Purpose, Reach, Use, Wanted};
use crate::{Body, FieldPath, ListPath, Section};

/// Reads the whole names of fields of the application, `["section.field", "section.list.field"]`; of a list, where it is
/// one for whose items the list around has entries.
pub(super) fn carried(
    table: &Table<'_, '_>,
    key: &str,
    names: &Names,
    purpose: impl Fn() -> Purpose,
) -> Vec<FieldPath> {
    let written = table.texts(key);
    if written.is_empty() && table.is_list(key) {
        let message = format!("«{key}» needs at least one field");
        table.reader.fault(table.at_key(key), "limits", message);
    }
    let mut paths = Vec::new();
    for (at, text) in written {
        let Some(path) = text.parse::<FieldPath>().ok() else {
            let message = format!("«{text}» does not name a field: write section.field");
            table.reader.fault(at, "bad-identifier", message);
            continue;
        };
        let reach = Reach::Application;
        let wanted =
            Wanted::Field { path: path.clone(), purpose: purpose(), reach, earlier_than: None };
        table.reader.used(Use { at, from: names.at.clone(), wanted });
        paths.push(path);
    }
    paths
}

impl Reader<'_> {
    /// Notes what stands in sections that were read before, for a form that may name it.
    pub(super) fn declare_sections(&self, sections: &[Section]) {
        for section in sections {
            self.declare_body(&ListPath::section(section.id.clone()), &section.body);
        }
    }

    fn declare_body(&self, at: &ListPath, body: &Body) {
        for (_, field) in body.fields() {
            self.declare_known(at.field(field.id.clone()));
        }
        for list in &body.lists {
            let inside = at.list(list.id.clone());
            self.declare_list(inside.clone());
            self.declare_body(&inside, &list.body);
            self.close_list(inside);
        }
    }
}
