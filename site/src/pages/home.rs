//! The start page: what this is, what is open, how it goes.

use crate::assets::Script;
use crate::components::messages::loading_in;
use crate::layout::Page;
use crate::way::Way;
use crate::words::words;
use language::Language;
use maud::{Markup, html};

pub(crate) fn page(language: Language) -> Page {
    let said = &words(language).home;
    // The way from registration to protocol number (manual chapter 1).
    let steps = [
        (&said.step_register, &said.step_register_text),
        (&said.step_gate, &said.step_gate_text),
        (&said.step_fill, &said.step_fill_text),
        (&said.step_sign, &said.step_sign_text),
        (&said.step_send, &said.step_send_text),
    ];
    let needs = [
        &said.need_email,
        &said.need_code,
        &said.need_documents,
        &said.need_iban,
        &said.need_signature,
    ];
    let content = html! {
        section.hero {
            h1 { (said.heading) }
            p.lead { (said.lead) }
            p.actions data-session="out" {
                a.btn.btn-primary href=(Way::to(language, "/registrazione/").href) { (said.register) }
                a.btn.btn-outline-primary href=(Way::to(language, "/accesso/").href) { (said.sign_in) }
            }
            (own_pages(language))
        }
        section aria-labelledby="titolo-bandi" {
            h2 #titolo-bandi { (said.calls) }
            (loading_in(language))
            div.cards data-calls {}
        }
        section aria-labelledby="titolo-passi" {
            h2 #titolo-passi { (said.how) }
            ol.steps {
                @for (title, text) in steps {
                    li { h3 { (title) } p { (text) } }
                }
            }
        }
        section aria-labelledby="titolo-serve" {
            h2 #titolo-serve { (said.needs) }
            ul {
                @for need in needs { li { (need) } }
            }
        }
    };
    let page = Page::around(language, &said.title, Script::Home, content);
    Page { trail: Vec::new(), ..page }
}

/// The ways on for whoever is signed in.
fn own_pages(language: Language) -> Markup {
    let said = &words(language).home;
    let main = "btn btn-primary";
    let ways = [
        ("/domande/", "applicant", main, &said.to_applications),
        ("/cup/", "cup", main, &said.to_cup),
        ("/amministrazione/bandi/", "calls", main, &said.to_schedules),
        ("/amministrazione/domande/", "read", main, &said.to_sent),
        ("/amministrazione/assistenza/", "users", "btn btn-outline-primary", &said.to_help_desk),
    ];
    html! {
        p.actions data-session="in" hidden {
            @for (path, only, look, label) in ways {
                @let way = Way::to(language, path);
                a class=(look) href=(way.href) hreflang=[way.hreflang] data-only=(only) hidden[only != "applicant"] {
                    (label) (way.note())
                }
            }
        }
    }
}
