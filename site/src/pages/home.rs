//! The start page: what this is, what is open, how it goes.

use crate::assets::Script;
use crate::components::messages::loading;
use crate::layout::{Audience, Page};
use crate::site::Site;
use maud::html;

/// The way from registration to protocol number (manual chapter 1), told in five steps.
const STEPS: [(&str, &str); 5] = [
    (
        "Registrati",
        "Bastano pochi dati. Le credenziali arrivano per e-mail, all’indirizzo che indichi.",
    ),
    (
        "Rispondi alle domande iniziali",
        "Da queste risposte dipende che cosa ti chiederemo dopo, e che cosa no.",
    ),
    (
        "Compila le sezioni",
        "Una alla volta, nell’ordine che preferisci. Salva e riprendi quando vuoi, anche da un altro computer.",
    ),
    (
        "Valida e firma",
        "Controlliamo che non manchi nulla, poi scarichi il PDF e lo firmi digitalmente.",
    ),
    (
        "Invia",
        "Carichi i file firmati e hai subito la ricevuta con data e ora; il numero di protocollo arriva subito o, se siete in tanti, poco dopo.",
    ),
];

pub(crate) fn page(_site: &Site<'_>) -> Page {
    Page {
        title: "Domande di contributo dopo una calamità".to_owned(),
        script: Script::Home,
        menu: None,
        audience: Audience::Everybody,
        trail: Vec::new(),
        data: serde_json::Value::Null,
        content: html! {
            section.hero {
                h1 { "Chiedi il contributo per ripartire" }
                p.lead {
                    "Qui presenti la domanda di contributo per i danni causati da una calamità: alla tua "
                    "casa, al tuo studio, alla tua attività. Ti accompagniamo passo per passo, e salviamo "
                    "quello che scrivi."
                }
                p.actions data-session="out" {
                    a.btn.btn-primary href="/registrazione/" { "Registrati" }
                    a.btn.btn-outline-primary href="/accesso/" { "Accedi" }
                }
                p.actions data-session="in" hidden {
                    a.btn.btn-primary href="/domande/" data-only="applicant" { "Vai alle tue domande" }
                    a.btn.btn-primary href="/cup/" data-only="cup" hidden { "Vai ai codici CUP" }
                    a.btn.btn-primary href="/amministrazione/bandi/" data-only="calls" hidden { "Vai ai termini dei bandi" }
                    a.btn.btn-primary href="/amministrazione/domande/" data-only="read" hidden { "Leggi le domande inviate" }
                    a.btn.btn-outline-primary href="/amministrazione/assistenza/" data-only="users" hidden { "Aiuta gli utenti" }
                }
            }
            section aria-labelledby="titolo-bandi" {
                h2 #titolo-bandi { "Bandi aperti" }
                (loading())
                div.cards data-calls {}
            }
            section aria-labelledby="titolo-passi" {
                h2 #titolo-passi { "Come funziona, in cinque passi" }
                ol.steps {
                    @for (title, text) in STEPS {
                        li { h3 { (title) } p { (text) } }
                    }
                }
            }
            section aria-labelledby="titolo-serve" {
                h2 #titolo-serve { "Che cosa ti serve" }
                ul {
                    li { "Un indirizzo e-mail ordinario (non PEC) che leggi davvero." }
                    li { "Il codice fiscale di chi chiede il contributo e, se c’è, la partita IVA." }
                    li { "I documenti del danno: perizia, fotografie, relazione." }
                    li { "L’IBAN su cui ricevere il contributo." }
                    li { "Alla fine, una firma digitale: tua o di una persona che deleghi." }
                }
            }
        },
    }
}
