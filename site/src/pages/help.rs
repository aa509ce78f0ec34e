//! Help: the questions people ask, and whom to write to.

use crate::around::Around;
use crate::assets::Script;
use crate::layout::{Menu, Page};
use crate::rich::rich;
use crate::way::link;
use crate::words::words;
use domain::PasswordRules;
use form::address::RECEIPTS;
use language::Language;
use maud::html;

pub(crate) fn page(language: Language) -> Page {
    let said = &words(language).help;
    let to = |address: &'static str| move |label: &str| link(language, address, label);
    let signing = [
        &said.signature_exactly,
        &said.signature_format,
        &said.signature_final,
        &said.signature_person,
        &said.signature_valid,
    ];
    let dormant = |_: &str| html! { (PasswordRules::DORMANCY.as_hours() / 24) };
    let content = html! {
        h1 { (said.title) }
        p.lead { (said.lead) }

        h2 #credenziali { (said.credentials) }
        p { (said.credentials_text) }

        h2 #password { (said.password) }
        p { (rich(&said.password_text, &[("recovery", &to(Around::Recovery.path())), ("days", &dormant)])) }

        h2 #salvare { (said.save) }
        p { (said.save_text) }

        h2 #insieme { (said.together) }
        p { (said.together_text) }

        h2 #utenti { (said.users) }
        p { (said.users_text) }

        h2 #iniziali { (said.gate) }
        p { (said.gate_text) }

        h2 #riaprire { (said.reopen) }
        p { (said.reopen_text) }

        h2 #firma { (said.signature) }
        ul {
            @for text in signing { li { (text) } }
        }

        h2 #scadenza { (said.deadline) }
        p { (said.deadline_text) }

        h2 #ricevuta { (said.receipt) }
        p { (rich(&said.receipt_text, &[("receipts", &to(RECEIPTS))])) }

        h2 #lingue { (said.languages) }
        p { (said.languages_text) }

        h2 #contatti { (said.contacts) }
        p { (rich(&said.contacts_text, &[("home", &to(Around::Home.path()))])) }
    };
    Page::around(language, &said.title, Script::Plain, content).under(Menu::Help)
}
