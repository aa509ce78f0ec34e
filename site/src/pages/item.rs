//! The page of one item of a list.

use crate::assets::Script;
use crate::components::application_bar::application_bar;
use crate::components::body::{Onward, documents, lists, questions};
use crate::components::messages::{error_summary, loading};
use crate::components::section_menu::section_menu;
use crate::components::statement::{copy_proofs, figures, invoices};
use crate::layout::{Audience, Crumb, Menu, Page};
use crate::placed::Placed;
use crate::site::Site;
use form::address::{list_path, section_path};
use form::{ListPath, Section};
use maud::html;
use serde_json::json;

/// The page of the items of the list at `place`; `None` if the form has no such list.
pub(crate) fn page(
    site: &Site<'_>,
    form: &Placed<'_>,
    section: &Section,
    place: &ListPath,
) -> Option<Page> {
    let list = form.list(place)?;
    let (_, outer) = place.lists.split_last()?;
    let parent = ListPath { section: place.section.clone(), lists: outer.to_vec() };
    let parent_page = list_path(&form.root, &parent);
    let overview = &form.root;
    let mut trail = Crumb::trail_of(form);
    let section_page = section_path(&form.root, &section.id);
    trail.push(Crumb::of_application(&section.menu, section_page));
    let mut outer_pages = Vec::new();
    for outer in around(&parent) {
        let page = list_path(&form.root, &outer);
        trail.push(Crumb::of_application(&form.list(&outer)?.title, page.clone()));
        outer_pages.push(page);
    }
    Some(Page {
        title: capitalised(&list.item),
        script: Script::Item,
        menu: Some(Menu::Applications),
        audience: Audience::Everybody,
        trail,
        data: json!({
            "call": form.call, "revision": form.revision, "section": section.id, "place": place,
            "list": place, "item_name": list.item, "parent_page": parent_page,
            "outer_pages": outer_pages, "overview": overview,
        }),
        content: html! {
            (application_bar(site))
            div.with-menu {
                (section_menu(form, Some(&section.id)))
                div.with-menu-main {
                    p.page-caption { (list.title) }
                    h1 {
                        (capitalised(&list.item))
                        @if list.makes_its_entries() { span data-entry-name {} }
                    }
                    p.section-status data-section-status {}
                    (error_summary())
                    (loading())
                    div data-draft-offer {}
                    div data-conflict {}
                    div data-body hidden {
                        (questions(form, &list.body, place, Onward::Item))
                        @if form.keeps_books(place) { (figures()) }
                        (lists(site, form, &list.body, place))
                        @if let Some(payments) = form.payments_of(place) { (copy_proofs(payments)) }
                        (documents(site, form, &list.body))
                        @if form.payments_of(place).is_some() { (invoices()) }
                        @if !list.body.slots.is_empty() {
                            p.field-hint data-documents-locked hidden {
                                "Salva prima i dati qui sopra: poi potrai caricare i documenti."
                            }
                        }
                    }
                    p.last-saved data-last-saved {}
                    p { a href=(parent_page) data-back { "Torna all’elenco" } }
                }
            }
        },
    })
}

/// The lists around a place and its own, from the outermost on.
fn around(place: &ListPath) -> impl Iterator<Item = ListPath> {
    (1..=place.lists.len()).map(|depth| ListPath {
        section: place.section.clone(),
        lists: place.lists[..depth].to_vec(),
    })
}

/// A heading starts with a capital, whatever the definition writes for running text.
fn capitalised(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
