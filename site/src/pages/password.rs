//! Change of password (manual 2.3.3), forced at the first access.

use crate::assets::Script;
use crate::components::messages::error_summary;
use crate::components::text_box::{TextBox, show_passwords, text_box};
use crate::layout::Page;
use maud::html;

pub(crate) fn page() -> Page {
    let boxes = [
        TextBox {
            id: "current",
            label: "Password attuale",
            hint: Some(
                "Quella con cui hai fatto l’accesso: la prima volta, o dopo un recupero, è quella arrivata per e-mail.",
            ),
            autocomplete: "current-password",
            secret: true,
        },
        TextBox {
            id: "new",
            label: "Nuova password",
            hint: Some(
                "Almeno 8 caratteri, di cui 5 diversi, con lettere e cifre; non una di quelle che usano tutti \
                 e non fatta con i tuoi dati. Vale 90 giorni.",
            ),
            autocomplete: "new-password",
            secret: true,
        },
        TextBox {
            id: "repeat",
            label: "Ripeti la nuova password",
            hint: None,
            autocomplete: "new-password",
            secret: true,
        },
    ];
    let content = html! {
        h1 { "Cambia la password" }
        div.notice.notice-warning data-forced hidden {
            div {
                p { "Per sicurezza, prima di continuare scegli una password tua: quella con cui sei entrato è provvisoria, oppure ha più di 90 giorni." }
                p data-sent-here hidden { "La pagina che volevi aprire si apre dopo: quando hai scelto la password, premi «Continua»." }
            }
        }
        (error_summary())
        form.questions.narrow method="dialog" data-password-form novalidate {
            @for wanted in &boxes { (text_box(wanted)) }
            (show_passwords())
            div.save-bar {
                button.btn.btn-primary type="submit" data-save { "Registra la nuova password" }
                p.save-status role="status" data-save-status {}
            }
        }
        p data-own-password hidden {
            "Pensi che qualcuno conosca la tua password? "
            a href="/profilo/accessi/" { "Guarda dove la tua utenza è collegata" } "."
        }
        div.notice.notice-success data-changed hidden role="status" {
            p {
                "La password è stata cambiata. " a href="/domande/" data-go-on { "Continua" } "."
            }
        }
    };
    Page::simple("Cambia la password", Script::Password, content)
}
