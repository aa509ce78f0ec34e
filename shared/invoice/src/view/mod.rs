//! An invoice as people read it: rows of label and value under headings, for a page or a document to show.

mod parts;

use crate::invoice::{Invoice, InvoiceFile};
use parts::{
    attachments, document, lines, party, payments, references, summaries, sums, withholdings,
};
use std::fmt::Display;

/// Rows under a heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rows {
    /// What they are about.
    pub heading: String,
    /// The rows, in order; never none.
    pub rows: Vec<Row>,
}

/// A label with its value. Both are plain text, of which the value may be a stranger's: whoever shows it escapes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it is.
    pub label: String,
    /// How much or which.
    pub value: String,
}

impl Row {
    #[expect(clippy::needless_pass_by_value, reason = "most are made at the place of use")]
    fn new(label: impl Into<String>, value: impl Display) -> Self {
        Self { label: label.into(), value: value.to_string() }
    }
}

/// The most lines that are shown one by one.
const MOST_LINES: usize = 200;

/// What one invoice of a file says, in Italian.
pub fn view(file: &InvoiceFile, invoice: &Invoice) -> Vec<Rows> {
    [
        ("Documento", document(file, invoice)),
        ("Fornitore", party(&file.supplier)),
        ("Cliente", party(&file.customer)),
        ("Beni e servizi", lines(invoice)),
        ("Riepilogo IVA", summaries(invoice)),
        ("Ritenute, cassa e bollo", withholdings(invoice)),
        ("Totali", sums(invoice)),
        ("Riferimenti", references(invoice)),
        ("Pagamento", payments(invoice)),
        ("File allegati", attachments(invoice)),
    ]
    .into_iter()
    .filter(|(_, rows)| !rows.is_empty())
    .map(|(heading, rows)| Rows { heading: heading.to_owned(), rows })
    .collect()
}
