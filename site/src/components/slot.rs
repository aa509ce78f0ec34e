//! A place for documents: choose a file and it is uploaded at once.

use super::download::download;
use super::help::help;
use super::table::head;
use super::when::{mark, required, when};
use crate::site::Site;
use form::address::slot_anchor;
use form::{FileType, Form, Slot, Term};
use language::Language;
use maud::{Markup, html};

/// The slot, with its table of what was uploaded.
pub(crate) fn slot(site: &Site<'_>, form: &Form, slot: &Slot, terms: &[&Term]) -> Markup {
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
            h3 id=(title) { span data-label { (slot.label) } (mark(&slot.required, Language::default())) }
            @if let Some(hint) = &slot.hint { p.field-hint { (hint) } }
            (help(None, terms))
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
                    @if slot.many { "Uno o più file, anche tutti insieme. " }
                    "Tipi ammessi: " (extensions.join(", ")) ". Al massimo " (slot.max_megabytes)
                    " MB" @if slot.many { " per file" } "."
                    @if let Some(words) = pictures(slot) { " " (words) }
                }
                div.field-error data-error hidden {}
                div.field-error id=(error) data-upload-error hidden {}
                input.form-control type="file" id=(input) accept=(extensions.join(","))
                    data-choose-files aria-describedby=(format!("{limits} {error}"));
                @if takes_pictures(slot) {
                    p.slot-camera data-camera hidden {
                        button.btn.btn-outline-primary type="button" {
                            "Scatta una foto" span.visually-hidden { " per: " (slot.label) }
                        }
                        input type="file" accept="image/*" capture="environment" hidden
                            aria-label=(format!("Scatta una foto per: {}", slot.label));
                    }
                }
            }
            @if slot.many && takes_pictures(slot) {
                p.slot-reduce data-reduce-all hidden {
                    span {} " "
                    button.link-button type="button" { "Riducile tutte e carica" }
                }
            }
            ul.transfers data-transfers hidden {}
            p.slot-status role="status" data-upload-status {}
        }
    }
}

/// Whether a photograph can go there: as it is, or as the page of a PDF (`site/assets/scripts/uploads/preparing.mjs`).
fn takes_pictures(slot: &Slot) -> bool {
    slot.types.contains(&FileType::Jpeg) || slot.types.contains(&FileType::Pdf)
}

/// What the page does with pictures that are not of the types taken.
fn pictures(slot: &Slot) -> Option<&'static str> {
    let pdf = slot.types.contains(&FileType::Pdf);
    match (slot.types.contains(&FileType::Jpeg), pdf, slot.many) {
        (true, true, false) => Some(
            "Le immagini di altri tipi (PNG, HEIC…) diventano JPEG da sole, se il browser le legge; più fotografie \
             scelte insieme diventano le pagine di un solo PDF.",
        ),
        (true, _, _) => Some(
            "Le immagini di altri tipi (PNG, HEIC…) diventano JPEG da sole, se il browser le legge.",
        ),
        (false, true, _) => Some(
            "Le fotografie e le immagini diventano da sole le pagine di un PDF, se il browser le legge.",
        ),
        (false, false, _) => None,
    }
}
