//! The register of codes: every local code that was asked for, whatever round it came in.

use super::{Part, page as service_page};
use crate::assets::Script;
use crate::components::icon::{Icon, icon};
use crate::components::table::head;
use crate::layout::Page;
use crate::site::Site;
use maud::{Markup, html};

/// How entries stand, as the filter names them.
const STATES: [(&str, &str); 10] = [
    ("", "Tutti"),
    ("to_confirm", "Da confermare"),
    ("asked", "Chiesti"),
    ("asked_again", "Chiesti di nuovo"),
    ("uploaded", "Caricati nel Sistema CUP"),
    ("coded", "Con il codice"),
    ("rejected", "Scartati"),
    ("to_revoke", "Da revocare"),
    ("revoked", "Revocati"),
    ("given_up", "Richiesta annullata"),
];

pub(crate) fn page(site: &Site<'_>) -> Page {
    let content = html! {
        h1 { "Registro dei codici" }
        p.printed-title data-printed-title {}
        p.lead {
            "Tutti i progetti per cui la tua amministrazione ha chiesto un CUP, da qualunque foglio o domanda: "
            "a che punto sono, con quale codice e che cosa è successo. Prima quelli in cui qualcosa è cambiato da poco."
        }
        p data-counts role="status" {}
        (search(site))
        (entries())
    };
    service_page("Registro", Script::CupRegister, Part::Register, &content)
}

fn search(site: &Site<'_>) -> Markup {
    html! {
        form.questions.wide method="dialog" data-register-form novalidate {
            div.row-search {
                div.field {
                    label for="cerca-registro" { "Cerca" }
                    p.field-hint #aiuto-registro { "Codice CUP, pratica, nome, partita IVA o misura." }
                    input.form-control #cerca-registro type="search" autocomplete="off" aria-describedby="aiuto-registro" data-text;
                }
                div.field {
                    label for="stato-registro" { "A che punto" }
                    select.form-select #stato-registro data-state {
                        @for (value, label) in STATES { option value=(value) { (label) } }
                    }
                }
            }
            div.save-bar {
                button.btn.btn-primary type="submit" data-search { "Cerca" }
                a.btn.btn-outline-primary href="/api/cup/register/workbook" download data-export {
                    (icon(site, Icon::Download)) " Scarica tutto in un foglio"
                }
                p.save-status role="status" data-found {}
            }
        }
    }
}

fn entries() -> Markup {
    html! {
        section aria-labelledby="titolo-registro" {
            h2.visually-hidden #titolo-registro tabindex="-1" { "Progetti trovati" }
            p data-none hidden { "Nessun progetto trovato." }
            table.items.wide data-register hidden {
                caption.visually-hidden { "Progetti del registro, da quelli cambiati per ultimi" }
                (head(&["Beneficiario", "Pratica", "Finanziamento", "A che punto", "Codice", "Storia"]))
                tbody {}
            }
            p.actions data-pages hidden {
                button.btn.btn-outline-primary type="button" data-after { "Mostra altri" }
            }
        }
    }
}
