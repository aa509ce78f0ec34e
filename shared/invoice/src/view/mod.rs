//! An invoice as people read it: rows of label and value under headings, for a page or a document to show.

mod line;
mod parts;
mod row;

use crate::invoice::{Invoice, InvoiceFile};
use line::lines;
use parts::{attachments, document, party, payments, references, summaries, sums, withholdings};
pub use row::Row;

/// Rows under a heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rows {
    /// What they are about.
    pub heading: String,
    /// The rows, in order; never none.
    pub rows: Vec<Row>,
}

/// The most rows that are shown under one heading.
const MOST: usize = 200;

/// What one invoice of a file says, in Italian.
pub fn view(file: &InvoiceFile, invoice: &Invoice) -> Vec<Rows> {
    [
        ("Documento", document(file, invoice)),
        ("Fornitore", party(&file.supplier)),
        ("Cliente", party(&file.customer)),
        ("Beni e servizi", lines(file, invoice)),
        ("Riepilogo IVA", summaries(invoice)),
        ("Ritenute, cassa e bollo", withholdings(invoice)),
        ("Totali", sums(invoice)),
        ("Riferimenti", references(invoice)),
        ("Pagamento", payments(invoice)),
        ("File allegati", attachments(invoice)),
    ]
    .into_iter()
    .filter(|(_, rows)| !rows.is_empty())
    .map(|(heading, rows)| Rows { heading: heading.to_owned(), rows: at_most(rows) })
    .collect()
}

/// The first rows, and how many more there are.
fn at_most(mut rows: Vec<Row>) -> Vec<Row> {
    if let Some(more) = rows.len().checked_sub(MOST).filter(|more| *more > 0) {
        rows.truncate(MOST);
        rows.push(Row::new("Altre righe", more));
    }
    rows
}
