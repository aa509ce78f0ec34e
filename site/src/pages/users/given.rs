//! What a user is given: rights of an administration, or some of an applicant's applications.

use crate::components::text_box::{TextBox, text_box};
use maud::{Markup, html};

/// The rights of officials, each a code and what is read.
const RIGHTS: [(&str, &str); 4] = [
    ("calls", "Cambiare i termini dei bandi affidati all’amministrazione"),
    ("read", "Leggere le domande inviate a questi bandi"),
    ("cup", "Chiedere i codici di progetto (CUP)"),
    ("users", "Gestire gli utenti dell’amministrazione, e aiutare quelli di chi fa domanda"),
];

/// When only some applications are given: for the scripts that show and hide.
const SOME: &str = r#"{"is":{"field":"own.grant","value":"some"}}"#;

/// The questions, of which the script leaves those that fit the organisation.
pub(super) fn given() -> Markup {
    html! {
        div data-for-officials hidden { (rights()) }
        div data-for-applicants hidden { (grant()) (applications()) (until()) }
    }
}

fn rights() -> Markup {
    html! {
        div.field #campo-rights data-field="rights" data-kind="checkboxes" data-required="never" {
            fieldset aria-describedby="errore-rights" {
                legend { span data-label { "Che cosa può fare" } }
                div.field-error #errore-rights data-error hidden {}
                @for (code, label) in RIGHTS { (choice("checkbox", "rights", code, label, false)) }
            }
        }
    }
}

fn grant() -> Markup {
    html! {
        div.field #campo-grant data-field="grant" data-kind="radios" data-required="always" {
            fieldset aria-describedby="aiuto-grant errore-grant" {
                legend { span data-label { "Su quali domande può lavorare" } }
                p.field-hint #aiuto-grant {
                    "A un consulente puoi affidare solo alcune domande, fino a un giorno che decidi tu."
                }
                div.field-error #errore-grant data-error hidden {}
                (choice("radio", "grant", "all", "Tutte le domande, anche quelle future", true))
                (choice("radio", "grant", "some", "Solo alcune domande", false))
            }
        }
    }
}

fn applications() -> Markup {
    html! {
        div.field #campo-applications data-field="applications" data-kind="checkboxes"
            data-required="always" data-when=(SOME) {
            fieldset aria-describedby="errore-applications" {
                legend { span data-label { "Domande affidate" } }
                div.field-error #errore-applications data-error hidden {}
                p data-no-applications hidden { "Non ci sono ancora domande da affidare." }
                div data-choices {}
            }
        }
    }
}

fn until() -> Markup {
    html! {
        div data-group data-when=(SOME) {
            (text_box(&TextBox {
                id: "until",
                label: "Fino al giorno",
                hint: Some("gg/mm/aaaa: l’ultimo giorno in cui può lavorare su queste domande."),
                autocomplete: "off",
                secret: false,
            }))
        }
    }
}

fn choice(kind: &str, name: &str, code: &str, label: &str, chosen: bool) -> Markup {
    let id = format!("f-{name}-{code}");
    html! {
        div.form-check {
            input type=(kind) id=(id) name=(name) value=(code) checked[chosen];
            label for=(id) { (label) }
        }
    }
}
