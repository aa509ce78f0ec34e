//! What happened to an application: who did what, when, and from what to what.

use crate::assets::Script;
use crate::components::application_bar::application_bar;
use crate::components::messages::{error_summary, loading};
use crate::layout::{Audience, Crumb, Menu, Page};
use crate::placed::Placed;
use crate::site::Site;
use maud::html;
use serde_json::json;

pub(crate) fn page(site: &Site<'_>, form: &Placed<'_>) -> Page {
    let overview = &form.root;
    Page {
        title: format!("Cronologia della {}", form.called()),
        script: Script::History,
        menu: Some(Menu::Applications),
        audience: Audience::Everybody,
        trail: Crumb::trail_of(form),
        data: json!({ "call": form.call, "revision": form.revision }),
        content: html! {
            (application_bar(site))
            h1 { "Cronologia della " (form.called()) }
            p.printed-title data-printed-title {}
            p {
                "Tutto quello che è stato fatto su questa " (form.called()) ", dal più recente: chi, quando, e quali risposte "
                "sono cambiate. Come si dimostra che nessuno l’ha riscritta è detto in fondo."
            }
            (error_summary())
            (loading())
            div data-body hidden {
                p data-without-answers hidden {
                    "Le risposte prima e dopo ogni modifica le vede l’utente principale della tua organizzazione."
                }
                ol.timeline data-events {}
                p.actions {
                    button.btn.btn-outline-primary type="button" data-earlier hidden { "Mostra gli eventi precedenti" }
                }
                p role="status" data-earlier-status {}
                h2 { "Impronta della cronologia" }
                p {
                    "Riassume tutti gli eventi in 64 caratteri: se un solo evento venisse cambiato, sarebbe diversa. È "
                    "scritta nel PDF della " (form.called())
                    @if !form.is_payment() { " e nella ricevuta" }
                    ", per com’era in quel momento: conservandoli puoi dimostrare che la cronologia non è stata riscritta. Chi gestisce il portale può controllarlo. "
                    "Mentre si compila, i salvataggi automatici di cinque minuti sono un evento solo, che fino ad "
                    "allora può ancora cambiare."
                }
                dl.facts {
                    div { dt { "Eventi" } dd data-count {} }
                    div { dt { "Impronta SHA-256" } dd data-digest {} }
                }
                p { a href=(overview) data-of-application { "Torna alle sezioni della " (form.called()) } }
            }
        },
    }
}
