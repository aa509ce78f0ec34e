//! Codes to be revoked: noted here, carried out by hand in the national system (cup-format 5: there
//! is no file for it).

use super::{Part, page as service_page};
use crate::assets::Script;
use crate::components::icon::{Icon, icon};
use crate::components::messages::error_summary;
use crate::components::table::head;
use crate::layout::Page;
use crate::site::Site;
use maud::{Markup, html};

/// The longest workbook with a column of codes: it travels within a request, which has 512 KiB at most, and base64 makes
/// four bytes of three.
const SHEET_BYTES: usize = 375 * 1024;

pub(crate) fn page(site: &Site<'_>) -> Page {
    let content = html! {
        h1 { "Revoche" }
        p.lead {
            "Se un beneficiario non ha più diritto al contributo, il suo codice va revocato. La revoca si "
            "fa a mano nel Sistema CUP, voce «Revoca CUP»: qui tieni l’elenco di quelle da fare."
        }
        (error_summary())
        (note())
        (many())
        (to_do(site))
        (done())
    };
    service_page("Revoche", Script::CupRevocations, Part::Revocations, &content)
}

/// A revocation is noted.
fn note() -> Markup {
    html! {
        section.no-print aria-labelledby="titolo-nuova" {
            h2 #titolo-nuova { "Segna un codice da revocare" }
            form.questions.narrow method="dialog" data-revocation-form novalidate {
                (line("cup", "Codice CUP", "15 caratteri, per esempio E99J24000010001.", "width-middle"))
                p.save-status.whose role="status" data-whose {}
                (line("reason", "Motivo", "Per esempio: rinuncia del beneficiario, oppure requisiti mancanti.", "width-full"))
                (line("date", "Data del provvedimento", "gg/mm/aaaa", "width-short"))
                div.save-bar {
                    button.btn.btn-primary type="submit" data-save { "Aggiungi all’elenco" }
                    p.save-status role="status" data-save-status {}
                }
            }
        }
    }
}

/// Many codes at once, as they are copied from a column of a sheet.
fn many() -> Markup {
    html! {
        section.no-print aria-labelledby="titolo-molti" {
            h2 #titolo-molti { "Segna molti codici insieme" }
            form.questions.narrow method="dialog" data-many-form novalidate {
                div.field #campo-molti data-many-field {
                    label for="f-molti" { "Codici CUP o codici locali" }
                    p.field-hint #aiuto-molti { "Uno per riga: copia la colonna dal foglio Excel e incollala qui, o prendila dal file qui sotto. Al massimo 1.000." }
                    div.field-error #errore-molti data-error hidden {}
                    textarea.form-control #f-molti rows="6" spellcheck="false" autocomplete="off"
                        aria-describedby="aiuto-molti errore-molti" data-many {}
                }
                div.field #campo-foglio data-many-sheet-field {
                    label for="f-foglio-molti" { "Prendi i codici da un foglio (facoltativo)" }
                    p.field-hint #aiuto-foglio {
                        "Un file .xlsx o .ods di al massimo 375 KB, con una colonna intitolata «CUP» o «Codice locale». "
                        "Il file si legge soltanto: non viene conservato."
                    }
                    div.field-error #errore-foglio data-sheet-error hidden {}
                    input.form-control #f-foglio-molti type="file" data-many-sheet data-max-bytes=(SHEET_BYTES)
                        accept=".xlsx,.ods,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,application/vnd.oasis.opendocument.spreadsheet"
                        aria-describedby="aiuto-foglio errore-foglio";
                    p.save-status role="status" data-sheet-status {}
                }
                div.field {
                    label for="f-motivo-molti" { "Motivo, uguale per tutti" }
                    input.form-control.width-full #f-motivo-molti type="text" autocomplete="off" data-many-reason;
                }
                div.field {
                    label for="f-data-molti" { "Data del provvedimento" }
                    p.field-hint #aiuto-data-molti { "gg/mm/aaaa" }
                    input.form-control.width-short #f-data-molti type="text" autocomplete="off" aria-describedby="aiuto-data-molti" data-many-date;
                }
                div.save-bar {
                    button.btn.btn-primary type="submit" data-many-save { "Aggiungi all’elenco" }
                    button.btn.btn-outline-primary type="button" data-many-done { "Segna come già revocati" }
                    p.save-status role="status" data-many-status {}
                }
                div role="status" data-many-told {}
            }
        }
    }
}

fn line(id: &str, label: &str, hint: &str, width: &str) -> Markup {
    let (control, hint_id, error) =
        (format!("f-{id}"), format!("aiuto-{id}"), format!("errore-{id}"));
    html! {
        div.field id=(format!("campo-{id}")) data-field=(id) data-kind="text" data-required="always" {
            label for=(control) { span data-label { (label) } }
            p.field-hint id=(hint_id) { (hint) }
            div.field-error id=(error) data-error hidden {}
            input class={ "form-control " (width) } type="text" id=(control) name=(id) autocomplete="off"
                aria-describedby=(format!("{hint_id} {error}"));
        }
    }
}

fn to_do(site: &Site<'_>) -> Markup {
    html! {
        section data-to-do hidden aria-labelledby="titolo-da-fare" {
            h2 #titolo-da-fare tabindex="-1" { "Da fare nel Sistema CUP" }
            p data-none { "Non c’è nessuna revoca da fare." }
            div data-some hidden {
                ol.no-print {
                    li { "Entra nel Sistema CUP e apri «Revoca CUP»." }
                    li { "Cerca il codice, controlla che il beneficiario sia quello giusto e conferma." }
                    li { "Torna qui e segna la revoca come fatta." }
                }
                p.actions {
                    button.btn.btn-outline-primary type="button" data-print {
                        (icon(site, Icon::Print)) " Stampa l’elenco"
                    }
                }
                (table("Revoche da fare", "Fatta"))
            }
        }
    }
}

fn done() -> Markup {
    html! {
        section.no-print data-done hidden aria-labelledby="titolo-fatte" {
            h2 #titolo-fatte { "Già fatte" }
            (table("Revoche già fatte", "Fatta"))
        }
    }
}

fn table(caption: &str, last: &str) -> Markup {
    html! {
        table.items.wide {
            caption.visually-hidden { (caption) }
            (head(&["Codice", "Beneficiario", "Motivo", "Provvedimento", "Segnata da", last]))
            tbody {}
        }
    }
}
