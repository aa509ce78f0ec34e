//! One's own applications (manual 3.1, 5.2: «elenco domande»).

use crate::assets::Script;
use crate::components::messages::{error_summary, loading};
use crate::layout::{Menu, Page};
use domain::{ApplicationName, RESTORABLE_DAYS};
use maud::html;
use serde_json::json;

pub(crate) fn page() -> Page {
    let content = html! {
        h1 { "Le mie domande" }
        (error_summary())
        (loading())
        p.notice.notice-info data-granted hidden {}
        section.notice.notice-success data-copied tabindex="-1" hidden aria-labelledby="titolo-copiata" {
            div {
                h2 #titolo-copiata { "La domanda è stata copiata" }
                p data-copied-words {}
                p { a.btn.btn-primary href="/domande/" data-copied-open { "Apri la nuova domanda" } }
                div data-copied-some hidden {
                    p { strong { "Che cosa non è stato copiato" } }
                    div data-copied-left {}
                }
            }
        }
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
    let data =
        json!({ "longest_name": ApplicationName::LONGEST, "restorable_days": RESTORABLE_DAYS });
    Page { data, ..Page::simple("Le mie domande", Script::Applications, content) }
        .under(Menu::Applications)
}
