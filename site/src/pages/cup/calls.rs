//! Codes for applications presented through this portal: choose them, write the amounts, and the
//! request is ready without a workbook.

use super::{Part, page as service_page};
use crate::assets::Script;
use crate::components::icon::{Icon, icon};
use crate::components::messages::error_summary;
use crate::components::table::head;
use crate::layout::Page;
use crate::site::Site;
use maud::{Markup, html};

pub(crate) fn page(site: &Site<'_>) -> Page {
    let content = html! {
        h1 data-call-title { "Domande del portale" }
        (error_summary())
        p.field-hint data-coming role="status" {}
        div data-calls-view hidden {
            p.lead {
                "Per le domande inviate con questo portale non serve nessun foglio: i dati ci sono già. "
                "Scegli il bando."
            }
            p data-none hidden { "Alla tua amministrazione non è ancora affidato nessun bando: chiedi a chi gestisce il portale di affidarglielo, con l’atto che lo decide." }
            div.cards data-calls {}
        }
        div data-call-view hidden {
            p { a href="/cup/bandi/" { "Scegli un altro bando" } }
            p data-measure {}
            (request(site))
            (others("waiting", "titolo-attesa", "In attesa dei codici", "Richiesta"))
            (others("coded", "titolo-con-codice", "Con il codice", "Codice"))
        }
    };
    service_page("Domande del portale", Script::CupCalls, Part::Calls, &content)
}

/// The applications without code, with what the administration adds to each.
fn request(site: &Site<'_>) -> Markup {
    html! {
        section data-without hidden aria-labelledby="titolo-senza" {
            h2 #titolo-senza { "Senza codice" }
            p data-nothing hidden { "Nessuna domanda aspetta di essere richiesta." }
            div data-request-form {
                p {
                    "Segna le domande per cui chiedi il codice e scrivi il contributo concesso. Il costo "
                    "viene dalla domanda: cambialo se ne hai ammesso uno diverso. Importi in euro, per "
                    "esempio 1.234,56."
                }
                p.actions {
                    a.btn.btn-outline-primary href="/cup/bandi/" data-workbook {
                        (icon(site, Icon::Download)) " Scarica il foglio già compilato"
                    }
                    span.field-hint { "Se preferisci completarlo in Excel." }
                }
                form.questions.wide method="dialog" data-request novalidate {
                    div.form-check {
                        input type="checkbox" #segna-tutte data-all;
                        label for="segna-tutte" { "Segna tutte" }
                    }
                    table.items data-applications {
                        caption.visually-hidden { "Domande senza codice" }
                        (head(&["Scelta", "Domanda", "Costo ammesso (€)", "Contributo concesso (€)"]))
                        tbody {}
                    }
                    div.save-bar {
                        button.btn.btn-primary type="submit" data-prepare { "Prepara la richiesta" }
                        p.save-status role="status" data-request-status {}
                    }
                }
            }
        }
    }
}

/// Applications that need nothing now.
fn others(which: &str, title: &str, heading: &str, last: &str) -> Markup {
    html! {
        section data-others=(which) hidden aria-labelledby=(title) {
            h2 id=(title) { (heading) }
            table.items {
                caption.visually-hidden { "Domande: " (heading) }
                (head(&["Domanda", "Protocollo", "Inviata", last]))
                tbody {}
            }
        }
    }
}
