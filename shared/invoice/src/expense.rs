//! What an invoice says of an expense, so that nobody need type it.

use crate::check::{Expected, Finding, Severity, check};
use crate::figures::FiguresError;
use crate::invoice::{Block, Invoice, InvoiceFile};
use domain::{Date, FiscalCode, Money, VatNumber};

/// What is filled in of an expense, and what there is to say about the invoice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expense {
    /// What is filled in; nothing of an invoice that cannot be reported.
    pub filled: Option<FilledExpense>,
    /// What there is to say.
    pub findings: Vec<Finding>,
}

/// The answers that an invoice gives. Net, VAT and other make the total, to the cent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilledExpense {
    /// Whether it is a credit note, whose amounts are positive all the same.
    pub is_credit: bool,
    /// The supplier's name, where the file has it.
    pub supplier: Option<String>,
    /// The supplier's VAT number, if it is Italian and right.
    pub vat_number: Option<VatNumber>,
    /// The supplier's fiscal code, if it is right.
    pub fiscal_code: Option<FiscalCode>,
    /// The supplier's number for the document.
    pub number: String,
    /// Its date.
    pub date: Date,
    /// Without VAT.
    pub net: Money,
    /// The VAT.
    pub vat: Money,
    /// What else counts in the total: stamp, rounding.
    pub other: Money,
    /// What the customer pays by F24: withheld tax and split VAT.
    pub by_f24: Money,
    /// All of it, before what is withheld.
    pub total: Money,
    /// The documents that it refers to as corrected or linked, by number, with their dates.
    pub corrects: Vec<(String, Option<Date>)>,
}

/// Reads an expense out of an invoice of a file. The total is computed: the declared one is only compared with it.
pub fn expense(file: &InvoiceFile, invoice: &Invoice, expected: &Expected) -> Expense {
    let mut findings = check(file, invoice, expected);
    let is_stopped = findings.iter().any(|finding| finding.severity() == Severity::Stops);
    let filled = if is_stopped { None } else { Some(filled(file, invoice)) };
    let filled = match filled.transpose() {
        Ok(filled) => filled,
        Err(error) => {
            let finding = Finding::Figures(error);
            if !findings.contains(&finding) {
                findings.push(finding);
            }
            None
        }
    };
    Expense { filled, findings }
}

fn filled(file: &InvoiceFile, invoice: &Invoice) -> Result<FilledExpense, FiguresError> {
    let figures = invoice.figures()?;
    let supplier = &file.supplier;
    // What is rounded off is not spent: it is taken from the net, since no part of a document is below nought.
    let (net, other) = if figures.other.is_negative() {
        let net = figures.net.checked_sub(figures.other.magnitude());
        (net.map_err(|_| FiguresError::Sign)?, Money::ZERO)
    } else {
        (figures.net, figures.other.magnitude())
    };
    let by_f24 = figures.withheld.checked_add(figures.split_vat);
    let linked = invoice.references.iter().filter(|one| one.block == Block::Linked);
    Ok(FilledExpense {
        is_credit: figures.is_credit,
        supplier: supplier.name.clone(),
        vat_number: supplier.vat.as_ref().and_then(|vat| vat.italian()).cloned(),
        fiscal_code: supplier.fiscal_code.as_ref().and_then(|code| code.good()).cloned(),
        number: invoice.number.to_string(),
        date: invoice.date,
        net,
        vat: figures.vat,
        other,
        by_f24: by_f24.map_err(|_| FiguresError::TooLarge)?,
        total: figures.total,
        corrects: linked.filter_map(|one| Some((one.document.clone()?, one.date))).collect(),
    })
}
