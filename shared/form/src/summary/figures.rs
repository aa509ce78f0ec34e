//! What an expense or a proof of payment comes to, beside its answers.

use super::amounts::signed_euro;
use crate::books::{Kept, kept};
use crate::{Answers, Form};
use expense::{DocumentId, ProofId};

/// The amounts of the item with this id, with their labels: what a document comes to, what of it is allocated and proved; or
/// how far a proof is used. Nothing for an item that is neither.
pub fn figures(form: &Form, answers: &Answers, item: &str) -> Vec<(&'static str, String)> {
    let Some(kept) = kept(form, answers) else { return Vec::new() };
    let figures = of_document(&kept, &item.into()).or_else(|| of_proof(&kept, &item.into()));
    figures.unwrap_or_default()
}

fn of_document(kept: &Kept<'_>, id: &DocumentId) -> Option<Vec<(&'static str, String)>> {
    let figures = kept.ledger.document(id)?;
    let mut rows = vec![
        ("Si può rendicontare", figures.eligible),
        ("Imputato alle voci", figures.allocated),
        ("Resta da imputare", figures.free),
    ];
    // Neither is it to be proved, nor is it paid: who reads the rest would look for it.
    if figures.accrued > 0 {
        rows.push(("Accantonato, non ancora pagato", figures.accrued));
    }
    if kept.is_proved(id) {
        rows.extend([
            ("Da pagare", figures.due),
            ("Coperto dalle quietanze", figures.paid),
            ("Manca la quietanza di", figures.open),
        ]);
    }
    Some(rows.into_iter().map(|(label, cents)| (label, signed_euro(cents))).collect())
}

fn of_proof(kept: &Kept<'_>, id: &ProofId) -> Option<Vec<(&'static str, String)>> {
    let figures = kept.ledger.proof(id)?;
    let rows = [("Usato nei giustificativi", figures.used), ("Ancora disponibile", figures.left)];
    Some(rows.map(|(label, cents)| (label, signed_euro(cents))).into())
}
