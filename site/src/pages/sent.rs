//! The applications that were sent to a call, for the officials who read them.

use crate::assets::Script;
use crate::components::icon::{Icon, icon};
use crate::components::table::{head, more};
use crate::layout::{Audience, Crumb, Menu, Page};
use crate::site::Site;
use maud::{Markup, html};

const PATH: &str = "/amministrazione/domande/";
const TITLE: &str = "Domande inviate";

pub(crate) fn page(site: &Site<'_>) -> Page {
    let content = html! {
        h1 data-sent-title tabindex="-1" { (TITLE) }
        div data-calls-view hidden {
            p.lead { "Le domande inviate ai bandi che la tua amministrazione gestisce. Tra parentesi, quanti numeri di protocollo sono stati dati." }
            p data-none hidden { "Alla tua amministrazione non è ancora affidato nessun bando: chiedi a chi gestisce il portale." }
            ul data-calls {}
        }
        div data-list-view hidden { (list()) }
        div data-application-view hidden { (application(site)) }
    };
    Page {
        title: TITLE.to_owned(),
        script: Script::Sent,
        menu: Some(Menu::Sent),
        audience: Audience::Officials,
        trail: vec![Crumb::page("Inizio", "/")],
        data: serde_json::Value::Null,
        content,
    }
}

fn list() -> Markup {
    html! {
        p { a href=(PATH) { "Scegli un altro bando" } }
        (noted())
        p data-no-applications hidden { "Finora non ne è stata inviata nessuna." }
        div.questions.narrow data-find hidden {
            div.field {
                label for="cerca-domanda" { "Cerca" }
                p.field-hint #aiuto-cerca-domanda { "Numero di protocollo, nome o codice fiscale." }
                input.form-control #cerca-domanda type="search" autocomplete="off"
                    aria-describedby="aiuto-cerca-domanda" data-find-sent;
            }
        }
        p.save-status role="status" data-sent-status {}
        table.items data-applications hidden {
            caption.visually-hidden { "Domande inviate, la più recente per prima" }
            (head(&["Protocollo", "Inviata il", "Beneficiario", "Chi l’ha inviata", "Azioni"]))
            tbody {}
        }
        p.actions data-more hidden { (more()) }
    }
}

fn application(site: &Site<'_>) -> Markup {
    html! {
        p.no-print { a href=(PATH) data-back { "Torna alle domande inviate" } }
        (noted())
        dl.instants {
            div { dt { "Protocollo" } dd data-protocol {} }
            div { dt { "Inviata il" } dd data-arrived {} }
            div { dt { "Beneficiario" } dd data-beneficiary {} }
            div { dt { "Chi l’ha inviata" } dd data-applicant {} }
        }
        section aria-labelledby="titolo-file" {
            h2 #titolo-file { "File" }
            ul data-files {}
            p data-payment hidden { a data-payment-link { "Apri la domanda di pagamento inviata insieme" } }
        }
        p.actions.no-print {
            button.btn.btn-outline-primary type="button" data-print {
                (icon(site, Icon::Print)) " Stampa o salva in PDF"
            }
        }
        div.answers data-answers {}
    }
}

fn noted() -> Markup {
    html! {
        p.field-hint.no-print {
            "Quello che leggi è annotato: chi ha presentato la domanda vede che cosa ha letto la tua amministrazione, e quando."
        }
    }
}
