//! The ledger that the answers of a form are, where it has expenses.

use crate::party::party;
use crate::{
    Answers, Books, DocumentList, DocumentSort, FieldPath, Form, Id, ListPath, PresentedList,
    ProofList, Scope, SharedAmounts,
};
use domain::{Date, Digest, Money};
use expense::{Document, DocumentId, DocumentKind, Ledger, Line, Means, Proof, ProofId, VatRegime};
use std::collections::{BTreeMap, BTreeSet};

/// A ledger, with where among the answers its documents and proofs stand.
#[derive(Debug)]
pub struct Kept<'a> {
    /// The ledger.
    pub ledger: Ledger,
    /// The documents by their names, which are the ids of their items.
    pub(crate) documents: BTreeMap<DocumentId, (Scope<'a>, &'a DocumentList)>,
    /// The proofs likewise.
    pub(crate) proofs: BTreeMap<ProofId, (Scope<'a>, &'a ProofList)>,
}

impl Kept<'_> {
    /// Whether a document is asked for its proofs of payment: simplified costs have none.
    pub(crate) fn is_proved(&self, id: &DocumentId) -> bool {
        let place = self.documents.get(id);
        place.is_some_and(|(place, list)| place.items_of(&list.payments.list).is_some())
    }
}

/// The ledger that the answers are, as far as they are asked for; `None` for a form without expenses. Answers that do
/// not read as amounts count as nought: they are told by themselves.
pub fn kept<'a>(form: &'a Form, answers: &'a Answers) -> Option<Kept<'a>> {
    let books = form.books.as_ref()?;
    let at_statement = Scope::section(form, answers, &books.statement);
    let deducted = at_statement.compute(&books.deductible).and_then(|it| i64::try_from(it).ok());
    // Until it is answered, costs count net: no less than they may.
    let regime = deducted.and_then(|share| VatRegime::partly(share).ok());
    let presented = books.presented.iter().flat_map(|list| lines(form, answers, list));
    let ledger = Ledger::new(regime.unwrap_or(VatRegime::DEDUCTIBLE), presented);
    let mut kept = Kept { ledger, documents: BTreeMap::new(), proofs: BTreeMap::new() };
    enter(&mut kept, form, answers, books);
    Some(kept)
}

/// What the proofs of one document would pay of another one, as far as they reach and it needs, by the ids of the proofs'
/// items; `None` when one of the two is no document.
pub fn copied_proofs(
    form: &Form,
    answers: &Answers,
    from: &str,
    to: &str,
) -> Option<Vec<(String, Money)>> {
    let kept = kept(form, answers)?;
    let (from, to) = (from.into(), to.into());
    kept.ledger.document(&from)?;
    kept.ledger.document(&to)?;
    let copies = kept.ledger.copies(&from, &to).into_iter();
    Some(copies.map(|(proof, amount)| (proof.to_string(), amount)).collect())
}

/// The items of a list that are asked for.
fn places<'a>(form: &'a Form, answers: &'a Answers, list: &crate::ListPath) -> Vec<Scope<'a>> {
    Scope::section(form, answers, &list.section).items_of(list).unwrap_or_default()
}

fn lines<'a>(form: &'a Form, answers: &'a Answers, list: &PresentedList) -> Vec<Line> {
    let line = |place: Scope<'a>| {
        let around = place.outer().and_then(Scope::item);
        Some(Line {
            id: place.item()?.id.as_str().into(),
            property: around.map(|item| item.id.as_str().into()),
            item: text(&place, &list.item),
            net: amount(&place, &list.net),
            gross: amount(&place, &list.gross),
        })
    };
    places(form, answers, &list.list).into_iter().filter_map(line).collect()
}

fn enter<'a>(kept: &mut Kept<'a>, form: &'a Form, answers: &'a Answers, books: &'a Books) {
    for list in &books.proofs {
        for place in places(form, answers, &list.list) {
            let Some(item) = place.item() else { continue };
            let means = if place.holds(&list.f24) { Means::F24 } else { Means::Otherwise };
            let id = ProofId::from(item.id.as_str());
            let amount = amount(&place, &list.amount);
            kept.ledger.enter_proof(Proof {
                id: id.clone(),
                means,
                amount,
                day: list.date.as_ref().and_then(|path| day(&place, path)),
                reference: text_if_asked(&place, list.reference.as_ref()),
                number: text_if_asked(&place, list.number.as_ref()),
                files: files(&place),
            });
            kept.proofs.insert(id, (place, list));
        }
    }
    for list in &books.documents {
        for place in places(form, answers, &list.list) {
            let Some(document) = document(&place, list) else { continue };
            let id = document.id.clone();
            kept.ledger.enter(document);
            kept.documents.insert(id, (place, list));
        }
    }
    for (id, (place, list)) in &kept.documents {
        for (line, net) in shared(place, &list.allocations) {
            let there = kept.ledger.allocation(id, &line.as_str().into()).unwrap_or(Money::ZERO);
            kept.ledger.allocate(id, &line.into(), plus(there, net));
        }
        for (proof, amount) in shared(place, &list.payments) {
            let there = kept.ledger.share(&proof.as_str().into(), id).unwrap_or(Money::ZERO);
            kept.ledger.pay(&proof.into(), id, plus(there, amount));
        }
    }
}

/// A document, once it is known of which sort it is.
fn document(place: &Scope<'_>, list: &DocumentList) -> Option<Document> {
    let sort = list.sorts.get(&text(place, &list.sort))?;
    let money = |path: &FieldPath| amount(place, path);
    let simplified = list.simplified.as_ref().is_some_and(|when| place.holds(when));
    let net = list.simplified_net.as_ref().filter(|_| simplified).unwrap_or(&list.net);
    let kind = match sort {
        DocumentSort::Invoice => DocumentKind::Invoice { by_f24: money(&list.by_f24) },
        DocumentSort::CreditNote => {
            DocumentKind::CreditNote { of: text(place, &list.corrects).into() }
        }
        DocumentSort::Personnel if simplified => DocumentKind::SimplifiedPersonnel,
        DocumentSort::Personnel => DocumentKind::Payslip { accrued: money(&list.accrued) },
        DocumentSort::Indemnity => DocumentKind::Indemnity,
    };
    Some(Document {
        id: place.item()?.id.as_str().into(),
        kind,
        net: money(net),
        vat: money(&list.vat),
        other: money(&list.other),
        day: day(place, &list.date),
        party: party(place, list),
        number: text(place, &list.number),
    })
}

/// Of what a document has how much, by its inner list.
fn shared(place: &Scope<'_>, shared: &SharedAmounts) -> Vec<(String, Money)> {
    let items = place.items_of(&shared.list).unwrap_or_default();
    let items = items.iter().map(|item| (text(item, &shared.of), amount(item, &shared.amount)));
    items.filter(|(of, _)| !of.is_empty()).collect()
}

/// Whether an item takes from what the items of its list add up to: a credit note, among documents.
pub(crate) fn takes_away(place: &Scope<'_>) -> bool {
    let Some(books) = &place.form().books else { return false };
    let list = books.documents.iter().find(|documents| documents.list == *place.at());
    list.and_then(|list| list.sorts.get(&text(place, &list.sort)))
        == Some(&DocumentSort::CreditNote)
}

/// Whether an item of a list may be named by a field of this place: by that which says what a credit note corrects,
/// invoices alone; by every other, all.
pub fn may_be_named(place: &Scope<'_>, field: &Id, list: &ListPath, item: &str) -> bool {
    let at = FieldPath { at: place.at().clone(), field: field.clone() };
    let books = place.form().books.iter();
    let mut correcting = books.flat_map(|books| &books.documents).filter(|it| it.corrects == at);
    let Some(documents) = correcting.next() else { return true };
    let there = Scope::of_item(place.form(), place.answers(), list, item);
    let sort = there.map(|there| text(&there, &documents.sort)).unwrap_or_default();
    documents.sorts.get(&sort) == Some(&DocumentSort::Invoice)
}

/// The files that lie in an item.
fn files(place: &Scope<'_>) -> BTreeSet<Digest> {
    let slots = place.node().into_iter().flat_map(|node| node.documents.values());
    slots.flatten().map(|document| document.sha256).collect()
}

fn day(place: &Scope<'_>, path: &FieldPath) -> Option<Date> {
    text(place, path).parse().ok()
}

fn text(place: &Scope<'_>, path: &FieldPath) -> String {
    place.effective(path).map(|entry| entry.text().to_owned()).unwrap_or_default()
}

fn text_if_asked(place: &Scope<'_>, path: Option<&FieldPath>) -> String {
    path.map(|path| text(place, path)).unwrap_or_default()
}

fn amount(place: &Scope<'_>, path: &FieldPath) -> Money {
    let cents = place.number(path).and_then(|number| i64::try_from(number).ok());
    cents.and_then(|cents| Money::from_cents(cents).ok()).unwrap_or(Money::ZERO)
}

fn plus(one: Money, other: Money) -> Money {
    one.checked_add(other).unwrap_or(Money::MAX)
}
