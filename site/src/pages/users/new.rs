//! A new user (manual 2.3.2).

use super::given::given;
use super::list::contacts;
use crate::assets::Script;
use crate::components::messages::error_summary;
use crate::components::text_box::{TextBox, text_box};
use crate::layout::{Crumb, Menu, Page};
use maud::html;

pub(crate) fn page() -> Page {
    let content = html! {
        h1 { "Nuovo utente" }
        p.lead { "Riceverà per e-mail le credenziali per il primo accesso." }
        (error_summary())
        form.questions.narrow method="dialog" data-user-form novalidate {
            @for wanted in who() { (text_box(&wanted)) }
            @for wanted in contacts() { (text_box(&wanted)) }
            (text_box(&username()))
            (given())
            div.save-bar {
                button.btn.btn-primary type="submit" data-save { "Registra" }
                p.save-status role="status" data-save-status {}
            }
        }
        div.notice.notice-success data-made hidden role="status" tabindex="-1" {
            div {
                p data-made-words {}
                p.actions {
                    a.btn.btn-primary href="/utenti/" { "Vai all’elenco degli utenti" }
                    a.btn.btn-outline-primary href="/utenti/nuovo/" { "Crea un altro utente" }
                }
            }
        }
    };
    let page = Page::simple("Nuovo utente", Script::NewUser, content).under(Menu::Users);
    let trail = vec![Crumb::page("Inizio", "/"), Crumb::page("Utenti", "/utenti/")];
    Page { trail, ..page }
}

fn who() -> [TextBox<'static>; 3] {
    let name =
        TextBox { id: "name", label: "Nome", hint: None, autocomplete: "off", secret: false };
    let surname = TextBox { id: "surname", label: "Cognome", ..name };
    let fiscal_code = TextBox {
        id: "fiscal_code",
        label: "Codice fiscale",
        hint: Some("16 caratteri, come sulla tessera sanitaria."),
        ..name
    };
    [name, surname, fiscal_code]
}

fn username() -> TextBox<'static> {
    TextBox {
        id: "username",
        label: "Nome utente",
        hint: Some(
            "Lo scegli tu, per esempio anna.verdi: da 3 a 40 lettere senza accento, cifre, punti o trattini.",
        ),
        autocomplete: "off",
        secret: false,
    }
}
