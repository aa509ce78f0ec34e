//! Whom a document of expenses is of.

use crate::{Body, DocumentList, DocumentSort, FieldPath, Kind, Scope};
use expense::Party;

/// Whom a document is of: of personnel the employee; of the others the supplier, by its codes, wherever it is written down. One
/// whose codes nobody gave yet is told from others by where it is written down.
pub(crate) fn party(place: &Scope<'_>, list: &DocumentList) -> Party {
    let text = |path: &FieldPath| {
        place.effective(path).map(|entry| entry.text().to_owned()).unwrap_or_default()
    };
    if list.sorts.get(&text(&list.sort)) == Some(&DocumentSort::Personnel) {
        return Party::of(list.employee.as_ref().map(text));
    }
    let codes = Party::of(supplier_codes(place, list));
    if codes.is_known() { codes } else { Party::of([text(&list.supplier)]) }
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
