//! One conversion: what came of it, its files, and the codes that came back.

use super::summary::to_confirm;
use super::{Part, page as service_page, what_follows};
use crate::assets::Script;
use crate::components::icon::{Icon, icon};
use crate::components::table::{head, more};
use crate::layout::Page;
use crate::site::Site;
use maud::{Markup, html};

/// What the server takes of a response (10 MB).
const MOST_BYTES: usize = 10 * 1024 * 1024;

pub(crate) fn page(site: &Site<'_>) -> Page {
    let content = html! {
        h1 { "Conversione" }
        p.lead data-source {}
        p.field-hint data-made {}
        div data-conversion hidden {
            section aria-labelledby="titolo-esito" {
                div.outcome data-outcome {
                    h2 #titolo-esito tabindex="-1" data-outcome-title {}
                    div data-outcome-text {}
                }
            }
            (left_out(site))
            (waiting())
            (to_confirm(site))
            (refused(site))
            (unreadable())
            p.actions data-answers-files {}
            (accepted())
            (clock())
            (responses())
            (codes())
            (changes())
            (told_before())
            (files())
            (withdrawal())
        }
    };
    service_page("Conversione", Script::CupConversion, Part::Workbooks, &content)
}

/// When the file was uploaded to the national system, and how much of the 24 hours is left.
fn clock() -> Markup {
    html! {
        section data-clock hidden aria-labelledby="titolo-caricato" {
            h2 #titolo-caricato { "Caricato nel Sistema CUP" }
            p data-clock-text role="status" {}
            details data-steps hidden {
                summary { "Chi ha confermato e segnato il caricamento" }
                ul {}
            }
            div.questions.narrow.no-print data-uploaded-form {
                div.field {
                    label for="caricato-il" { "Caricato il" }
                    p.field-hint #aiuto-caricato { "Giorno e ora. Vuoto vuol dire adesso." }
                    div.field-error #errore-caricato data-uploaded-error hidden {}
                    input.form-control.width-middle #caricato-il type="datetime-local"
                        aria-describedby="aiuto-caricato errore-caricato" data-uploaded-at;
                }
                p.actions {
                    button.btn.btn-outline-primary type="button" data-uploaded-now { "Segna come caricato" }
                }
                p.save-status role="status" data-uploaded-status {}
            }
        }
    }
}

fn waiting() -> Markup {
    html! {
        div data-state="waiting" hidden {
            p { "Se il foglio non serve più, annulla qui sotto: quello che la conversione teneva in sospeso torna libero." }
            p.actions {
                button.btn.btn-primary type="button" data-check-now { "Controlla ora" }
                a.btn.btn-outline-primary href="/cup/#carica" { "Carica di nuovo il foglio" }
            }
            p.save-status role="status" data-check-status {}
        }
    }
}

/// Columns that no request has: a slip in a heading is seen here.
fn left_out(site: &Site<'_>) -> Markup {
    html! {
        div.notice.notice-warning data-left-out hidden {
            (icon(site, Icon::Warning))
            div {
                p {
                    "Questo non è stato letto. Se una colonna doveva contare, correggi la sua intestazione; se un altro foglio, "
                    "o righe sopra le intestazioni, contengono progetti, spostali sotto le intestazioni del foglio dei progetti. "
                    "Poi carica di nuovo il file."
                }
                ul {}
            }
        }
    }
}

/// What was told before the request was sent, once nothing can be done about it.
fn told_before() -> Markup {
    html! {
        details.fold data-told-before hidden {
            summary {}
            ul {}
        }
    }
}

/// A request that will not be sent is given up.
fn withdrawal() -> Markup {
    html! {
        section data-withdraw hidden aria-labelledby="titolo-annulla" {
            h2 #titolo-annulla { "Annulla la richiesta" }
            p data-withdraw-text {}
            p.actions {
                button.btn.btn-outline-primary type="button" data-withdraw-now { "Annulla la richiesta" }
            }
            p.save-status role="status" data-withdraw-status {}
        }
    }
}

fn unreadable() -> Markup {
    html! {
        div data-state="unreadable" hidden {
            p.actions { a.btn.btn-primary href="/cup/#carica" { "Carica un altro foglio" } }
        }
    }
}

/// What is wrong, cell by cell, grouped by row.
fn refused(site: &Site<'_>) -> Markup {
    html! {
        div data-state="refused" hidden {
            p.actions {
                a.btn.btn-primary href="/cup/" data-marked hidden {
                    (icon(site, Icon::Download)) " Scarica il foglio con gli errori segnati"
                }
                a.btn.btn-outline-primary data-correct href="/cup/#carica" { "Carica il foglio corretto" }
            }
            section aria-labelledby="titolo-problemi" {
                h2 #titolo-problemi { "Che cosa correggere" }
                ul data-others hidden {}
                p data-problems-cut hidden {}
                table.items.problems data-problems {
                    caption.visually-hidden { "Celle da correggere, riga per riga" }
                    (head(&["Cella", "Colonna", "Nel foglio", "Correzione"]))
                }
                p.actions data-problems-more hidden { (more()) }
            }
        }
    }
}

/// The files for the national system, and what to do with them.
fn accepted() -> Markup {
    html! {
        div data-state="accepted" hidden {
            div.request-files data-request-files {}
            section data-follows aria-labelledby="titolo-seguito" {
                h2 #titolo-seguito { "Che cosa fare adesso" }
                (what_follows())
            }
        }
    }
}

/// What was written in another way than in the workbook.
fn changes() -> Markup {
    html! {
        details.fold data-changes hidden {
            summary data-changes-title {}
            p data-changes-intro {}
            p data-changes-cut hidden {}
            table.items {
                caption.visually-hidden { "Celle scritte in modo diverso" }
                (head(&["Cella", "Colonna", "Nel foglio", "Nel file XML", "Perché"]))
                tbody {}
            }
            p.actions data-more hidden { (more()) }
        }
    }
}

/// The answer of the national system is taken up here.
fn responses() -> Markup {
    html! {
        section data-state="accepted" hidden aria-labelledby="titolo-risposta" {
            h2 #titolo-risposta { "La risposta del Sistema CUP" }
            p {
                "Carica qui il file con i codici. Se il Sistema CUP te ne ha dati due, uno con i codici e "
                "uno con gli scarti, scegli tutti e due. Ricaricare lo stesso file non fa danni, e un "
                "codice già ricevuto non viene mai cambiato."
            }
            div.slot data-response data-many data-max-bytes=(MOST_BYTES) {
                div.slot-choose {
                    label for="file-risposta" { "File di risposta" }
                    p.field-hint #limiti-risposta { "Uno o più file .xml, .txt o .zip, di al massimo 10 MB l’uno." }
                    div.field-error #errore-risposta data-upload-error hidden {}
                    input.form-control #file-risposta type="file" accept=".xml,.txt,.zip,application/xml,text/xml"
                        aria-describedby="limiti-risposta errore-risposta";
                }
                div.slot-progress data-progress hidden {
                    progress max="100" value="0" aria-label="Caricamento della risposta" {}
                }
                p.slot-status role="status" data-upload-status {}
                p data-retry hidden {
                    button.btn.btn-outline-primary type="button" { "Riprova" }
                }
            }
            div data-import-outcome role="status" {}
        }
    }
}

/// Row by row: the code, or why there is none.
fn codes() -> Markup {
    html! {
        section data-answers hidden aria-labelledby="titolo-codici" {
            h2 #titolo-codici tabindex="-1" { "Codici ricevuti" }
            p data-answers-counts {}
            div.questions.row-search {
                div.field {
                    label for="cerca" { "Cerca" }
                    p.field-hint #aiuto-cerca { "Nome, pratica, codice o numero di riga." }
                    input.form-control #cerca type="search" autocomplete="off" aria-describedby="aiuto-cerca" data-find-rows;
                }
                div.field {
                    label for="mostra" { "Mostra" }
                    select.form-select #mostra data-show-rows {
                        option value="all" { "Tutte le righe" }
                        option value="coded" { "Solo quelle con il codice" }
                        option value="rejected" { "Solo quelle scartate" }
                        option value="waiting" { "Solo quelle senza risposta" }
                    }
                }
            }
            p.field-hint role="status" data-rows-shown {}
            p.field-hint data-rows-cut hidden {}
            table.items data-rows {
                caption.visually-hidden { "Esito di ogni riga" }
                (head(&["Riga", "Beneficiario", "Pratica", "Esito"]))
                tbody {}
            }
            p.actions data-more hidden { (more()) }
        }
    }
}

/// Everything kept of the conversion, with the digests that tell one file from another.
fn files() -> Markup {
    html! {
        section data-all-files hidden aria-labelledby="titolo-file" {
            h2 #titolo-file { "Tutti i file di questa conversione" }
            table.items data-files {
                caption.visually-hidden { "File di questa conversione, con la loro impronta" }
                (head(&["File", "Che cos’è", "Quando", "Impronta SHA-256", "Azioni"]))
                tbody {}
            }
        }
        section data-imports hidden aria-labelledby="titolo-importazioni" {
            h2 #titolo-importazioni { "Risposte importate" }
            div data-imports-list {}
        }
    }
}
