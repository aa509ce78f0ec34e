//! The start of the service: the workbook to fill in, its conversion, and what was converted before.

use super::{Part, page as service_page, what_follows};
use crate::assets::Script;
use crate::components::icon::{Icon, icon};
use crate::components::messages::error_summary;
use crate::components::table::head;
use crate::layout::Page;
use crate::site::Site;
use maud::{Markup, html};

/// What the server takes: the same bound as the conversion's (5 MB).
const MOST_BYTES: usize = 5 * 1024 * 1024;

pub(crate) fn page(site: &Site<'_>) -> Page {
    let content = html! {
        h1 { "Codici unici di progetto (CUP)" }
        p.lead {
            "Dal foglio Excel con i beneficiari al file XML per il Sistema CUP, e dai codici ricevuti di "
            "nuovo al foglio. Tutto da questa pagina: non devi scrivere a nessuno."
        }
        (error_summary())
        ol.steps {
            li { (template(site)) }
            li #carica { (upload(site)) }
            li { h2 { "Porta il file nel Sistema CUP e torna con i codici" } (what_follows()) }
        }
        (history())
    };
    service_page("CUP", Script::Cup, Part::Workbooks, &content)
}

/// The first step: a workbook made for one measure.
fn template(site: &Site<'_>) -> Markup {
    html! {
        h2 { "Scarica il modello" }
        p {
            "È un foglio Excel: una riga per ogni beneficiario. Accanto a ogni colonna c’è scritto che "
            "cosa serve, e gli elenchi a tendina ti aiutano a scegliere."
        }
        div.questions {
            div.field {
                label for="misura-modello" { "Per quale misura?" }
                select.form-select #misura-modello aria-describedby="atto-modello" data-template-measure {}
                p.field-hint #atto-modello data-template-act role="status" {}
            }
        }
        p { "Non c’è quella del tuo atto? " a href="/cup/misure/" { "Fai una misura tua" } ", copiandone una." }
        p.actions {
            a.btn.btn-outline-primary href="/cup/" data-template hidden {
                (icon(site, Icon::Download)) " Scarica il modello"
            }
            a.btn.btn-outline-primary href="/cup/" data-example hidden {
                (icon(site, Icon::Download)) " Scarica un esempio compilato"
            }
        }
    }
}

/// The second step: the filled workbook goes up and is checked.
fn upload(site: &Site<'_>) -> Markup {
    html! {
        h2 { "Carica il foglio compilato" }
        p {
            "Lo controlliamo riga per riga. Se tutto è a posto prepariamo il file XML; se qualcosa non va "
            "ti diciamo in quale cella e come rimediare, e " strong { "non prepariamo nessun file" } "."
        }
        form.questions method="dialog" data-upload-form data-max-bytes=(MOST_BYTES) novalidate {
            div.field #campo-foglio data-workbook {
                label for="foglio" { "Foglio compilato" }
                p.field-hint #limiti-foglio { "Un file Excel (.xlsx) o LibreOffice (.ods) di al massimo 5 MB." }
                div.field-error #errore-foglio data-error hidden {}
                input.form-control #foglio type="file"
                    accept=".xlsx,.ods,.xls,.xlsb,.xlsm"
                    aria-describedby="limiti-foglio errore-foglio" data-file;
            }
            div.field {
                label for="misura-foglio" { "Misura" }
                p.field-hint #aiuto-misura {
                    "Cambiala solo se nel foglio c’è quella sbagliata."
                }
                select.form-select #misura-foglio aria-describedby="aiuto-misura" data-measure {
                    option value="" { "Quella scritta nel foglio" }
                }
            }
            div.field {
                div.form-check {
                    input type="checkbox" #dividi data-split aria-describedby="aiuto-dividi";
                    label for="dividi" { "Se le righe sono più di 1.000, dividi in più file XML" }
                }
                p.field-hint #aiuto-dividi {
                    "Il Sistema CUP accetta al massimo 1.000 richieste per file. Senza questa scelta un "
                    "foglio più lungo viene rifiutato."
                }
            }
            div.save-bar {
                button.btn.btn-primary type="submit" data-convert {
                    (icon(site, Icon::Upload)) " Carica e controlla"
                }
                p.save-status role="status" data-convert-status {}
            }
            div.slot-progress data-progress hidden {
                progress max="100" value="0" aria-label="Caricamento del foglio" {}
            }
        }
    }
}

/// Every conversion of the administration, whoever made it.
fn history() -> Markup {
    html! {
        section aria-labelledby="titolo-storia" {
            h2 #titolo-storia { "Conversioni" }
            p data-none hidden { "Non c’è ancora nessuna conversione: la prima comincia da qui sopra." }
            table.items data-history hidden {
                caption.visually-hidden { "Conversioni della tua amministrazione, dalla più recente" }
                (head(&["Quando", "Da che cosa", "Chi", "Esito", "Codici", "Azioni"]))
                tbody {}
            }
        }
    }
}
