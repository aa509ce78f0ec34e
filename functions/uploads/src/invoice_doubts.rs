//! What an invoice says against the request that it is reported in.

use dossier::LoadedDossier;
use edge::api::{InvoiceFinding, Severity};
use form::{Entries, contract_codes, differing, has_supplier};
use invoice::{FilledExpense, Invoice};
use std::collections::BTreeSet;
use std::fmt::Display;
use store::applications::ItemKey;

/// That its supplier is none of the request's, that it names another project or tender than the contract, and, of the invoice
/// that the expense reports, that something else was typed of it.
pub(crate) fn doubts(
    dossier: &LoadedDossier,
    item: &ItemKey,
    (invoice, filled, entries): (&Invoice, &FilledExpense, &Entries),
    is_reported: bool,
) -> Vec<InvoiceFinding> {
    let (form, answers, at) = (&dossier.form, &dossier.answers, item.path());
    let id = item.item.to_string();
    let place = (&at, id.as_str());
    let mut doubts = Vec::new();
    if !has_supplier(form, &at, entries) {
        doubts.push(doubt(unknown_supplier(filled)));
    }
    let known = contract_codes(form, answers, place, entries);
    let of_project = other_code("CUP", &invoice.cups(), &known.cups);
    let of_tender = other_code("CIG", &invoice.cigs(), &known.cigs);
    doubts.extend(of_project.into_iter().chain(of_tender).map(doubt));
    let others = differing(form, answers, place, entries);
    if is_reported && !others.is_empty() {
        doubts.push(doubt(format!(
            "Nel giustificativo c’è scritto altro che nella fattura: {}. Riporta i dati della fattura, oppure controlla di aver caricato quella giusta.",
            others.join(", ")
        )));
    }
    doubts
}

fn unknown_supplier(filled: &FilledExpense) -> String {
    let code = filled.vat_number.as_ref().map(ToString::to_string);
    let code = code.or_else(|| filled.fiscal_code.as_ref().map(ToString::to_string));
    let who = match (&filled.supplier, code) {
        (Some(name), Some(code)) => format!(" «{name}» ({code})"),
        (Some(name), None) => format!(" «{name}»"),
        (None, Some(code)) => format!(" ({code})"),
        (None, None) => String::new(),
    };
    format!(
        "Il fornitore della fattura{who} non è tra quelli della domanda di pagamento: aggiungilo, poi riporta i dati, oppure controlla di aver caricato la fattura giusta."
    )
}

/// That an invoice names codes, and none of those that are known of its contract.
fn other_code<T: Display + Ord>(what: &str, named: &[T], known: &BTreeSet<T>) -> Option<String> {
    let (found, of_contract) = (named.first()?, known.first()?);
    if named.iter().any(|code| known.contains(code)) {
        return None;
    }
    Some(format!(
        "La fattura riporta il {what} {found}, ma tra i dati del contratto con il fornitore c’è {of_contract}: controlla quale dei due è giusto."
    ))
}

pub(crate) fn doubt(sentence: String) -> InvoiceFinding {
    InvoiceFinding { severity: Severity::Warning, sentence }
}
