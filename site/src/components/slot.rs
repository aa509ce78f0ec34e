//! A place for documents: choose a file and it is uploaded at once.

use super::download::download;
use super::table::head;
use super::when::{mark, required, when};
use crate::site::Site;
use form::address::slot_anchor;
use form::{Form, Slot};
use maud::{Markup, html};

/// The slot, with its table of what was uploaded.
pub(crate) fn slot(site: &Site<'_>, form: &Form, slot: &Slot) -> Markup {
    let input = format!("file-{}", slot.id);
    let limits = format!("limiti-{}", slot.id);
    let error = format!("errore-documento-{}", slot.id);
    let title = format!("titolo-documento-{}", slot.id);
    let extensions: Vec<String> = slot
        .types
        .iter()
        .flat_map(|file_type| file_type.extensions())
        .map(|extension| format!(".{extension}"))
        .collect();
    html! {
        section.slot id=(slot_anchor(&slot.id)) tabindex="-1" aria-labelledby=(title)
            data-slot=(slot.id) data-required=(required(&slot.required))
            data-when=[when(slot.when.as_ref())]
            data-max-bytes=(slot.max_bytes()) data-many[slot.many] {
            h3 id=(title) { span data-label { (slot.label) } (mark(&slot.required)) }
            @if let Some(hint) = &slot.hint { p.field-hint { (hint) } }
            @if let Some(offered) = &slot.template { (download(site, form, offered)) }
            table.items.documents data-documents hidden {
                caption.visually-hidden { "Documenti caricati: " (slot.label) }
                (head(&["File", "Dimensione", "Caricato il", "Azioni"]))
                tbody {}
            }
            div.slot-choose data-choose {
                label for=(input) {
                    "Scegli il file" span.visually-hidden { " per: " (slot.label) }
                }
                p.field-hint id=(limits) {
                    @if slot.many { "Uno o più file. " }
                    "Tipi ammessi: " (extensions.join(", ")) ". Al massimo " (slot.max_megabytes)
                    " MB" @if slot.many { " per file" } "."
                }
                p.field-error data-error hidden {}
                p.field-error id=(error) data-upload-error hidden {}
                input.form-control type="file" id=(input) accept=(extensions.join(","))
                    aria-describedby=(format!("{limits} {error}"));
            }
            div.slot-progress data-progress hidden {
                progress max="100" value="0" aria-labelledby=(title) {}
            }
            p.slot-status role="status" data-upload-status {}
            p data-retry hidden {
                button.btn.btn-outline-primary type="button" { "Riprova" }
            }
        }
    }
}
