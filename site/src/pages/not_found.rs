//! What is shown for an address that leads nowhere.

use crate::assets::Script;
use crate::layout::Page;
use maud::html;

pub(crate) fn page() -> Page {
    let content = html! {
        h1 { "Pagina non trovata" }
        p.lead { "L’indirizzo che hai aperto non porta a nessuna pagina." }
        p { "Se l’hai scritto a mano, controllalo. Se ci sei arrivato da un collegamento, torna indietro." }
        p data-session="out" {
            "Se per aprirla servono le tue credenziali, " a href="/accesso/" data-sign-in { "accedi" }
            " e ci torni subito."
        }
        ul {
            li data-only="applicant" { a href="/domande/" { "Le mie domande" } }
            li { a href="/bandi/" { "Bandi aperti" } }
            li { a href="/assistenza/" { "Assistenza" } }
        }
    };
    Page::simple("Pagina non trovata", Script::Plain, content)
}
