//! The table of a list's items, on the page of what they belong to.

use super::help::{help, terms_in};
use super::when::when;
use crate::components::icon::{Icon, icon};
use crate::placed::Placed;
use crate::site::Site;
use form::address::{list_anchor, list_path};
use form::check::Status;
use form::summary::entry_heading;
use form::{Body, Form, List, ListPath};
use maud::{Markup, html};

/// The table, empty: the script adds a row an item. `path` is where the list stands in the form.
pub(crate) fn list(site: &Site<'_>, form: &Placed<'_>, list: &List, path: &ListPath) -> Markup {
    let title = format!("titolo-elenco-{}", list.id);
    let page = list_path(&form.root, path);
    html! {
        section.list-block id=(list_anchor(&list.id)) tabindex="-1" aria-labelledby=(title)
            data-list=(path) data-list-id=(list.id) data-item-page=(page) data-item-name=(list.item)
            data-at-most=(list.at_most) data-each[list.makes_its_entries()]
            data-complete=(Status::Complete.label(None))
            data-incomplete=(Status::Incomplete.label(None)) data-when=[when(list.when.as_ref())] {
            h2 id=(title) { (list.title) }
            @if let Some(intro) = &list.intro { p { (intro) } }
            (help(None, &terms_in(form, list.texts())))
            (how_many(form, list))
            div.field-error data-error hidden {}
            p.list-empty data-list-empty { "L’elenco è ancora vuoto." }
            (table(form, list))
            @if !list.makes_its_entries() { (new_item(site, list, &page)) }
        }
    }
}

/// How many items there must be, or whence they come.
fn how_many(form: &Form, list: &List) -> Markup {
    let mut sections: Vec<&str> = Vec::new();
    for section in list.each.iter().filter_map(|path| form.section(path.section.as_str())) {
        if !sections.contains(&section.menu.as_str()) {
            sections.push(&section.menu);
        }
    }
    html! {
        @if !sections.is_empty() {
            p.field-hint data-list-hint {
                "Le schede si aprono da sole, una per ogni voce inserita in «" (sections.join("», «"))
                "», e spariscono con lei."
            }
        } @else if list.at_least > 0 {
            p.field-hint {
                @if list.at_least == 1 { "Ne serve almeno uno." }
                @else { "Ne servono almeno " (list.at_least) "." }
            }
        }
    }
}

fn table(form: &Form, list: &List) -> Markup {
    html! {
        table.items data-items hidden {
            caption.visually-hidden { (list.title) }
            thead {
                tr {
                    @if let Some(heading) = entry_heading(form, list) {
                        th scope="col" data-entry-heading { (heading) }
                    }
                    @for column in &list.columns {
                        th scope="col" data-column=(column) { (column_label(list, column.as_str())) }
                    }
                    th scope="col" { "Stato" }
                    th scope="col" { "Azioni" }
                }
            }
            tbody {}
        }
    }
}

/// Whether documents may lie in an item, or in what is in it.
fn has_documents(body: &Body) -> bool {
    !body.slots.is_empty() || body.lists.iter().any(|list| has_documents(&list.body))
}

fn new_item(site: &Site<'_>, list: &List, page: &str) -> Markup {
    html! {
        p.list-new {
            a.btn.btn-outline-primary href=(page) data-new-item {
                (icon(site, Icon::Plus)) " Nuovo" span.visually-hidden { ": " (list.item) }
            }
        }
        @if has_documents(&list.body) {
            p.field-hint data-copy-hint hidden {
                "«Duplica» copia le risposte, non i documenti: quelli della copia vanno caricati di nuovo."
            }
        }
        p.field-hint data-list-locked hidden {
            "Salva prima i dati qui sopra: poi potrai aggiungere voci a questo elenco."
        }
    }
}

fn column_label<'a>(list: &'a List, field: &'a str) -> &'a str {
    list.body.field(field).map_or(field, |(_, field)| field.label.as_str())
}
