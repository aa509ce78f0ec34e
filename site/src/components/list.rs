//! The table of a list's items, on the page of what they belong to.

use super::when::when;
use crate::components::icon::{Icon, icon};
use crate::site::Site;
use form::address::list_anchor;
use form::check::Status;
use form::{List, ListPath};
use maud::{Markup, html};

/// The table, empty: the script adds a row an item.
///
/// `path` is where the list stands in the form, `page` the address of its items' page.
pub(crate) fn list(site: &Site<'_>, list: &List, path: &ListPath, page: &str) -> Markup {
    let title = format!("titolo-elenco-{}", list.id);
    html! {
        section.list-block id=(list_anchor(&list.id)) tabindex="-1" aria-labelledby=(title)
            data-list=(path) data-list-id=(list.id) data-item-page=(page) data-item-name=(list.item)
            data-at-most=(list.at_most) data-complete=(Status::Complete.label(None))
            data-incomplete=(Status::Incomplete.label(None)) data-when=[when(list.when.as_ref())] {
            h2 id=(title) { (list.title) }
            @if let Some(intro) = &list.intro { p { (intro) } }
            @if list.at_least > 0 {
                p.field-hint {
                    @if list.at_least == 1 { "Ne serve almeno uno." }
                    @else { "Ne servono almeno " (list.at_least) "." }
                }
            }
            p.field-error data-error hidden {}
            p.list-empty data-list-empty { "L’elenco è ancora vuoto." }
            table.items data-items hidden {
                caption.visually-hidden { (list.title) }
                thead {
                    tr {
                        @for column in &list.columns {
                            th scope="col" data-column=(column) { (column_label(list, column.as_str())) }
                        }
                        th scope="col" { "Stato" }
                        th scope="col" { "Azioni" }
                    }
                }
                tbody {}
            }
            p.list-new {
                a.btn.btn-outline-primary href=(page) data-new-item {
                    (icon(site, Icon::Plus)) " Nuovo" span.visually-hidden { ": " (list.item) }
                }
            }
            p.field-hint data-list-locked hidden {
                "Salva prima i dati qui sopra: poi potrai aggiungere voci a questo elenco."
            }
        }
    }
}

fn column_label<'a>(list: &'a List, field: &'a str) -> &'a str {
    list.body.field(field).map_or(field, |(_, field)| field.label.as_str())
}
