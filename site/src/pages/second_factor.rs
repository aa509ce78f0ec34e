//! The second factor of officials: set up with an authenticator app, replaced, its recovery codes.

use crate::assets::Script;
use crate::components::messages::error_summary;
use crate::components::text_box::{TextBox, text_box};
use crate::layout::{Audience, Crumb, Page};
use maud::{Markup, html};

const TITLE: &str = "Verifica in due passaggi";

pub(crate) fn page() -> Page {
    let content = html! {
        h1 { (TITLE) }
        div.notice.notice-warning data-forced hidden {
            p {
                "Per lavorare per l’amministrazione serve la verifica in due passaggi: impostala una volta sola, "
                "poi continui da dove eri."
            }
        }
        (error_summary())
        (about())
        (setting_up())
        (recovery())
        (there())
    };
    Page {
        title: TITLE.to_owned(),
        script: Script::SecondFactor,
        menu: None,
        audience: Audience::Officials,
        trail: vec![Crumb::page("Inizio", "/")],
        data: serde_json::Value::Null,
        content,
    }
}

/// A box for a code of the app.
fn code<'a>(id: &'a str, hint: &'a str) -> TextBox<'a> {
    TextBox { id, label: "Codice", hint: Some(hint), autocomplete: "one-time-code", secret: false }
}

fn form(name: &str, wanted: &TextBox<'_>, action: &str) -> Markup {
    html! {
        form.questions.narrow method="dialog" data-form=(name) novalidate {
            (text_box(wanted))
            div.save-bar {
                button.btn.btn-primary type="submit" data-save { (action) }
                p.save-status role="status" data-save-status {}
            }
        }
    }
}

fn about() -> Markup {
    html! {
        section data-view="none" hidden aria-labelledby="titolo-che-cosa" {
            h2 #titolo-che-cosa { "Che cos’è" }
            p {
                "Dopo la password il portale chiede un codice di 6 cifre, che cambia ogni 30 secondi e che mostra solo "
                "un’app sul tuo telefono o il tuo gestore di password. Chi scopre la password, così, non entra."
            }
            p {
                "Va bene qualunque app di autenticazione che legge i codici QR (standard TOTP). Se non ne hai una, "
                "installala dal negozio di app del telefono prima di cominciare."
            }
            p { button.btn.btn-primary type="button" data-begin { "Imposta la verifica" } }
        }
    }
}

fn setting_up() -> Markup {
    html! {
        section data-view="begun" hidden aria-labelledby="titolo-imposta" {
            h2 #titolo-imposta tabindex="-1" { "Collega l’app" }
            ol.steps {
                li {
                    p { "Apri l’app, scegli di aggiungere un account e inquadra questo codice QR." }
                    div.qr data-qr {}
                    p {
                        "Se l’app è su questo stesso dispositivo, "
                        a data-address { "aprila da qui" }
                        "; altrimenti scrivi nell’app questa chiave, con il tipo «basata sull’ora»: "
                        code.secret data-secret {}
                    }
                }
                li {
                    p { "Scrivi qui il codice che l’app mostra adesso per Ristoro." }
                    div { (form("confirm", &code("confirm-code", "6 cifre."), "Conferma")) }
                }
            }
        }
    }
}

fn recovery() -> Markup {
    html! {
        section data-view="codes" hidden aria-labelledby="titolo-recupero" {
            h2 #titolo-recupero tabindex="-1" { "Conserva i codici di recupero" }
            p {
                strong { "Questi codici non si vedranno più." }
                " Se perdi il telefono, ognuno di questi codici vale per un accesso al posto di quello dell’app. Stampali e "
                "conservali in un luogo sicuro, non insieme alla password."
            }
            ul.recovery-codes data-codes {}
            p.actions {
                button.btn.btn-primary type="button" data-print { "Stampa" } " "
                button.btn.btn-outline-primary type="button" data-copy { "Copia" }
            }
            p role="status" data-copied {}
            p { a.btn.btn-outline-primary href="/" data-go-on { "Li ho conservati, continua" } }
        }
    }
}

fn there() -> Markup {
    html! {
        section data-view="there" hidden aria-labelledby="titolo-attiva" {
            h2 #titolo-attiva { "È attiva" }
            p data-since {}
            p data-left {}
            h3 { "Hai cambiato telefono o app" }
            p { "Scrivi un codice dell’app di adesso, o un codice di recupero: poi colleghi quella nuova." }
            div { (form("replace", &code("replace-code", "6 cifre, oppure un codice di recupero."), "Collega un’altra app")) }
            h3 { "I codici di recupero stanno per finire o qualcuno li ha visti" }
            p { "Ne crei di nuovi; quelli di prima non valgono più." }
            div { (form("renew", &code("renew-code", "6 cifre, oppure un codice di recupero."), "Crea nuovi codici")) }
            p {
                "Hai perso telefono e codici? Chi gestisce il portale può togliere la verifica, dopo aver controllato chi sei."
            }
        }
    }
}
