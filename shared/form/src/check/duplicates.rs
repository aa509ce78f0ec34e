//! What is in a request twice, or in two: surely, or perhaps.

use super::expense_place::{of_document, of_proof, warning};
use crate::books::Kept;
use crate::summary::item_label;
use crate::{ExpenseFault, Problem, Scope};
use domain::Date;
use expense::{DocumentId, DocumentKind, ProofId, Sameness};

/// A warning that a document is the same as one before.
pub(super) fn again(
    kept: &Kept<'_>,
    (document, first, how): (&DocumentId, &DocumentId, Sameness),
    today: Date,
) -> Option<Problem> {
    let fault = match how {
        Sameness::Sure if is_personnel(kept, document) => ExpenseFault::DuplicatePayslip,
        Sameness::Sure => ExpenseFault::Duplicate,
        Sameness::Perhaps => {
            let (place, _) = kept.documents.get(first)?;
            ExpenseFault::PerhapsDuplicate { of: called(place, today) }
        }
    };
    of_document(kept, document, fault).map(warning)
}

/// The same of a proof of payment.
pub(super) fn proof_again(
    kept: &Kept<'_>,
    (proof, first, how): (&ProofId, &ProofId, Sameness),
    today: Date,
) -> Option<Problem> {
    let fault = match how {
        Sameness::Sure => ExpenseFault::DuplicateProof,
        Sameness::Perhaps => {
            let (place, _) = kept.proofs.get(first)?;
            ExpenseFault::PerhapsSameProof { of: called(place, today) }
        }
    };
    of_proof(kept, proof, fault)
}

/// What an item is called, where there is one.
fn called(place: &Scope<'_>, today: Date) -> String {
    let named = place.item().and_then(|item| item_label(place, place.at(), &item.id, today));
    named.unwrap_or_default()
}

/// A warning that a document, by the id of its item, is in another request too, as surely as it is; `None` when there is no such
/// document.
pub(crate) fn elsewhere(
    kept: &Kept<'_>,
    document: &DocumentId,
    (of, how): (String, Sameness),
) -> Option<Problem> {
    let fault = match how {
        Sameness::Sure if is_personnel(kept, document) => ExpenseFault::PayslipElsewhere { of },
        Sameness::Sure => ExpenseFault::DuplicateElsewhere { of },
        Sameness::Perhaps => ExpenseFault::PerhapsElsewhere { of },
    };
    of_document(kept, document, fault).map(warning)
}

/// The same of a proof of payment.
pub(crate) fn proof_elsewhere(
    kept: &Kept<'_>,
    proof: &ProofId,
    (of, how): (String, Sameness),
) -> Option<Problem> {
    let fault = match how {
        Sameness::Sure => ExpenseFault::ProofElsewhere { of },
        Sameness::Perhaps => ExpenseFault::PerhapsProofElsewhere { of },
    };
    of_proof(kept, proof, fault)
}

fn is_personnel(kept: &Kept<'_>, id: &DocumentId) -> bool {
    let document = kept.ledger.documents().find(|document| document.id == *id);
    document.is_some_and(|document| matches!(document.kind, DocumentKind::Payslip { .. }))
}
