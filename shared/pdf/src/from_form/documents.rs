//! The documents uploaded, with what identifies each of them.

use crate::document::{Align, Answer, Column, Table};
use domain::file_size;
use form::printable::marked;
use form::summary::{SlotFile, SlotRow};

/// The table of documents. A slot without any has a row that says so.
///
/// Names are given by whoever made the files and are never refused, so a character that cannot be
/// printed is marked; the digest says which file it is.
pub(super) fn documents(slots: &[SlotRow]) -> Table {
    let mut rows = Vec::new();
    for SlotRow { label, required, files, .. } in slots {
        let label = || Answer::Given(label.clone());
        if files.is_empty() {
            rows.push(vec![label(), if *required { Answer::Missing } else { Answer::None }]);
        }
        for SlotFile { name, size, sha256 } in files {
            let name = Answer::Given(marked(name));
            rows.push(vec![label(), name, file_size(*size).into(), sha256.as_str().into()]);
        }
    }
    Table {
        caption: None,
        columns: vec![
            Column::new("Documento", 22, Align::Start),
            Column::new("File", 27, Align::Start),
            Column::new("Dimensione", 12, Align::End),
            // Wide enough for half a digest: two lines instead of three.
            Column::new("Impronta SHA-256", 34, Align::Start),
        ],
        rows,
        totals: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use form::Place;

    #[test]
    fn a_slot_without_documents_has_a_row_that_says_whether_one_is_missing() {
        let place = Place { section: "una".parse().unwrap(), steps: Vec::new(), target: None };
        let slot = |label: &str, required, files| SlotRow {
            label: label.to_owned(),
            place: place.clone(),
            required,
            files,
        };
        let file =
            SlotFile { name: "perizia 🏠.pdf".to_owned(), size: 2048, sha256: "ab".repeat(32) };
        let table = documents(&[
            slot("Perizia", true, vec![file]),
            slot("Polizza", false, Vec::new()),
            slot("Relazione", true, Vec::new()),
        ]);
        let words = ["Perizia", "perizia �.pdf", "2\u{a0}KB", &"ab".repeat(32)];
        assert_eq!(table.rows[0], words.map(Answer::from));
        assert_eq!(table.rows[1], ["Polizza".into(), Answer::None]);
        assert_eq!(table.rows[2], ["Relazione".into(), Answer::Missing]);
    }
}
