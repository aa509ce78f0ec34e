//! Electronic invoices among the documents: read, checked and shown; the file stays as it came.

use crate::invoice_doubts::doubts;
use crate::lot::Reported;
use bytes::Bytes;
use domain::{FiscalCode, Money};
use dossier::{LoadedDossier, load_own};
use edge::api::{InvoiceFinding, InvoicePart, InvoiceRow, Invoices, ReadInvoice, Severity};
use edge::reply::Json;
use edge::{Context, Reader, Refusal, Request};
use form::{Entries, FileType, Paper, answered_by};
use invoice::{Expected, ExpectedParty, Expense, FilledExpense, Invoice, InvoiceFile};
use store::applications::{DocumentRecord, ItemKey};

/// How many invoices of a lot are shown.
const MOST_SHOWN: usize = 50;

/// What is read of a document, XML or the envelope of a signature around it.
pub(crate) async fn read(context: &Context, request: &Request) -> Result<Json<Invoices>, Refusal> {
    let dossier = load_own(context, request).await?;
    let record = dossier.contents.document(request.document()?).ok_or(Refusal::NotFound)?;
    if !matches!(record.kind, FileType::Xml | FileType::P7m) {
        let sentence =
            "Solo il file XML di una fattura elettronica, anche firmato, si può leggere.";
        return Ok(Json(unread(sentence.to_owned())));
    }
    let stored = (record.key.as_str(), record.size);
    let bytes = edge::read_uploaded(context, stored, Reader::Applicant).await?;
    Ok(Json(match opened(record, &bytes) {
        Ok(file) => shown(&dossier, record, &file),
        Err(sentence) => unread(sentence),
    }))
}

fn unread(sentence: String) -> Invoices {
    Invoices { invoices: Vec::new(), more: 0, unread: Some(sentence) }
}

/// The file that a document is, or why it is none.
fn opened(record: &DocumentRecord, bytes: &Bytes) -> Result<InvoiceFile, String> {
    let content = match record.kind {
        FileType::P7m => signature::content(bytes).map_err(|_| {
            "La busta firmata non si riesce ad aprire: carica il file XML.".to_owned()
        })?,
        FileType::Xml
        | FileType::Pdf
        | FileType::Jpeg
        | FileType::Zip
        | FileType::Xlsx
        | FileType::Xls => bytes.as_ref().into(),
    };
    invoice::read(&content).map_err(|error| error.to_string())
}

/// The invoices of a file, the one that is reported first.
fn shown(dossier: &LoadedDossier, record: &DocumentRecord, file: &InvoiceFile) -> Invoices {
    let expected = Expected { customer: customer(dossier), ..Expected::default() };
    let said =
        file.invoices.iter().map(|invoice| Said::of(dossier, record, (file, invoice), &expected));
    let said: Vec<Said<'_>> = said.collect();
    let given: Vec<Option<Entries>> = said.iter().map(|one| one.entries.clone()).collect();
    let reported = record.item.as_ref().map(|item| (item, Reported::of(dossier, item, &given)));
    let is_reported = |index: usize| reported.is_some_and(|(_, which)| which.is(index));
    let mut order: Vec<usize> = (0..said.len()).collect();
    order.sort_by_key(|index| !is_reported(*index));
    let one = |index: usize| said.get(index).map(|one| one.shown(dossier, file, (index, reported)));
    Invoices {
        invoices: order.into_iter().take(MOST_SHOWN).filter_map(one).collect(),
        more: file.invoices.len().saturating_sub(MOST_SHOWN),
        unread: None,
    }
}

/// What an invoice of a file says.
struct Said<'a> {
    invoice: &'a Invoice,
    expense: Expense,
    entries: Option<Entries>,
}

impl<'a> Said<'a> {
    fn of(
        dossier: &LoadedDossier,
        record: &DocumentRecord,
        (file, invoice): (&InvoiceFile, &'a Invoice),
        expected: &Expected,
    ) -> Self {
        let expense = invoice::expense(file, invoice, expected);
        let filled = expense.filled.as_ref();
        let entries = filled.and_then(|filled| entries(dossier, record, filled));
        Self { invoice, expense, entries }
    }

    fn shown(
        &self,
        dossier: &LoadedDossier,
        file: &InvoiceFile,
        (index, reported): (usize, Option<(&ItemKey, Reported)>),
    ) -> ReadInvoice {
        let Self { invoice, expense: Expense { filled, findings }, entries } = self;
        let findings = findings.iter().map(|finding| InvoiceFinding {
            severity: weight(finding.severity()),
            sentence: finding.to_string(),
        });
        let told = reported.and_then(|(_, which)| which.told(index));
        let said = reported.zip(filled.as_ref()).zip(entries.as_ref());
        let doubts = said.map(|(((item, which), filled), entries)| {
            doubts(dossier, item, (invoice, filled, entries), which.is(index))
        });
        ReadInvoice {
            title: format!(
                "{} n. {} del {}",
                invoice.document_type.label(),
                invoice.number,
                invoice.date
            ),
            total: filled.as_ref().map(|filled| euro(filled.total)),
            entries: entries.clone(),
            findings: told
                .into_iter()
                .chain(findings)
                .chain(doubts.into_iter().flatten())
                .collect(),
            parts: parts(file, invoice),
        }
    }
}

fn parts(file: &InvoiceFile, invoice: &Invoice) -> Vec<InvoicePart> {
    let parts = invoice::view(file, invoice).into_iter().map(|part| InvoicePart {
        heading: part.heading,
        rows: part
            .rows
            .into_iter()
            .map(|row| InvoiceRow { label: row.label, value: row.value })
            .collect(),
    });
    parts.collect()
}

/// Whoever the contribution goes to: the invoice should be theirs.
fn customer(dossier: &LoadedDossier) -> Option<ExpectedParty> {
    let code = dossier.beneficiary()?.fiscal_code;
    let fiscal_code = code.parse::<FiscalCode>().ok();
    let vat = code.parse().ok();
    (fiscal_code.is_some() || vat.is_some()).then_some(ExpectedParty { vat, fiscal_code })
}

fn weight(severity: invoice::Severity) -> Severity {
    match severity {
        invoice::Severity::Stops => Severity::Error,
        invoice::Severity::Warns => Severity::Warning,
    }
}

/// The answers that an invoice gives to the item that its document belongs to.
fn entries(
    dossier: &LoadedDossier,
    record: &DocumentRecord,
    filled: &FilledExpense,
) -> Option<Entries> {
    let at = record.item.as_ref().map(ItemKey::path)?;
    answered_by(&dossier.form, &dossier.answers, &at, &paper(filled))
}

fn paper(filled: &FilledExpense) -> Paper {
    let vat = filled.vat_number.iter().map(ToString::to_string);
    let codes = filled.fiscal_code.iter().map(ToString::to_string);
    Paper {
        is_credit: filled.is_credit,
        supplier: vat.chain(codes).collect(),
        number: filled.number.clone(),
        date: filled.date,
        net: filled.net,
        vat: filled.vat,
        other: filled.other,
        by_f24: filled.by_f24,
        corrects: filled.corrects.iter().map(|(number, _)| number.clone()).collect(),
    }
}

fn euro(amount: Money) -> String {
    format!("{amount}\u{a0}€")
}
