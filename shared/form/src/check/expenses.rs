//! What does not come out of expenses, where it can be put right.

use super::duplicates::{again, proof_again};
use super::expense_place::{at_field, of_document, warning};
use super::report::{Report, SectionReport, Status};
use crate::books::{Kept, kept};
use crate::summary::{item_name, property_name};
use crate::{Answers, Code, ExpenseFault, Form, Problem, Scope, Severity};
use domain::Date;
use expense::{Bound, Document, DocumentId, DocumentKind, Excess, Notice, above_nought};

/// Adds what is wrong with the expenses of a form that has some.
pub(super) fn add(form: &Form, answers: &Answers, today: Date, report: &mut Report) {
    let Some(kept) = kept(form, answers) else { return };
    let exceeded = kept.ledger.excesses().into_iter().filter_map(|one| told_beyond(&kept, &one));
    let missing = kept.documents.keys().flat_map(|id| missing(&kept, id));
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
    let are_known = note.party.is_known() && corrected.party.is_known();
    let fault = if are_known && !note.party.is(&corrected.party) {
        ExpenseFault::OtherSupplier
    } else if note.day? < corrected.day? {
        ExpenseFault::BeforeItsInvoice
    } else {
        return None;
    };
    of_document(kept, &note.id, fault).map(warning)
}

/// What is missing of a document.
fn missing(kept: &Kept<'_>, id: &DocumentId) -> impl Iterator<Item = Problem> {
    let figures = kept.ledger.document(id);
    let allocated = figures.filter(|figures| !figures.is_allocated);
    let allocated = allocated.map(|_| ExpenseFault::NotAllocated);
    // What is paid beyond what is due exceeds a bound.
    let proved = figures.and_then(|figures| above_nought(figures.open));
    let faults = allocated.into_iter().chain(proved.map(ExpenseFault::NotProved));
    faults.filter_map(move |fault| of_document(kept, id, fault))
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
        Notice::Duplicate(id, first, how) => again(kept, (&id, &first, how), today),
        Notice::NothingPaid(id) => of_document(kept, &id, ExpenseFault::NothingPaid).map(warning),
        Notice::LittlePaid(id, aside) => {
            of_document(kept, &id, ExpenseFault::LittlePaid(aside)).map(warning)
        }
        Notice::IndemnityOnProperty(id) => {
            of_document(kept, &id, ExpenseFault::IndemnityOnProperty).map(warning)
        }
        Notice::ForgivenF24(id, by) => {
            of_document(kept, &id, ExpenseFault::ForgivenF24(by)).map(warning)
        }
        Notice::DuplicateProof(id, first, how) => proof_again(kept, (&id, &first, how), today),
        // Told as missing, as beyond a bound, or by the figures themselves.
        Notice::NotProved(..)
        | Notice::PaidBeyond(..)
        | Notice::NoProofWanted(_)
        | Notice::Accrued(..)
        | Notice::PartOfF24 { .. } => None,
    }
}
