//! What does not come out of expenses, where it can be put right.

use super::report::{Report, SectionReport, Status};
use crate::books::{Kept, kept};
use crate::summary::{item_name, property_name};
use crate::{Answers, Code, ExpenseFault, Form, Id, ListPath, Problem, Scope, Severity, Target};
use domain::Date;
use expense::{
    Bound, Document, DocumentId, DocumentKind, DocumentState, Excess, Notice, ProofId, above_nought,
};

/// Adds what is wrong with the expenses of a form that has some.
pub(super) fn add(form: &Form, answers: &Answers, today: Date, report: &mut Report) {
    let Some(kept) = kept(form, answers) else { return };
    let exceeded = kept.ledger.excesses().into_iter().filter_map(|one| told_beyond(&kept, &one));
    let missing = kept.documents.keys().filter_map(|id| missing(&kept, id));
    let told = kept.ledger.notices().into_iter();
    let told = told.filter_map(|notice| told_of(&kept, (form, answers, today), notice));
    let corrections = kept.ledger.documents().filter_map(|note| miscorrected(&kept, note));
    for problem in exceeded.chain(missing).chain(told).chain(corrections) {
        let section = report.sections.iter_mut().find(|one| one.id == problem.place.section);
        if let Some(section) = section {
            put(section, problem);
        }
    }
}

/// What other answers would exceed more than these do: what a save is refused for. The answers that were there may be
/// beyond their bounds already, and less of that is always taken.
pub fn raised(form: &Form, before: &Answers, after: &Answers) -> Vec<Problem> {
    let (Some(before), Some(after)) = (kept(form, before), kept(form, after)) else {
        return Vec::new();
    };
    let raised = after.ledger.raised(&before.ledger);
    raised.iter().filter_map(|excess| exceeded(&after, excess)).collect()
}

fn put(section: &mut SectionReport, problem: Problem) {
    if matches!(section.status, Status::Locked | Status::NotRequired) {
        return;
    }
    if problem.severity == Severity::Error {
        let around = problem.place.steps.iter().map(|step| &step.item);
        for item in around {
            if let Some(item) = section.items.iter_mut().find(|one| one.id == *item) {
                item.complete = false;
            }
        }
        section.status = Status::Incomplete;
    }
    section.problems.push(problem);
}

/// What is beyond a bound now; of what credit notes alone have brought there it is only told.
fn told_beyond(kept: &Kept<'_>, excess: &Excess) -> Option<Problem> {
    match excess.paid_before_credits() {
        Some(id) => of_document(kept, id, ExpenseFault::PaidBeyond(excess.by)).map(warning),
        None => exceeded(kept, excess),
    }
}

fn exceeded(kept: &Kept<'_>, excess: &Excess) -> Option<Problem> {
    let by = excess.by;
    let (id, fault) = match &excess.bound {
        Bound::Net(id) => (id, ExpenseFault::NetExceeded(by)),
        Bound::Line(id, _) => (id, ExpenseFault::LineExceeded(by)),
        Bound::Total(id) => (id, ExpenseFault::CreditsExceeded(by)),
        Bound::Left(id) => (id, ExpenseFault::CreditsNotAllocated(by)),
        Bound::ByF24(id) => (id, ExpenseFault::F24Exceeded(by)),
        Bound::Due(id) => (id, ExpenseFault::DueExceeded(by)),
        Bound::Proof(id) => {
            let (place, list) = kept.proofs.get(id)?;
            let target = list.amount.field.clone();
            return Some(at_field(place, target, ExpenseFault::ProofExceeded(by)));
        }
    };
    of_document(kept, id, fault)
}

/// What is odd about what a credit note corrects. A document that is not there any more is told by the reference.
fn miscorrected(kept: &Kept<'_>, note: &Document) -> Option<Problem> {
    let of = note.corrects()?;
    let corrected = kept.ledger.documents().find(|document| document.id == *of)?;
    if !matches!(corrected.kind, DocumentKind::Invoice { .. }) {
        return of_document(kept, &note.id, ExpenseFault::NoInvoice);
    }
    let (note_is, invoice_is) = (note.identity.as_ref()?, corrected.identity.as_ref()?);
    let fault = if !note_is.has_supplier_of(invoice_is) {
        ExpenseFault::OtherSupplier
    } else if note_is.is_before(invoice_is) {
        ExpenseFault::BeforeItsInvoice
    } else {
        return None;
    };
    of_document(kept, &note.id, fault).map(warning)
}

/// What is missing of a document.
fn missing(kept: &Kept<'_>, id: &DocumentId) -> Option<Problem> {
    let figures = kept.ledger.document(id)?;
    let fault = match figures.state {
        DocumentState::Complete => return None,
        DocumentState::NotAllocated => ExpenseFault::NotAllocated,
        // What is paid beyond what is due exceeds a bound.
        DocumentState::NotProved => ExpenseFault::NotProved(above_nought(figures.open)?),
    };
    of_document(kept, id, fault)
}

fn told_of(
    kept: &Kept<'_>,
    (form, answers, today): (&Form, &Answers, Date),
    notice: Notice,
) -> Option<Problem> {
    match notice {
        Notice::OverPresented { property, item, by } => {
            let books = form.books.as_ref()?;
            let item = item_name(form, books, &item);
            let what = match property {
                Some(of) => format!("{item} ({})", property_name(form, answers, &of, today)),
                None => item,
            };
            let scope = Scope::section(form, answers, &books.statement);
            let section = form.section(books.statement.as_str())?;
            let place = scope.place(None);
            let code = Code::Expense(ExpenseFault::OverPresented { what, by });
            let (label, severity) = (section.menu.clone(), Severity::Warning);
            Some(Problem { place, label, code, severity })
        }
        Notice::Duplicate(id, _) => {
            let fault = if is_personnel(kept, &id) {
                ExpenseFault::DuplicatePayslip
            } else {
                ExpenseFault::Duplicate
            };
            of_document(kept, &id, fault).map(warning)
        }
        Notice::NothingPaid(id) => of_document(kept, &id, ExpenseFault::NothingPaid).map(warning),
        Notice::IndemnityOnProperty(id) => {
            of_document(kept, &id, ExpenseFault::IndemnityOnProperty).map(warning)
        }
        Notice::ForgivenF24(id, by) => {
            of_document(kept, &id, ExpenseFault::ForgivenF24(by)).map(warning)
        }
        Notice::DuplicateProof(id, _) => of_proof(kept, &id, ExpenseFault::DuplicateProof),
        // Told as missing, as beyond a bound, or by the figures themselves.
        Notice::NotProved(..)
        | Notice::PaidBeyond(..)
        | Notice::NoProofWanted(_)
        | Notice::Accrued(..)
        | Notice::PartOfF24 { .. } => None,
    }
}

/// A warning that a document, by the id of its item, is in another request too; `None` when there is no such document.
pub(crate) fn elsewhere(kept: &Kept<'_>, document: &DocumentId, of: String) -> Option<Problem> {
    let fault = if is_personnel(kept, document) {
        ExpenseFault::PayslipElsewhere { of }
    } else {
        ExpenseFault::DuplicateElsewhere { of }
    };
    of_document(kept, document, fault).map(warning)
}

/// The same of a proof of payment.
pub(crate) fn proof_elsewhere(kept: &Kept<'_>, proof: &ProofId, of: String) -> Option<Problem> {
    of_proof(kept, proof, ExpenseFault::ProofElsewhere { of })
}

fn is_personnel(kept: &Kept<'_>, id: &DocumentId) -> bool {
    let document = kept.ledger.documents().find(|document| document.id == *id);
    document.is_some_and(|document| matches!(document.kind, DocumentKind::Payslip { .. }))
}

/// A warning about a proof.
fn of_proof(kept: &Kept<'_>, id: &ProofId, fault: ExpenseFault) -> Option<Problem> {
    let (place, list) = kept.proofs.get(id)?;
    Some(warning(at_field(place, list.amount.field.clone(), fault)))
}

fn warning(problem: Problem) -> Problem {
    Problem { severity: Severity::Warning, ..problem }
}

fn of_document(kept: &Kept<'_>, id: &DocumentId, fault: ExpenseFault) -> Option<Problem> {
    let (place, list) = kept.documents.get(id)?;
    Some(match fault {
        ExpenseFault::NetExceeded(_)
        | ExpenseFault::LineExceeded(_)
        | ExpenseFault::CreditsNotAllocated(_)
        | ExpenseFault::IndemnityOnProperty
        | ExpenseFault::NotAllocated => at_list(place, &list.allocations.list, fault),
        ExpenseFault::F24Exceeded(_)
        | ExpenseFault::DueExceeded(_)
        | ExpenseFault::PaidBeyond(_)
        | ExpenseFault::ProofExceeded(_)
        | ExpenseFault::DuplicateProof
        | ExpenseFault::ProofElsewhere { .. }
        | ExpenseFault::ForgivenF24(_)
        | ExpenseFault::NotProved(_) => at_list(place, &list.payments.list, fault),
        ExpenseFault::Duplicate | ExpenseFault::DuplicateElsewhere { .. } => {
            at_field(place, list.number.field.clone(), fault)
        }
        ExpenseFault::DuplicatePayslip | ExpenseFault::PayslipElsewhere { .. } => {
            at_field(place, list.date.field.clone(), fault)
        }
        ExpenseFault::NothingPaid => at_field(place, list.accrued.field.clone(), fault),
        ExpenseFault::NoInvoice | ExpenseFault::OtherSupplier | ExpenseFault::BeforeItsInvoice => {
            at_field(place, list.corrects.field.clone(), fault)
        }
        ExpenseFault::CreditsExceeded(_) | ExpenseFault::OverPresented { .. } => {
            at_field(place, list.net.field.clone(), fault)
        }
    })
}

fn at_list(place: &Scope<'_>, list: &ListPath, fault: ExpenseFault) -> Problem {
    let inner = list.lists.last().and_then(|id| place.body()?.list(id.as_str()));
    let label = inner.map(|list| list.title.clone()).unwrap_or_default();
    problem(place, inner.map(|list| Target::List(list.id.clone())), label, fault)
}

fn at_field(place: &Scope<'_>, field: Id, fault: ExpenseFault) -> Problem {
    let found = place.body().and_then(|body| body.field(field.as_str()));
    let label = found.map(|(_, field)| field.label.clone()).unwrap_or_default();
    problem(place, Some(Target::Field(field)), label, fault)
}

fn problem(
    place: &Scope<'_>,
    target: Option<Target>,
    label: String,
    fault: ExpenseFault,
) -> Problem {
    let (code, severity) = (Code::Expense(fault), Severity::Error);
    Problem { place: place.place(target), label, code, severity }
}
