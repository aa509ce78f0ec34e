//! What is shown for an address that leads nowhere: in the language that the address stands below, and shortly in the others,
//! since whoever serves the site may have one such page for all.

use crate::around::Around;
use crate::assets::Script;
use crate::layout::Page;
use crate::words::words;
use language::Language;
use maud::{Markup, html};

/// Where it stands, in the language of the sources.
pub(super) const PATH: &str = "/404.html";

/// The page for an address that leads nowhere, as a path from the site's root.
pub fn of_address(address: &str) -> String {
    let below = |language: &Language| address.starts_with(&language.address("/"));
    Language::translations().find(below).unwrap_or_default().address(PATH)
}

pub(super) fn page(language: Language) -> Page {
    let said = &words(language).not_found;
    let content = html! {
        h1 { (said.title) }
        p.lead { (said.text) }
        @if language.is_of_sources() { (ways_on()) } @else { p { (home(language)) } }
        @for other in Language::ALL.into_iter().filter(|other| *other != language) { (shortly(other)) }
    };
    Page::around(language, &said.title, Script::Plain, content)
}

fn ways_on() -> Markup {
    html! {
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
    }
}

/// The same, shortly, for whoever reads another language.
fn shortly(language: Language) -> Markup {
    let said = &words(language).not_found;
    html! {
        section lang=(language.code()) {
            h2 { (said.title) }
            p { (said.text) " " (home(language)) }
        }
    }
}

fn home(language: Language) -> Markup {
    html! {
        a href=(Around::Home.address(language)) hreflang=(language.code()) { (words(language).not_found.home) } "."
    }
}

#[cfg(test)]
mod tests {
    use super::of_address;

    #[test]
    fn it_is_in_the_language_of_the_address() {
        for (address, page) in [
            ("/nulla/", "/404.html"),
            ("/", "/404.html"),
            ("/en/nothing/", "/en/404.html"),
            ("/english/", "/404.html"),
            ("/en", "/404.html"),
        ] {
            assert_eq!(of_address(address), page, "{address}");
        }
    }
}
