//! The documents uploaded, with what identifies each of them.

use crate::document::{Align, Column, Table};
use form::printable::marked;
use form::summary::SlotRow;

/// The table of documents. A slot without any has a row that says so.
///
/// Names are given by whoever made the files and are never refused, so a character that cannot be
/// printed is marked; the digest says which file it is.
pub(super) fn documents(slots: &[SlotRow]) -> Table {
    let mut rows = Vec::new();
    for (label, files) in slots {
        if files.is_empty() {
            rows.push(vec![label.clone()]);
        }
        for (name, bytes, digest) in files {
            rows.push(vec![label.clone(), marked(name), size(*bytes), digest.clone()]);
        }
    }
    let column = |title: &str, share, align| Column { title: title.to_owned(), share, align };
    Table {
        caption: None,
        columns: vec![
            column("Documento", 22, Align::Start),
            column("File", 27, Align::Start),
            column("Dimensione", 12, Align::End),
            // Wide enough for half a digest: two lines instead of three.
            column("Impronta SHA-256", 34, Align::Start),
        ],
        rows,
    }
}

const KILOBYTE: u64 = 1024;
const MEGABYTE: u64 = 1024 * KILOBYTE;

/// A size as people read it: whole kilobytes, and megabytes with one decimal, rounded up so that
/// nothing is ever said to have no size. Units of 1024, as the limits of uploads are.
fn size(bytes: u64) -> String {
    if bytes > MEGABYTE - KILOBYTE {
        let tenths = bytes.saturating_mul(10).div_ceil(MEGABYTE);
        format!("{},{}\u{a0}MB", tenths / 10, tenths % 10)
    } else {
        format!("{}\u{a0}KB", bytes.div_ceil(KILOBYTE))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_as_people_read_them() {
        let said = [0, 1, 1024, 1025, 301_800, 1_047_552, 1_047_553, 1_048_577, 20_971_520];
        assert_eq!(
            said.map(size),
            ["0 KB", "1 KB", "1 KB", "2 KB", "295 KB", "1023 KB", "1,0 MB", "1,1 MB", "20,0 MB"]
                .map(|size| size.replace(' ', "\u{a0}"))
        );
    }

    #[test]
    fn a_slot_without_documents_has_a_row() {
        let slots = [
            ("Perizia".to_owned(), vec![("perizia 🏠.pdf".to_owned(), 2048, "ab".repeat(32))]),
            ("Polizza".to_owned(), Vec::new()),
        ];
        let table = documents(&slots);
        assert_eq!(
            table.rows,
            [vec!["Perizia", "perizia �.pdf", "2\u{a0}KB", &"ab".repeat(32)], vec!["Polizza"],]
        );
    }
}
