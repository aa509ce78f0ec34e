//! Bodies that several lists take: files of the folder `bodies/`.

use super::names::Names;
use super::reader::Reader;
use super::table::Table;
use crate::ListPath;

/// Their folder.
const FOLDER: &str = "bodies";

/// Opens the files that a list takes, in the order written. Names in them may begin with `this`, which is the list.
pub(super) fn bodies<'r, 's>(
    table: &Table<'r, 's>,
    list: &ListPath,
) -> Vec<(Table<'r, 's>, Names)> {
    let mut bodies = Vec::new();
    for value in table.one_or_many("body") {
        let Some(id) = value.value.as_str().map(str::trim) else {
            let message = "«body» must be the name of a file in bodies/, or a list of them";
            table.reader.fault(value.at, "wrong-type", message);
            continue;
        };
        let file = format!("{FOLDER}/{id}.toml");
        let Some(body) = table.reader.file(&file) else {
            table.reader.fault(value.at, "body-file", format!("there is no file {file}"));
            continue;
        };
        table.reader.takes(file, list.clone());
        bodies.push((body, Names { this: Some(list.clone()), ..Names::of(list.clone()) }));
    }
    bodies
}

impl Reader<'_> {
    /// Reports the files of `bodies/` that no list takes: once all the forms of the folder were read.
    pub fn check_bodies(&self) {
        for file in self.files_in(FOLDER).filter(|file| !self.is_taken(file)) {
            self.fault_without_place(file, "body-file", "no list takes this body");
        }
    }
}
