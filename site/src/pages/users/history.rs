//! What happened to the account of an organisation, for whoever manages its users.

use crate::assets::Script;
use crate::components::messages::{error_summary, loading};
use crate::layout::{Crumb, Menu, Page};
use maud::html;

pub(crate) fn page() -> Page {
    let title = "Cronologia delle utenze";
    let content = html! {
        h1 { (title) }
        p.printed-title data-printed-title {}
        p.lead {
            "Chi è entrato, chi ci ha provato, che cosa è cambiato, e che cosa ha fatto l’assistenza per i tuoi utenti, con il "
            "motivo: dal più recente."
        }
        p { "Se qui c’è qualcosa che non ti torna, " a href="/assistenza/" { "scrivi all’assistenza" } "." }
        (error_summary())
        (loading())
        div data-body hidden {
            ol.timeline data-events {}
            p.actions {
                button.btn.btn-outline-primary type="button" data-earlier hidden { "Mostra gli eventi precedenti" }
            }
            p role="status" data-earlier-status {}
            h2 { "Impronta della cronologia" }
            p {
                "Riassume tutti gli eventi in 64 caratteri: se un solo evento venisse cambiato, sarebbe diversa. Chi gestisce il "
                "portale può controllarla."
            }
            dl.facts {
                div { dt { "Eventi" } dd data-count {} }
                div { dt { "Impronta SHA-256" } dd data-digest {} }
            }
        }
    };
    let page = Page::simple(title, Script::AccountHistory, content).under(Menu::Users);
    let trail = vec![Crumb::page("Inizio", "/"), Crumb::page("Utenti", "/utenti/")];
    Page { trail, ..page }
}
