//! What people see of a file.

use crate::files::{ALL, ORDINARY, file, with};
use ristoro_invoice::{InvoiceFile, view};

fn shown(file: &InvoiceFile) -> String {
    let parts = file.invoices.iter().flat_map(|invoice| view(file, invoice));
    let parts: Vec<String> = parts
        .map(|part| {
            let rows = part.rows.iter().map(|row| format!("  {}: {}", row.label, row.value));
            format!("{}\n{}", part.heading, rows.collect::<Vec<_>>().join("\n"))
        })
        .collect();
    parts.join("\n")
}

#[test]
fn every_file() {
    for (name, text) in ALL {
        insta::assert_snapshot!(name, shown(&file(text)));
    }
}

#[test]
fn no_heading_is_empty_and_no_row_is_blank() {
    for (name, text) in ALL {
        let file = file(text);
        for part in file.invoices.iter().flat_map(|invoice| view(&file, invoice)) {
            assert!(!part.rows.is_empty(), "{name}, {}", part.heading);
            for row in part.rows {
                assert!(!row.label.is_empty() && !row.value.is_empty(), "{name}, {row:?}");
            }
        }
    }
}

/// A stranger's words are not made into anything else here: whoever shows them escapes them.
#[test]
fn words_stay_words() {
    let text = with(ORDINARY, "Trasporto", "&lt;script&gt;alert(1)&lt;/script&gt;");
    assert!(shown(&file(&text)).contains("<script>alert(1)</script>: 0,00 (IVA 22%)"));
}
