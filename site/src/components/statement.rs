//! The statement of expenses (manual 6.3.4), and what an expense comes to: the script fills both with what the server says.

use form::Id;
use form::address::list_anchor;
use maud::{Markup, html};

/// Where the tables of the statement stand.
pub(crate) fn statement() -> Markup {
    html! {
        div.statement data-statement {}
    }
}

/// Where the electronic invoices among the documents are shown.
pub(crate) fn invoices() -> Markup {
    html! {
        section.invoices data-invoices hidden aria-label="Fatture elettroniche" {}
    }
}

/// The proofs of another expense pay this one too (manual 6.3.5 c), where this one is asked for the list of what pays it.
pub(crate) fn copy_proofs(payments: &Id) -> Markup {
    html! {
        div.copy-proofs data-copy-proofs=(list_anchor(payments)) hidden {
            p {
                button.btn.btn-outline-primary type="button" data-copy-proofs-open {
                    "Copia quietanze da altro giustificativo"
                }
            }
            div data-copy-proofs-choice hidden {
                label for="copia-quietanze" { "Giustificativo da cui copiare" }
                p.field-hint #copia-quietanze-aiuto {
                    "Ogni quietanza viene collegata anche a questo giustificativo, per quello che ne resta e che qui manca."
                }
                select.form-select #copia-quietanze aria-describedby="copia-quietanze-aiuto" {}
                p { button.btn.btn-primary type="button" data-copy-proofs-do { "Copia le quietanze" } }
            }
            p.save-status role="status" data-copy-proofs-status {}
        }
    }
}

/// Where the amounts of an expense or of a proof of payment stand.
pub(crate) fn figures() -> Markup {
    html! {
        section.figures data-figures hidden aria-labelledby="titolo-conti" {
            h2 #titolo-conti { "I conti" }
            p.field-hint { "Calcolati da quello che è già salvato." }
            dl.amounts data-figures-list {}
        }
    }
}
