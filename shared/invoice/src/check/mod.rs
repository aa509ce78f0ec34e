//! Whether an invoice holds together, and whether it is the one that is expected.

mod arithmetic;
mod expected;
mod finding;
mod parties;
mod project;

pub use expected::{CUP_LAW_SINCE, CupRule, Expected, ExpectedParty};
pub use finding::{Finding, Role, Severity, TotalDifference};

use crate::invoice::{Format, Invoice, InvoiceFile};

/// What there is to say about one invoice of a file; nothing when all is well.
pub fn check(file: &InvoiceFile, invoice: &Invoice, expected: &Expected) -> Vec<Finding> {
    let mut findings = Vec::new();
    if let Some(reason) = invoice.document_type.no_expense() {
        findings.push(Finding::NoExpense { document_type: invoice.document_type, reason });
    }
    if !invoice.currency.is_euro() {
        findings.push(Finding::Currency(invoice.currency));
    }
    findings.extend(parties::check(file, expected));
    match file.format {
        Format::PublicBodies | Format::Private => findings.extend(arithmetic::ordinary(invoice)),
        Format::Simplified => findings.extend(arithmetic::simplified(invoice)),
    }
    findings.extend(arithmetic::total(invoice));
    findings.extend(project::check(file, invoice, &expected.cup));
    findings
}
