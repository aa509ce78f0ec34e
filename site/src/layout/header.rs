//! The header: whose site it is, who is signed in, the languages, the main menu.

use super::page::{Menu, Standing};
use crate::components::icon::{Icon, icon};
use crate::rich::rich;
use crate::site::Site;
use crate::way::{Way, link};
use crate::words::words;
use language::Language;
use maud::{Markup, html};

pub(super) fn header(site: &Site<'_>, menu: Option<Menu>, standing: Standing) -> Markup {
    let language = standing.language;
    let said = &words(language).layout;
    html! {
        header.site-header {
            div.site-header-slim {
                div.container {
                    p.site-header-owner { (said.owner) }
                    (languages(standing))
                    (session(site, language))
                }
            }
            div.site-header-center {
                div.container {
                    a.site-brand href=(Way::to(language, "/").href) {
                        span.site-brand-name { "Ristoro" }
                        span.site-brand-line { (said.tagline) }
                    }
                    // On small screens the menu opens when it is wanted; without scripts it always stands open.
                    button.site-menu-button type="button" data-menu aria-expanded="false"
                        aria-controls="menu-sito" { (said.menu) }
                }
            }
            (main_menu(menu, language))
            @if site.local {
                div.local-bar { div.container { p { (local(language)) } } }
            }
        }
    }
}

/// The same page in the other languages, if it is there.
fn languages(standing: Standing) -> Markup {
    html! {
        @if let Some(around) = standing.around {
            nav.site-header-languages aria-label=(words(standing.language).layout.switch) {
                @for other in Language::ALL.into_iter().filter(|other| *other != standing.language) {
                    a href=(around.address(other)) hreflang=(other.code()) lang=(other.code()) data-language {
                        (words(other).layout.language)
                    }
                }
            }
        }
    }
}

fn session(site: &Site<'_>, language: Language) -> Markup {
    let said = &words(language).layout;
    let way = |address: &str| Way::to(language, address);
    let (factor, readings) = (way("/profilo/secondo-fattore/"), way("/amministrazione/letture/"));
    html! {
        div.site-header-session {
            span data-session="out" { a href=(way("/accesso/").href) data-sign-in { (said.sign_in) } }
            span data-session="in" hidden {
                (icon(site, Icon::User))
                span data-session-name {}
                (way("/profilo/").link(said.profile.as_str()))
                a href=(factor.href) hreflang=[factor.hreflang] data-only="administration" hidden { (said.second_factor) (factor.note()) }
                a href=(readings.href) hreflang=[readings.hreflang] data-only="administration" hidden { (said.readings) (readings.note()) }
                button.link-button type="button" data-sign-out { (said.sign_out) }
            }
        }
    }
}

fn main_menu(menu: Option<Menu>, language: Language) -> Markup {
    let said = &words(language).layout;
    let entries = [
        (Menu::Calls, "/bandi/", &said.calls, None),
        (Menu::Applications, "/domande/", &said.applications, Some("applicant")),
        (Menu::Cup, "/cup/", &said.cup, Some("cup")),
        (Menu::Schedules, "/amministrazione/bandi/", &said.schedules, Some("calls")),
        (Menu::Sent, "/amministrazione/domande/", &said.sent, Some("read")),
        (Menu::HelpDesk, "/amministrazione/assistenza/", &said.help_desk, Some("users")),
        (Menu::Users, "/utenti/", &said.users, Some("manager")),
        (Menu::Help, "/assistenza/", &said.help, None),
    ];
    html! {
        nav.site-nav #menu-sito aria-label=(said.main_menu) {
            div.container {
                ul {
                    @for (entry, path, label, only) in entries {
                        @let current = (menu == Some(entry)).then_some("true");
                        @let way = Way::to(language, path);
                        // What is not for everybody waits for the session; applicants'
                        // entries stand until an administration is known to be there.
                        li data-only=[only] hidden[only.is_some_and(|only| only != "applicant")] {
                            a href=(way.href) hreflang=[way.hreflang] aria-current=[current] { (label) (way.note()) }
                        }
                    }
                }
            }
        }
    }
}

/// What stands above every page of a portal that somebody tries out.
fn local(language: Language) -> Markup {
    let more = |words: &str| html! { span.local-bar-more { (words) } };
    let outbox = |label: &str| link(language, "/posta/", label);
    rich(&words(language).layout.local, &[("more", &more), ("outbox", &outbox)])
}
