//! When calls are open, for those who run them: what people read, and how it is changed.

use crate::assets::Script;
use crate::components::messages::error_summary;
use crate::components::table::head;
use crate::layout::{Audience, Crumb, Menu, Page};
use maud::{Markup, html};

const PATH: &str = "/amministrazione/bandi/";
/// The example under every box for an act.
const ACT: &str = "Come si cita, per esempio: Ordinanza n. 9 del 2030.";
/// The example under every box for a day.
const DAY: &str = "gg/mm/aaaa, per esempio 15/03/2030.";

/// A box of a form.
struct Line<'a> {
    id: &'a str,
    label: &'a str,
    hint: &'a str,
    width: &'a str,
    required: bool,
}

pub(crate) fn page() -> Page {
    let content = html! {
        h1 data-call-title { "Bandi: termini" }
        (error_summary())
        div data-calls-view hidden {
            p.lead { "I bandi che la tua amministrazione gestisce, con quello che le persone leggono adesso." }
            p data-none hidden {
                "Alla tua amministrazione non è ancora affidato nessun bando: chiedi a chi gestisce il portale."
            }
            div.cards data-calls {}
        }
        div data-call-view hidden {
            p { a href=(PATH) { "Scegli un altro bando" } }
            (now())
            (extend())
            (declare())
            (limit())
            (history())
        }
    };
    Page {
        title: "Bandi: termini".to_owned(),
        script: Script::Schedules,
        menu: Some(Menu::Schedules),
        audience: Audience::Officials,
        trail: vec![Crumb::page("Inizio", "/")],
        data: serde_json::Value::Null,
        content,
    }
}

fn now() -> Markup {
    html! {
        section aria-labelledby="titolo-ora" {
            h2 #titolo-ora tabindex="-1" { "Che cosa leggono le persone" }
            p.call-state data-state {}
            p.lead data-sentence {}
            dl.instants {
                div { dt { "In bozza" } dd data-drafts {} }
                div { dt { "Validate, non inviate" } dd data-validated {} }
                div { dt { "Inviate" } dd data-sent {} }
                div { dt { "Inviate, in attesa del numero" } dd data-waiting {} }
                div data-limited hidden { dt { "Arrivate, sul numero massimo" } dd data-arrived {} }
            }
            p.field-hint {
                "Chi ha una domanda in bozza, o validata e non inviata, riceve un promemoria 7 giorni, 48 ore e 3 ore "
                "prima della chiusura; dopo una proroga, di nuovo prima di quella nuova."
            }
        }
    }
}

fn extend() -> Markup {
    html! {
        section aria-labelledby="titolo-proroga" {
            h2 #titolo-proroga { "Proroga il termine" }
            form.questions.narrow method="dialog" data-extend-form novalidate {
                p { "Si potrà inviare fino alle ore 23:59:59 del giorno che scrivi." }
                (line(&Line {
                    id: "extend-until", label: "Nuovo ultimo giorno", hint: DAY, width: "width-short", required: true,
                }))
                (act("extend-act"))
                (save("Controlla e proroga"))
            }
        }
    }
}

fn declare() -> Markup {
    html! {
        section aria-labelledby="titolo-termini" {
            h2 #titolo-termini { "Cambia apertura o ultimo giorno" }
            form.questions.narrow method="dialog" data-declare-form novalidate {
                p {
                    "Scrivi solo quello che cambia. Il bando apre alle ore 00:00:00 del primo giorno e chiude alle "
                    "23:59:59 dell’ultimo; un nuovo ultimo giorno prende il posto anche di una proroga."
                }
                (line(&Line {
                    id: "declare-opens", label: "Nuovo giorno di apertura", hint: DAY, width: "width-short",
                    required: false,
                }))
                (line(&Line {
                    id: "declare-last_day", label: "Ultimo giorno", hint: DAY, width: "width-short", required: false,
                }))
                p.field-hint #aiuto-anticipa {
                    "Serve solo se si chiude prima di quanto le persone hanno letto, o se un bando già aperto si "
                    "richiude fino al nuovo giorno di apertura."
                }
                div.form-check {
                    input type="checkbox" #anticipa data-earlier aria-describedby="aiuto-anticipa";
                    label for="anticipa" { "Anticipa la chiusura o rinvia l’apertura" }
                }
                (act("declare-act"))
                (save("Controlla e cambia"))
            }
        }
    }
}

fn limit() -> Markup {
    html! {
        section aria-labelledby="titolo-massimo" {
            h2 #titolo-massimo { "Numero massimo di domande" }
            p data-no-limit hidden {
                "Il numero massimo si decide prima dell’apertura: questo bando si è già aperto senza, e ora non si può "
                "più fissare."
            }
            div hidden {
                form.questions.narrow method="dialog" data-limit-form novalidate {
                    p {
                        "Il bando accetta le prime domande inviate, fino a questo numero. Si decide prima "
                        "dell’apertura; poi si può cambiare, ma non sotto le domande già arrivate."
                    }
                    (line(&Line {
                        id: "limit-most", label: "Al massimo", hint: "Quante domande, per esempio 500.",
                        width: "width-short", required: true,
                    }))
                    (act("limit-act"))
                    (save("Controlla e fissa il numero"))
                }
            }
        }
    }
}

fn history() -> Markup {
    html! {
        section aria-labelledby="titolo-storia" {
            h2 #titolo-storia { "Storia delle decisioni" }
            table.items data-decisions {
                caption.visually-hidden { "Decisioni sul bando, la più recente per prima" }
                (head(&["Quando", "Chi", "Atto", "Che cosa"]))
                tbody {}
            }
        }
    }
}

fn act(id: &str) -> Markup {
    line(&Line { id, label: "Atto che lo decide", hint: ACT, width: "width-full", required: true })
}

fn save(words: &str) -> Markup {
    html! {
        div.save-bar {
            button.btn.btn-primary type="submit" data-save { (words) }
            p.save-status role="status" data-save-status {}
        }
    }
}

fn line(wanted: &Line<'_>) -> Markup {
    let Line { id, label, hint, width, required } = wanted;
    let (control, hint_id, error) =
        (format!("f-{id}"), format!("aiuto-{id}"), format!("errore-{id}"));
    html! {
        div.field id=(format!("campo-{id}")) data-field=(id) data-kind="text"
            data-required=(if *required { "always" } else { "never" }) {
            label for=(control) { span data-label { (label) } }
            p.field-hint id=(hint_id) { (hint) }
            div.field-error id=(error) data-error hidden {}
            input class={ "form-control " (width) } type="text" id=(control) name=(id) autocomplete="off"
                aria-describedby=(format!("{hint_id} {error}"));
        }
    }
}
