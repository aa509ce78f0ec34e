//! What an invoice says against the request that it is reported in.

use dossier::LoadedDossier;
use edge::api::{InvoiceFinding, Severity};
use form::{Entries, differing, has_supplier};
use invoice::FilledExpense;
use store::applications::ItemKey;

/// That its supplier is none of the request's, and, of the only invoice of a document, that something else was typed of it.
pub(crate) fn doubts(
    dossier: &LoadedDossier,
    item: &ItemKey,
    (filled, entries): (&FilledExpense, &Entries),
    is_alone: bool,
) -> Vec<InvoiceFinding> {
    let (form, answers, at) = (&dossier.form, &dossier.answers, item.path());
    let mut doubts = Vec::new();
    if !has_supplier(form, &at, entries) {
        doubts.push(doubt(unknown_supplier(filled)));
    }
    let others = differing(form, answers, (&at, &item.item.to_string()), entries);
    if is_alone && !others.is_empty() {
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

fn doubt(sentence: String) -> InvoiceFinding {
    InvoiceFinding { severity: Severity::Warning, sentence }
}
