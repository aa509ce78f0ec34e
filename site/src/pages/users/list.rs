//! The users of an organisation, and one of them in detail (manual 2.3.1 and 2.3.6).

use super::details::details;
use super::given::given;
use crate::assets::Script;
use crate::components::messages::{error_summary, loading};
use crate::components::table::head;
use crate::components::text_box::{TextBox, text_box};
use crate::layout::{Menu, Page};
use domain::LATELY_MINUTES;
use maud::{Markup, html};

pub(crate) fn page() -> Page {
    let content = html! {
        h1 data-users-title tabindex="-1" { "Utenti" }
        (error_summary())
        (loading())
        div data-users-view hidden { (list()) }
        div data-user-view hidden { (one()) }
    };
    Page::simple("Utenti", Script::Users, content).under(Menu::Users)
}

fn list() -> Markup {
    html! {
        p.lead { "Le persone che possono accedere per la tua organizzazione, ognuna con la propria utenza." }
        p.actions {
            a.btn.btn-primary href="/utenti/nuovo/" { "Nuovo utente" }
            a.btn.btn-outline-primary href="/utenti/cronologia/" { "Cronologia delle utenze" }
        }
        table.items data-users {
            caption.visually-hidden { "Utenti autorizzati" }
            (head(&["Nome", "Nome utente", "Stato", "Ultimo accesso", "Azioni"]))
            tbody {}
        }
    }
}

fn one() -> Markup {
    html! {
        p { a href="/utenti/" { "Torna all’elenco degli utenti" } }
        (details())
        p.actions data-awaited hidden {
            button.btn.btn-outline-primary type="button" data-send-again { "Rispedisci il messaggio di conferma" }
        }
        p.actions data-suspension {}
        div data-change hidden {
            h2 { "Modifica" }
            form.questions.narrow method="dialog" data-user-form novalidate {
                p.field-hint data-if-new hidden {
                    "Questa persona non è mai entrata: se cambi l’indirizzo riceve lì nuove credenziali, e quelle di prima non valgono più. Avvisiamo anche l’indirizzo di prima."
                }
                p.field-hint data-if-entered hidden {
                    "Un nuovo indirizzo vale da quando è confermato con il collegamento che mandiamo lì: fino ad allora i messaggi arrivano a quello di adesso. Avvisiamo tutti e due."
                }
                p.field-hint data-if-own hidden {
                    "Il tuo indirizzo lo cambi solo entro " (LATELY_MINUTES) " minuti dall’accesso: se è passato più tempo, esci e accedi di nuovo prima di scriverlo."
                }
                @for wanted in contacts() { (text_box(&wanted)) }
                (given())
                div.save-bar {
                    button.btn.btn-primary type="submit" data-save { "Registra" }
                    p.save-status role="status" data-save-status {}
                }
            }
        }
    }
}

/// How a user is reached. No autocompletion: it is another person's.
pub(super) fn contacts() -> [TextBox<'static>; 2] {
    let email = TextBox {
        id: "email",
        label: "E-mail",
        hint: Some("Un indirizzo ordinario, non PEC: ci arrivano le credenziali."),
        autocomplete: "off",
        secret: false,
    };
    let phone = TextBox {
        id: "phone",
        label: "Telefono (facoltativo)",
        hint: Some("Esempio: 059 1234567"),
        ..email
    };
    [email, phone]
}
