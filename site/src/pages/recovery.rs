//! A new password for whoever lost theirs (manual 2.3.5).

use crate::assets::{File, Script};
use crate::components::messages::error_summary;
use crate::components::text_box::{TextBox, text_box};
use crate::layout::Page;
use crate::site::Site;
use domain::PasswordRules;
use maud::{Markup, html};
use serde_json::json;

/// Where the page is.
pub(super) const PATH: &str = "/recupero-password/";

/// The two ways of the manual to say whose password was lost, each with what is read.
const WAYS: [(&str, &str); 2] = [
    ("username", "Codice utente principale e nome utente"),
    ("email", "Codice utente principale e indirizzo e-mail"),
];

pub(crate) fn page(site: &Site<'_>) -> Page {
    let content = html! {
        h1 { "Hai dimenticato la password?" }
        div data-recovery { (question()) }
        (told())
    };
    let mut page = Page::simple("Hai dimenticato la password?", Script::Recovery, content);
    page.data = json!({ "challenge_worker": site.assets.file(File::ChallengeWorker) });
    page
}

fn question() -> Markup {
    html! {
        p.lead {
            "Ti mandiamo una nuova password all’indirizzo e-mail dell’utenza. Serve anche se l’utenza è bloccata "
            "perché non la usi da più di 180 giorni, o se la prima password è scaduta."
        }
        (error_summary())
        form.questions.narrow method="dialog" data-recovery-form novalidate {
            (ways())
            (text_box(&organisation()))
            @for (way, wanted) in [("username", username()), ("email", email())] {
                div data-group data-when=(only_by(way)) hidden[way != WAYS[0].0] { (text_box(&wanted)) }
            }
            div.notice.notice-info {
                p {
                    "Quando premi «Manda la nuova password», il tuo browser fa da solo un breve calcolo che tiene "
                    "lontani i programmi automatici. Non devi risolvere nulla: aspetta qualche secondo."
                }
            }
            div.save-bar {
                button.btn.btn-primary type="submit" data-save { "Manda la nuova password" }
                p.save-status role="status" data-save-status {}
            }
        }
        p {
            "Non hai più il codice, o non usi più quell’indirizzo? " a href="/assistenza/#password" {
                "Leggi che cosa fare"
            } "."
        }
    }
}

/// What somebody remembers: manual 2.3.5 has a list to choose from.
fn ways() -> Markup {
    html! {
        div.field #campo-by data-field="by" data-kind="radios" data-required="always" {
            fieldset aria-describedby="errore-by" {
                legend { span data-label { "Che cosa ricordi?" } }
                p.field-error #errore-by data-error hidden {}
                @for (way, label) in WAYS {
                    @let id = format!("f-by-{way}");
                    div.form-check {
                        input type="radio" id=(id) name="by" value=(way) checked[way == WAYS[0].0];
                        label for=(id) { (label) }
                    }
                }
            }
        }
    }
}

/// When a box is asked for, as the scripts read conditions.
fn only_by(way: &str) -> String {
    json!({ "is": { "field": "own.by", "value": way } }).to_string()
}

fn organisation() -> TextBox<'static> {
    TextBox {
        id: "organisation",
        label: "Codice utente principale",
        hint: Some(
            "È nella e-mail della registrazione e sui PDF delle tue domande. Comincia con la lettera R.",
        ),
        autocomplete: "organization",
        secret: false,
    }
}

fn username() -> TextBox<'static> {
    TextBox {
        id: "username",
        label: "Nome utente",
        hint: Some("Chi si è registrato ha il nome utente «principale»."),
        autocomplete: "username",
        secret: false,
    }
}

fn email() -> TextBox<'static> {
    TextBox {
        id: "email",
        label: "Indirizzo e-mail dell’utenza",
        hint: Some("Se più utenze hanno questo indirizzo, arriva un messaggio per ognuna."),
        autocomplete: "email",
        secret: false,
    }
}

/// What everybody is told.
fn told() -> Markup {
    let days = PasswordRules::TEMPORARY_VALIDITY.as_hours() / 24;
    let (attempts, wait) = (PasswordRules::FAILURES_BEFORE_LOCK, PasswordRules::LOCK.as_mins());
    html! {
        section.receipt data-recovery-told hidden aria-labelledby="titolo-recupero" {
            h2 #titolo-recupero tabindex="-1" { "Guarda la tua posta" }
            p {
                "Se i dati corrispondono a un’utenza, tra poco arriva un messaggio con la nuova password, "
                "all’indirizzo dell’utenza. Per sicurezza qui non possiamo dirti se l’utenza esiste."
            }
            ul {
                li { "La nuova password vale " (days) " giorni: quando la usi ti chiederemo di sceglierne una tua." }
                li { "Finché non la usi, quella di prima continua a valere." }
                li { "Se ne chiedi più di una, vale l’ultima che hai ricevuto. In un giorno ne mandiamo poche." }
                li {
                    "Se hai sbagliato la password per " (attempts) " volte, aspetta " (wait) " minuti dall’ultimo tentativo prima di "
                    "accedere: per quel tempo non è accettata nemmeno la nuova."
                }
                li {
                    "Di solito arriva in pochi minuti. Se non arriva nulla, guarda nella posta indesiderata e ricontrolla i dati."
                }
            }
            p { a.btn.btn-primary href="/accesso/" data-go-sign-in { "Vai all’accesso" } }
            p { button.link-button type="button" data-again { "Ricontrolla i dati" } }
        }
    }
}
