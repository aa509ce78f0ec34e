//! The instructions: from the first sheet to the last code, printable as they stand.

use super::{Part, page as service_page, what_follows};
use crate::assets::Script;
use crate::components::icon::{Icon, icon};
use crate::components::table::head;
use crate::layout::Page;
use crate::site::Site;
use maud::{Markup, html};

/// What spreadsheets do to codes, and what becomes of it.
const HABITS: [[&str; 3]; 6] = [
    [
        "Toglie gli zeri iniziali (01234567897 diventa 1234567897)",
        "Partita IVA, codici ISTAT, tipo di indirizzo",
        "Gli zeri tornano, se cifra di controllo o lunghezza lasciano una sola lettura; te lo diciamo.",
    ],
    [
        "Trasforma 01.11 in una data",
        "Codice ATECO",
        "Non si può indovinare: scrivi il codice preceduto da un apostrofo (').",
    ],
    [
        "Trasforma un codice locale in numero",
        "Codice locale",
        "Vale il numero come si vede: se c’erano zeri iniziali, riscrivilo preceduto da un apostrofo.",
    ],
    [
        "Mostra meno decimali di quelli che ha",
        "Importi",
        "Più di due decimali vanno arrotondati con la funzione ARROTONDA.",
    ],
    [
        "Lascia righe su altri fogli",
        "Tutte",
        "Si legge il foglio «Progetti»: gli altri fogli con dei progetti sono segnalati, e non si perde nulla.",
    ],
    [
        "Scrive virgolette e accenti tipografici",
        "Testi",
        "Diventano segni semplici, e te lo diciamo; le lettere di altri alfabeti vanno sostituite.",
    ],
];

pub(crate) fn page(site: &Site<'_>) -> Page {
    let content = html! {
        h1 { "Istruzioni" }
        p.lead {
            "Dal foglio con i beneficiari ai codici CUP, e che cosa fare quando qualcosa cambia. Serve solo Excel "
            "(o LibreOffice) e un’utenza di generatore nel Sistema CUP."
        }
        p.actions.no-print {
            button.btn.btn-outline-primary type="button" data-print {
                (icon(site, Icon::Print)) " Stampa o salva in PDF"
            }
        }
        (before())
        (sheet())
        section aria-labelledby="titolo-sistema" { h2 #titolo-sistema { "Nel Sistema CUP" } (what_follows()) }
        (after())
        (whom())
    };
    service_page("Istruzioni", Script::CupInstructions, Part::Instructions, &content)
}

fn before() -> Markup {
    html! {
        section aria-labelledby="titolo-prima" {
            h2 #titolo-prima { "Prima di cominciare: l’accreditamento" }
            p {
                "I codici li assegna il Sistema CUP, non questo portale. La tua amministrazione deve avere almeno una persona "
                "accreditata come " strong { "generatore CUP" } ": si chiede una volta sola, dal sito del Sistema CUP, con la "
                "procedura di accreditamento. Se non sai chi è, chiedi all’ufficio ragioneria o lavori pubblici: di solito "
                "l’utenza c’è già."
            }
        }
    }
}

fn sheet() -> Markup {
    html! {
        section aria-labelledby="titolo-foglio" {
            h2 #titolo-foglio { "Il foglio" }
            ol {
                li { "Scarica il modello della tua misura da «Fogli Excel»: nel foglio «Misura» ci sono i valori uguali per tutti." }
                li { "Accanto al modello c’è un esempio compilato, con progetti che non esistono: guardalo, e non caricarlo." }
                li { "Nel foglio «Progetti» scrivi un beneficiario per riga, o incolla l’elenco che hai già con «Incolla speciale», «Valori»." }
                li { "Carica il file: ogni cella viene controllata. Se qualcosa non va, scarica la copia con le celle segnate, correggi quella e ricaricala." }
                li { "Se tutto va bene, guarda il riepilogo (misura, anno, totali, beneficiari ripetuti) e conferma: solo allora puoi scaricare l’XML. Il riepilogo si stampa, o si salva in PDF, per il fascicolo." }
            }
            table.items {
                caption { "Che cosa fa Excel ai codici, e che cosa succede qui" }
                (head(&["Che cosa fa Excel", "Dove", "Che cosa succede"]))
                tbody {
                    @for [what, place, then] in HABITS {
                        tr { td data-label="Che cosa fa Excel" { (what) } td data-label="Dove" { (place) } td data-label="Che cosa succede" { (then) } }
                    }
                }
            }
        }
    }
}

fn after() -> Markup {
    html! {
        section aria-labelledby="titolo-dopo" {
            h2 #titolo-dopo { "Quando arrivano i codici" }
            ul {
                li { "Carica la risposta così come l’hai ricevuta (.xml, .txt o .zip): ogni codice torna accanto al suo progetto." }
                li { "Gli scarti: scarica il foglio con le sole righe scartate, correggile e caricalo come una richiesta nuova. La prima richiesta sa che il codice è arrivato dopo." }
                li { "Comunica a ogni beneficiario il suo codice: deve stare su tutte le fatture e sui pagamenti. Le lettere si stampano dalla pagina della richiesta." }
                li { "Chi non ha più diritto: segna i codici in «Revoche», anche molti insieme o presi da un foglio Excel, revocali nel Sistema CUP e segna che è fatto. Poi per quel progetto si può chiedere un altro codice." }
                li { "Tutto quello che è stato chiesto, da chiunque nella tua amministrazione, è nel «Registro dei codici»." }
            }
        }
    }
}

fn whom() -> Markup {
    html! {
        section aria-labelledby="titolo-chi" {
            h2 #titolo-chi { "A chi chiedere" }
            p {
                "Per l’utenza, i codici in ritardo oltre le 24 ore e le correzioni oltre le 72 ore risponde l’assistenza del "
                "Sistema CUP, dai recapiti indicati nel suo sito. Per questo portale risponde chi lo gestisce nella tua amministrazione."
            }
        }
    }
}
