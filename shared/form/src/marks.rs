//! What tells a document of expenses from others, also from those of other requests: the codes of its supplier, its number
//! and its date; of a payslip its employee and its month. And what tells a proof of payment.

use crate::books::{Kept, kept, payment, payslip};
use crate::check::{elsewhere, proof_elsewhere};
use crate::{Answers, Body, DocumentList, FieldPath, Form, Kind, Problem, Scope};
use domain::Date;
use expense::{DocumentId, Identity, ProofId};
use std::collections::BTreeSet;

/// The documents and proofs of a request, each under the marks by which it is known: a document has one for each code of its
/// supplier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marks {
    documents: Vec<(DocumentId, BTreeSet<Identity>)>,
    proofs: Vec<(ProofId, Identity)>,
}

impl Marks {
    /// Those of the answers of a request, over those of its application; none where the form keeps no documents, and of
    /// documents whose supplier, number or date is not known.
    pub fn of(form: &Form, answers: &Answers) -> Self {
        let kept = kept(form, answers);
        let marked = kept.iter().flat_map(|kept| &kept.documents);
        let marked = marked.map(|(id, (place, list))| (id.clone(), marks(place, list)));
        let documents = marked.filter(|(_, marks)| !marks.is_empty()).collect();
        let proofs = kept.iter().flat_map(|kept| &kept.proofs);
        let proofs =
            proofs.filter_map(|(id, (place, list))| Some((id.clone(), payment(place, list)?)));
        Self { documents, proofs: proofs.collect() }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.documents.is_empty() && self.proofs.is_empty()
    }

    /// A warning at each of the documents and proofs of these answers that is among the others, too: with what the other request's
    /// application is called.
    pub fn told(
        &self,
        (form, answers): (&Form, &Answers),
        others: &Self,
        of: &str,
    ) -> Vec<Problem> {
        let Some(kept) = kept(form, answers) else { return Vec::new() };
        self.documents_told(&kept, others, of).chain(self.proofs_told(&kept, others, of)).collect()
    }

    fn documents_told(
        &self,
        kept: &Kept<'_>,
        others: &Self,
        of: &str,
    ) -> impl Iterator<Item = Problem> {
        let there: BTreeSet<&Identity> =
            others.documents.iter().flat_map(|(_, marks)| marks).collect();
        let twice = self
            .documents
            .iter()
            .filter(move |(_, marks)| marks.iter().any(|mark| there.contains(mark)));
        twice.filter_map(move |(id, _)| elsewhere(kept, id, of.to_owned()))
    }

    fn proofs_told(
        &self,
        kept: &Kept<'_>,
        others: &Self,
        of: &str,
    ) -> impl Iterator<Item = Problem> {
        let there: BTreeSet<&Identity> = others.proofs.iter().map(|(_, mark)| mark).collect();
        let twice = self.proofs.iter().filter(move |(_, mark)| there.contains(mark));
        twice.filter_map(move |(id, _)| proof_elsewhere(kept, id, of.to_owned()))
    }
}

fn marks(place: &Scope<'_>, list: &DocumentList) -> BTreeSet<Identity> {
    if let Some(payslip) = payslip(place, list) {
        return BTreeSet::from([payslip]);
    }
    let text = |path: &FieldPath| place.effective(path).map(|entry| entry.text().to_owned());
    let number = text(&list.number).unwrap_or_default();
    let date = text(&list.date).and_then(|date| date.parse::<Date>().ok());
    let (Some(date), false) = (date, number.is_empty()) else { return BTreeSet::new() };
    let codes = supplier_codes(place, list);
    codes.into_iter().map(|code| Identity::new(&code, &number, date)).collect()
}

/// The codes of the supplier, who is an item of another list.
fn supplier_codes(place: &Scope<'_>, list: &DocumentList) -> Vec<String> {
    let Some(supplier) = place.effective(&list.supplier) else { return Vec::new() };
    let field = place.body().and_then(|body| body.field(list.supplier.field.as_str()));
    let Some((_, field)) = field else { return Vec::new() };
    let Kind::Reference { lists } = &field.kind else { return Vec::new() };
    let (form, answers) = (place.form(), place.answers());
    let mut there =
        lists.iter().filter_map(|at| Scope::of_item(form, answers, at, supplier.text()));
    there.next().map(|item| item.identifying_codes()).unwrap_or_default()
}

impl Scope<'_> {
    /// The fiscal codes and VAT numbers that this place holds, as far as it asks for them.
    pub(crate) fn identifying_codes(&self) -> Vec<String> {
        let fields = self.body().into_iter().flat_map(Body::fields);
        let is_code = |kind: &Kind| {
            matches!(kind, Kind::FiscalCode { .. } | Kind::VatNumber | Kind::ForeignId)
        };
        let asked = fields.filter(|(group, field)| is_code(&field.kind) && self.asks(group, field));
        let held = asked.filter_map(|(_, field)| self.stored_or_default(field));
        held.map(|entry| entry.text().to_owned()).filter(|code| !code.is_empty()).collect()
    }
}
