//! What is shown for an address that leads nowhere: one page for all, since nobody knows which language was meant.

use crate::around::Around;
use crate::assets::Script;
use crate::layout::Page;
use crate::words::words;
use language::Language;
use maud::{Markup, html};

pub(crate) fn page() -> Page {
    let said = &words(Language::default()).not_found;
    let content = html! {
        h1 { (said.title) }
        p.lead { (said.text) }
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
        @for language in Language::translations() { (translated(language)) }
    };
    Page::around(Language::default(), &said.title, Script::Plain, content)
}

/// The same, shortly, for whoever reads another language.
fn translated(language: Language) -> Markup {
    let said = &words(language).not_found;
    html! {
        section lang=(language.code()) {
            h2 { (said.title) }
            p { (said.text) " " a href=(Around::Home.address(language)) hreflang=(language.code()) { (said.home) } "." }
        }
    }
}
