//! Whether an invoice holds together, and whether it is the one that is expected.

mod arithmetic;
mod expected;
mod finding;
mod parties;
mod project;
mod total;

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
    findings.extend(at_most(match file.format {
        Format::PublicBodies | Format::Private => arithmetic::ordinary(invoice),
        Format::Simplified => arithmetic::simplified(invoice),
    }));
    findings.extend(total::check(invoice));
    findings.extend(at_most(project::check(file, invoice, &expected.cup)));
    findings
}

/// The most findings of a kind that are told one by one.
const MOST: usize = 50;

/// The first findings, and how many more there are: a stranger's file may have one a line. What cannot be summed is
/// told once.
fn at_most(mut findings: Vec<Finding>) -> Vec<Finding> {
    findings.dedup();
    if let Some(more) = findings.len().checked_sub(MOST).filter(|more| *more > 0) {
        findings.truncate(MOST);
        findings.push(Finding::More(more));
    }
    findings
}
