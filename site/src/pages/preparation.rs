//! Before one begins: which documents and data to collect, on paper too.

use crate::assets::Script;
use crate::components::application_bar::application_bar;
use crate::components::download::download;
use crate::components::icon::{Icon, icon};
use crate::components::messages::loading;
use crate::layout::{Audience, Crumb, Menu, Page};
use crate::placed::Placed;
use crate::site::Site;
use form::address::section_path;
use form::{Body, Field, Form, Group, ListPath, Section, Slot, is_collected};
use maud::{Markup, html};
use serde_json::json;
use std::collections::BTreeSet;

pub(crate) fn page(site: &Site<'_>, form: &Placed<'_>) -> Page {
    let overview = &form.root;
    Page {
        title: "Che cosa preparare".to_owned(),
        script: Script::Preparation,
        menu: Some(Menu::Applications),
        audience: Audience::Everybody,
        trail: Crumb::trail_of(form),
        data: json!({ "call": form.call, "revision": form.revision }),
        content: html! {
            (application_bar(site))
            h1 { "Che cosa preparare" }
            (loading())
            div data-body hidden {
                p.lead { "I documenti e i dati da raccogliere prima di cominciare, da stampare o da mandare a chi li deve dare." }
                div.notice.notice-warning data-unsettled hidden {
                    p {
                        @if let Some(gate) = form.gate() {
                            "L’elenco è ancora provvisorio: dipende dalle risposte della sezione «"
                            a href=(section_path(&form.root, &gate.id)) data-of-application { (gate.menu) }
                            "», che non è ancora validata."
                        }
                    }
                }
                (whom(form))
                p.actions {
                    button.btn.btn-outline-primary type="button" data-print {
                        (icon(site, Icon::Print)) " Stampa l’elenco"
                    }
                }
                p.field-hint {
                    "«Forse» vuol dire che dipende da risposte che non hai ancora dato, o che si può lasciare in bianco."
                }
                @for section in form.own_sections().filter(|section| !section.gate) {
                    (prepared(site, form, section))
                }
                p data-nothing hidden { "Con questa scelta non c’è niente da preparare." }
                p { a href=(overview) data-of-application { "Torna alle sezioni della " (form.called()) } }
            }
        },
    }
}

/// The choice of whom the list is for, where the form says who gives what.
fn whom(form: &Form) -> Markup {
    let mut people = BTreeSet::new();
    for section in form.own_sections() {
        add_people(&section.body, &mut people);
    }
    html! {
        @if !people.is_empty() {
            div.questions.whom {
                label for="per-chi" { "Mostra" }
                select.form-select #per-chi data-whom {
                    option value="" { "Tutto l’elenco" }
                    @for person in people { option value=(person) { "Solo che cosa chiedere a: " (person) } }
                }
            }
        }
    }
}

fn add_people<'a>(body: &'a Body, people: &mut BTreeSet<&'a str>) {
    people.extend(body.groups.iter().filter_map(|group| group.ask.as_deref()));
    people.extend(body.slots.iter().filter_map(|slot| slot.ask.as_deref()));
    for list in &body.lists {
        add_people(&list.body, people);
    }
}

fn prepared(site: &Site<'_>, form: &Form, section: &Section) -> Markup {
    let title = format!("prepara-{}", section.id);
    html! {
        section.prepared data-prepared hidden aria-labelledby=(title) {
            h2 id=(title) { (section.title) }
            @for offered in &section.templates { (download(site, form, offered)) }
            (body(site, form, &section.body, &ListPath::section(section.id.clone()), &[]))
        }
    }
}

/// What a body wants; `around` are the lists that it lies in, by their titles.
fn body(site: &Site<'_>, form: &Form, body: &Body, at: &ListPath, around: &[&str]) -> Markup {
    html! {
        @if !body.slots.is_empty() {
            ul.prepared-list data-prepared-part {
                @for wanted in &body.slots { (document(site, form, wanted, at, around)) }
            }
        }
        ul.prepared-list data-prepared-part {
            @for group in &body.groups { (data(group, at, around)) }
        }
        @for list in &body.lists {
            @let inside: Vec<&str> = around.iter().copied().chain([list.title.as_str()]).collect();
            (self::body(site, form, &list.body, &at.list(list.id.clone()), &inside))
        }
    }
}

fn document(site: &Site<'_>, form: &Form, wanted: &Slot, at: &ListPath, around: &[&str]) -> Markup {
    html! {
        li data-thing data-document=(at.field(wanted.id.clone())) data-from=[wanted.ask.as_deref()] hidden {
            span.prepared-kind { (icon(site, Icon::File)) " Documento" }
            strong { (wanted.label) }
            (beside(around, wanted.ask.as_deref()))
            @if let Some(hint) = &wanted.hint { span.field-hint { (hint) } }
            @if let Some(offered) = &wanted.template { (download(site, form, offered)) }
        }
    }
}

fn data(group: &Group, at: &ListPath, around: &[&str]) -> Markup {
    let asked: Vec<_> = group.fields.iter().filter(|it| is_collected(&it.kind)).collect();
    html! {
        @if !asked.is_empty() { (collected(group, &asked, at, around)) }
    }
}

fn collected(group: &Group, asked: &[&Field], at: &ListPath, around: &[&str]) -> Markup {
    html! {
        li data-thing data-from=[group.ask.as_deref()] hidden {
            span.prepared-kind { "Dati" }
            @if let Some(title) = &group.title { strong { (title) } }
            (beside(around, group.ask.as_deref()))
            ul.prepared-questions {
                @for field in asked {
                    li data-question=(at.field(field.id.clone())) hidden {
                        (field.label) span data-perhaps hidden { " (forse)" }
                    }
                }
            }
        }
    }
}

/// For which items, whom to ask, and whether it is sure.
fn beside(around: &[&str], ask: Option<&str>) -> Markup {
    html! {
        @if !around.is_empty() { span.prepared-each { "per ogni voce di «" (around.join("» – «")) "»" } }
        @if let Some(ask) = ask { span.prepared-from { "da chiedere a: " (ask) } }
        span.prepared-perhaps data-thing-perhaps hidden { "forse" }
    }
}
