//! The page of a section.

use crate::assets::Script;
use crate::components::application_bar::application_bar;
use crate::components::body::{Onward, documents, lists, questions};
use crate::components::download::download;
use crate::components::help::{help, terms_in};
use crate::components::messages::{error_summary, loading, save_status};
use crate::components::section_menu::section_menu;
use crate::components::statement::statement;
use crate::layout::{Audience, Crumb, Menu, Page};
use crate::placed::Placed;
use crate::site::Site;
use form::address::summary_path;
use form::{ListPath, Section};
use maud::{Markup, html};
use serde_json::json;
use std::borrow::Cow;

pub(crate) fn page(site: &Site<'_>, form: &Placed<'_>, section: &Section) -> Page {
    let place = ListPath::section(section.id.clone());
    let overview = &form.root;
    Page {
        title: section.title.clone(),
        script: Script::Section,
        menu: Some(Menu::Applications),
        audience: Audience::Everybody,
        trail: Crumb::trail_of(form),
        data: json!({
            "call": form.call, "revision": form.revision, "section": section.id, "place": place,
            "gate": section.gate, "one_at_a_time": section.one_at_a_time, "overview": overview,
            "summary": summary_path(&form.root),
        }),
        content: html! {
            (application_bar(site))
            div.with-menu {
                (section_menu(form, Some(&section.id)))
                div.with-menu-main {
                    @if section.menu != section.title { p.page-caption { (section.menu) } }
                    h1 { (section.title) }
                    p.section-status data-section-status {}
                    @if let Some(intro) = &section.intro { p.lead { (intro) } }
                    (help(None, &terms_in(form, section.texts())))
                    @for offered in &section.templates { (download(site, form, offered)) }
                    (error_summary())
                    (loading())
                    div data-draft-offer {}
                    div data-conflict {}
                    div data-body hidden {
                        (questions(form, &section.body, &place, onward(section)))
                        @if form.shows_statement(section) { (statement()) }
                        @if section.one_at_a_time { (steps(section)) }
                        (lists(site, form, &section.body, &place))
                        (documents(site, form, &section.body))
                    }
                    p.last-saved data-last-saved {}
                    p data-next-section hidden { "Poi: " a href=(overview) data-next-link {} }
                    p {
                        a href=(overview) data-of-application { "Torna alle sezioni della " (form.called()) }
                    }
                }
            }
        },
    }
}

fn onward(section: &Section) -> Onward {
    if section.one_at_a_time { Onward::Steps } else { Onward::Section }
}

/// What the step-by-step script needs beside the questions: where one stands, and the recap.
fn steps(section: &Section) -> Markup {
    html! {
        section.recap data-recap hidden aria-labelledby="titolo-riepilogo" {
            h2 #titolo-riepilogo tabindex="-1" { "Controlla le tue risposte" }
            dl data-recap-list {}
            @if section.gate {
                div.notice.notice-warning data-freeze-warning {
                    p {
                        "Dopo la validazione queste risposte "
                        strong { "non si possono più cambiare" }
                        ": decidono quali sezioni dovrai compilare. Ricontrollale con calma."
                    }
                }
                p { button.btn.btn-primary type="button" data-freeze { (freeze(section)) } }
                (save_status())
            }
        }
    }
}

/// The words of the button that validates the gate.
fn freeze(section: &Section) -> Cow<'_, str> {
    match &section.validate {
        Some(words) => words.into(),
        None => format!("Valida «{}» e prosegui", section.menu).into(),
    }
}
