//! Where what is wrong with an expense is told: there it can be put right.

use crate::books::Kept;
use crate::{Code, ExpenseFault, Id, ListPath, Problem, Scope, Severity, Target};
use expense::{DocumentId, ProofId};

/// A warning about a proof.
pub(super) fn of_proof(kept: &Kept<'_>, id: &ProofId, fault: ExpenseFault) -> Option<Problem> {
    let (place, list) = kept.proofs.get(id)?;
    Some(warning(at_field(place, list.amount.field.clone(), fault)))
}

/// The same, as something to look at.
pub(super) fn warning(problem: Problem) -> Problem {
    Problem { severity: Severity::Warning, ..problem }
}

/// Something about a document, at what of it can put it right.
pub(super) fn of_document(
    kept: &Kept<'_>,
    id: &DocumentId,
    fault: ExpenseFault,
) -> Option<Problem> {
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
        | ExpenseFault::PerhapsSameProof { .. }
        | ExpenseFault::ProofElsewhere { .. }
        | ExpenseFault::PerhapsProofElsewhere { .. }
        | ExpenseFault::ForgivenF24(_)
        | ExpenseFault::NotProved(_) => at_list(place, &list.payments.list, fault),
        ExpenseFault::Duplicate
        | ExpenseFault::PerhapsDuplicate { .. }
        | ExpenseFault::DuplicateElsewhere { .. }
        | ExpenseFault::PerhapsElsewhere { .. } => {
            at_field(place, list.number.field.clone(), fault)
        }
        ExpenseFault::DuplicatePayslip | ExpenseFault::PayslipElsewhere { .. } => {
            at_field(place, list.date.field.clone(), fault)
        }
        ExpenseFault::NothingPaid | ExpenseFault::LittlePaid(_) => {
            at_field(place, list.accrued.field.clone(), fault)
        }
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

pub(super) fn at_field(place: &Scope<'_>, field: Id, fault: ExpenseFault) -> Problem {
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
