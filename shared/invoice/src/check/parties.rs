//! Supplier and customer: their codes, and whether they are the expected ones.

use super::expected::{Expected, ExpectedParty};
use super::finding::{Finding, Role};
use crate::invoice::InvoiceFile;
use crate::party::Party;
use crate::values::VatId;
use domain::{FiscalCode, VatNumber};

pub(super) fn check(file: &InvoiceFile, expected: &Expected) -> Vec<Finding> {
    let supplier = party(Role::Supplier, &file.supplier, expected.supplier.as_ref());
    let customer = party(Role::Customer, &file.customer, expected.customer.as_ref());
    supplier.into_iter().chain(customer).collect()
}

fn party(role: Role, party: &Party, expected: Option<&ExpectedParty>) -> Vec<Finding> {
    let odd_vat = party.vat.as_ref().and_then(|vat| match vat {
        VatId::Italian(number) => number.odd(),
        VatId::Foreign { .. } => None,
    });
    let odd_code = party.fiscal_code.as_ref().and_then(|code| code.odd());
    let other = expected.is_some_and(|expected| !agree(party, expected));
    odd_vat
        .map(|text| Finding::VatNumber { role, text: text.to_owned() })
        .into_iter()
        .chain(odd_code.map(|text| Finding::FiscalCode { role, text: text.to_owned() }))
        .chain(other.then(|| Finding::OtherParty { role, name: named(party) }))
        .collect()
}

/// Its name, or else a code of it.
fn named(party: &Party) -> String {
    let vat = party.vat.as_ref().map(VatId::to_string);
    let code = party.fiscal_code.as_ref().map(ToString::to_string);
    party.name.clone().or(vat).or(code).unwrap_or_default()
}

/// Whether one of the codes is the same. The eleven digits of a company serve as VAT number and as fiscal code, and
/// invoices may have them in either place.
fn agree(party: &Party, expected: &ExpectedParty) -> bool {
    let vat = party.vat.as_ref().and_then(VatId::italian).map(VatNumber::as_str);
    let code = party.fiscal_code.as_ref().and_then(|code| code.good()).map(FiscalCode::as_str);
    let found = [vat, code];
    let expected = [
        expected.vat.as_ref().map(VatNumber::as_str),
        expected.fiscal_code.as_ref().map(FiscalCode::as_str),
    ];
    let mut codes = expected.iter().flatten().peekable();
    // Somebody of whom nothing is known is not somebody else.
    codes.peek().is_none() || codes.any(|code| found.contains(&Some(code)))
}
