//! Officials help the users of applicants in: they look for an organisation, see how its users stand, and do what is
//! needed, each time with a reason.

use crate::assets::Script;
use crate::components::messages::error_summary;
use crate::components::table::head;
use crate::components::text_box::{TextBox, text_box};
use crate::layout::{Audience, Crumb, Menu, Page};
use maud::{Markup, html};

const PATH: &str = "/amministrazione/assistenza/";
const TITLE: &str = "Aiuto agli utenti";
/// What can be done for a user, each a code and what is read.
const ACTS: [(&str, &str); 5] = [
    ("reset", "Mandare una nuova password: quella di adesso non vale più"),
    ("unlock", "Sbloccare subito l’accesso, dopo password sbagliate"),
    ("email", "Cambiare l’indirizzo e-mail"),
    ("suspend", "Sospendere l’utenza: chi è collegato esce subito"),
    ("reactivate", "Riattivare l’utenza"),
];
/// When an address is asked for: for the scripts that show and hide.
const EMAIL: &str = r#"{"is":{"field":"own.act","value":"email"}}"#;
/// What every reason says.
const REASON: &str = "Chi l’ha chiesto, e come l’hai riconosciuto. Resta scritto, e l’organizzazione lo legge: non metterci dati che non servono.";

pub(crate) fn page() -> Page {
    let content = html! {
        h1 data-help-title tabindex="-1" { (TITLE) }
        (error_summary())
        div data-search-view hidden { (search()) }
        div data-organisation-view hidden {
            p { a href=(PATH) { "Cerca un’altra organizzazione" } }
            (facts())
            (users())
            (help())
            (release())
            (deeds())
        }
    };
    Page {
        title: TITLE.to_owned(),
        script: Script::HelpDesk,
        menu: Some(Menu::HelpDesk),
        audience: Audience::Officials,
        trail: vec![Crumb::page("Inizio", "/")],
        data: serde_json::Value::Null,
        content,
    }
}

fn search() -> Markup {
    html! {
        p.lead { "Per chi ha fatto domanda, o vuole farla, e non riesce a entrare." }
        p {
            "Trovi le organizzazioni che hanno domande soltanto nei bandi della tua amministrazione. Quelle che non ne hanno "
            "ancora si trovano per codice. Le altre le aiuta chi gestisce il portale."
        }
        form.questions.narrow method="dialog" data-search-form novalidate {
            (text_box(&TextBox {
                id: "text",
                label: "Che cosa cerchi",
                hint: Some(
                    "Il codice utente principale, un codice fiscale, oppure almeno 3 lettere di un nome, di un nome utente o di un indirizzo e-mail.",
                ),
                autocomplete: "off",
                secret: false,
            }))
            div.save-bar {
                button.btn.btn-primary type="submit" data-save { "Cerca" }
                p.save-status role="status" data-save-status {}
            }
        }
        table.items data-found hidden {
            caption.visually-hidden { "Organizzazioni trovate" }
            (head(&["Nome", "Codice utente principale", "Codice fiscale", "Azioni"]))
            tbody {}
        }
    }
}

fn facts() -> Markup {
    html! {
        p.notice.notice-warning data-released hidden {
            "Il codice fiscale di questa registrazione è stato liberato: i suoi utenti restano sospesi."
        }
        dl.instants {
            div { dt { "Codice utente principale" } dd data-code {} }
            div { dt { "Codice fiscale" } dd data-fiscal-code {} }
            div { dt { "Registrata il" } dd data-registered {} }
        }
    }
}

fn users() -> Markup {
    html! {
        section aria-labelledby="titolo-utenti" {
            h2 #titolo-utenti tabindex="-1" { "Utenti" }
            p.field-hint { "Che hai letto questo elenco è annotato nella cronologia dell’organizzazione." }
            table.items.wide data-users {
                caption.visually-hidden { "Utenti dell’organizzazione" }
                (head(&["Nome", "Nome utente", "E-mail", "Stato", "Ultimo accesso", "Azioni"]))
                tbody {}
            }
        }
    }
}

fn help() -> Markup {
    html! {
        section data-help hidden aria-labelledby="titolo-aiuto" {
            h2 #titolo-aiuto data-help-whom tabindex="-1" { "Che cosa serve" }
            form.questions.narrow method="dialog" data-help-form novalidate {
                (acts())
                div data-group data-when=(EMAIL) {
                    (text_box(&TextBox {
                        id: "email",
                        label: "Nuovo indirizzo e-mail",
                        hint: Some("Un indirizzo ordinario, non PEC. Vale da quando è confermato con il collegamento che mandiamo lì: fino ad allora i messaggi, anche con una nuova password, arrivano a quello di prima. Chi non è mai entrato riceve invece subito lì nuove credenziali. Avvisiamo anche l’indirizzo di prima."),
                        autocomplete: "off",
                        secret: false,
                    }))
                }
                (reason("reason"))
                div.save-bar {
                    button.btn.btn-primary type="submit" data-save { "Conferma" }
                    button.btn.btn-outline-primary type="button" data-help-close { "Lascia stare" }
                    p.save-status role="status" data-save-status {}
                }
            }
        }
    }
}

fn acts() -> Markup {
    html! {
        div.field #campo-act data-field="act" data-kind="radios" data-required="always" {
            fieldset aria-describedby="errore-act" {
                legend { span data-label { "Che cosa fai" } }
                div.field-error #errore-act data-error hidden {}
                @for (code, label) in ACTS {
                    div.form-check data-act=(code) {
                        input type="radio" id=(format!("f-act-{code}")) name="act" value=(code);
                        label for=(format!("f-act-{code}")) { (label) }
                    }
                }
            }
        }
    }
}

fn release() -> Markup {
    html! {
        section data-release hidden aria-labelledby="titolo-libera" {
            h2 #titolo-libera { "Libera il codice fiscale" }
            p {
                "Serve quando la registrazione è di chi non doveva farla, o non entrerà più: la vecchia si chiude, i suoi utenti "
                "sono sospesi, e con lo stesso codice fiscale ci si può registrare di nuovo. Non si torna indietro."
            }
            form.questions.narrow method="dialog" data-release-form novalidate {
                (reason("release-reason"))
                div.save-bar {
                    button.btn.btn-outline-primary type="submit" data-save { "Libera il codice fiscale" }
                    p.save-status role="status" data-save-status {}
                }
            }
        }
    }
}

fn deeds() -> Markup {
    html! {
        section aria-labelledby="titolo-fatto" {
            h2 #titolo-fatto { "Che cosa è stato fatto" }
            p.field-hint {
                "Tra gli eventi più recenti delle utenze. Tutta la storia la legge chi gestisce gli utenti \
                 dell’organizzazione, nella sua cronologia."
            }
            p data-no-deeds hidden { "Niente." }
            table.items.wide data-deeds {
                caption.visually-hidden { "Interventi dell’assistenza, il più recente per primo" }
                (head(&["Quando", "Chi", "Che cosa", "Motivo"]))
                tbody {}
            }
        }
    }
}

fn reason(id: &str) -> Markup {
    let (control, hint, error) = (format!("f-{id}"), format!("aiuto-{id}"), format!("errore-{id}"));
    html! {
        div.field id=(format!("campo-{id}")) data-field=(id) data-kind="text" data-required="always" {
            label for=(control) { span data-label { "Motivo" } }
            p.field-hint id=(hint) { (REASON) }
            div.field-error id=(error) data-error hidden {}
            input.form-control.width-full type="text" id=(control) name=(id) autocomplete="off"
                aria-describedby=(format!("{hint} {error}"));
        }
    }
}
