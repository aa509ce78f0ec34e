//! Sign-in (manual 2.2): organisation code, user name, password.

use super::recovery::PATH as RECOVERY;
use crate::assets::Script;
use crate::components::messages::error_summary;
use crate::components::text_box::{TextBox, show_passwords, text_box};
use crate::layout::Page;
use maud::{Markup, html};

pub(crate) fn page() -> Page {
    let boxes = [
        TextBox {
            id: "organisation",
            label: "Codice utente principale",
            hint: Some(
                "È nella e-mail della registrazione; per le amministrazioni, te lo dà chi gestisce il \
                 portale. Comincia con la lettera R.",
            ),
            autocomplete: "organization",
            secret: false,
        },
        TextBox {
            id: "username",
            label: "Nome utente",
            hint: None,
            autocomplete: "username",
            secret: false,
        },
        TextBox {
            id: "password",
            label: "Password",
            hint: None,
            autocomplete: "current-password",
            secret: true,
        },
    ];
    let content = html! {
        h1 { "Accedi" }
        section data-identity hidden aria-labelledby="titolo-identita" {
            h2 #titolo-identita { "Con l’identità digitale" }
            p { "Confermi chi sei al gestore della tua identità: qui non serve una password." }
            div.save-bar data-identity-buttons {}
        }
        h2 data-with-password hidden { "Con codice, nome utente e password" }
        (error_summary())
        div data-step="password" {
            form.questions.narrow method="dialog" data-sign-in-form novalidate {
                @for wanted in &boxes { (text_box(wanted)) }
                (show_passwords())
                div.save-bar {
                    button.btn.btn-primary type="submit" data-save { "Accedi" }
                    p.save-status role="status" data-save-status {}
                }
            }
        }
        (second_step())
        p.field-hint data-password-hint {
            "La prima password, quella arrivata per e-mail, vale 7 giorni. Dopo tre tentativi sbagliati di seguito l’accesso si blocca per 5 minuti."
        }
        p { "Non hai ancora le credenziali? " a href="/registrazione/" { "Registrati" } "." }
        p data-password-hint {
            a href=(RECOVERY) data-recover { "Hai dimenticato la password?" }
        }
    };
    Page::simple("Accedi", Script::SignIn, content)
}

/// What comes after the password for whoever has a second factor.
fn second_step() -> Markup {
    let code = TextBox {
        id: "code",
        label: "Codice",
        hint: Some(
            "Le 6 cifre che mostra adesso l’app di autenticazione per Ristoro. Se non hai il telefono, un codice di \
             recupero.",
        ),
        autocomplete: "one-time-code",
        secret: false,
    };
    html! {
        div data-step="code" hidden {
            h2 #titolo-codice tabindex="-1" { "Verifica in due passaggi" }
            form.questions.narrow method="dialog" data-code-form novalidate {
                (text_box(&code))
                div.save-bar {
                    button.btn.btn-primary type="submit" data-save { "Continua" }
                    p.save-status role="status" data-save-status {}
                }
            }
            p { button.link-button type="button" data-start-over { "Accedi con un’altra utenza" } }
            p {
                "Hai perso telefono e codici di recupero? Rivolgiti a chi gestisce il portale."
            }
        }
    }
}
