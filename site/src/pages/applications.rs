//! One's own applications (manual 3.1, 5.2: «elenco domande»).

use crate::assets::Script;
use crate::components::messages::{error_summary, loading};
use crate::layout::{Menu, Page};
use maud::html;

pub(crate) fn page() -> Page {
    let content = html! {
        h1 { "Le mie domande" }
        (error_summary())
        (loading())
        p.notice.notice-info data-granted hidden {}
        div.cards data-applications {}
        div data-none hidden {
            p { "Qui non c’è nessuna domanda." }
            p { a.btn.btn-primary href="/bandi/" { "Vai ai bandi aperti" } }
        }
        section data-discarded-block hidden aria-labelledby="titolo-eliminate" {
            h2 #titolo-eliminate { "Domande eliminate" }
            p { "Non si possono modificare né inviare. Finché sono qui puoi ripristinarle com’erano." }
            div.cards data-discarded {}
        }
    };
    Page::simple("Le mie domande", Script::Applications, content).under(Menu::Applications)
}
