//! Electronic invoices, as they are read out of a document that was uploaded.

use super::{EntriesSchema, Severity};
use form::Entries;
use schemars::JsonSchema;
use serde::Serialize;

/// What is read of a document.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Invoices {
    /// The invoices in it; of a lot several, of which one is chosen.
    pub invoices: Vec<ReadInvoice>,
    /// How many more there are than are shown.
    pub more: usize,
    /// Why nothing is read, in a sentence.
    pub unread: Option<String>,
}

/// An invoice.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ReadInvoice {
    /// What it is called: its type, number and date.
    pub title: String,
    /// What it comes to, with its unit; nothing of one that cannot be reported.
    pub total: Option<String>,
    /// The answers that it gives to the item that the document belongs to; nothing of one that cannot be reported, or where
    /// the item is no expense.
    #[schemars(with = "Option<EntriesSchema>")]
    pub entries: Option<Entries>,
    /// What there is to say about it.
    pub findings: Vec<InvoiceFinding>,
    /// What it says, under headings.
    pub parts: Vec<InvoicePart>,
}

/// Something to say about an invoice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct InvoiceFinding {
    /// Whether it keeps the invoice from being reported.
    pub severity: Severity,
    /// In a sentence.
    pub sentence: String,
}

/// Part of what an invoice says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct InvoicePart {
    /// What it is about.
    pub heading: String,
    /// Its rows.
    pub rows: Vec<InvoiceRow>,
}

/// A row of what an invoice says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct InvoiceRow {
    /// What it is.
    pub label: String,
    /// How much or which: a stranger's text.
    pub value: String,
}
