//! Registration of the main user (manual 2.1), from the registration form.

use crate::assets::{File, Script};
use crate::components::body::questions_of;
use crate::components::messages::{error_summary, required_legend};
use crate::layout::Page;
use crate::site::Site;
use form::{Form, ListPath, Section};
use maud::{Markup, html};
use serde_json::json;

/// How long the credentials may take: the manual (2.1) allows eight hours.
pub(super) const DELIVERY: &str = "Di solito arrivano in pochi minuti, al più tardi entro 8 ore.";

pub(crate) fn page(site: &Site<'_>, form: &Form, section: &Section) -> Page {
    let place = ListPath::section(section.id.clone());
    let content = html! {
        h1 { (form.title) }
        div data-registration {
            @if let Some(intro) = &section.intro { p.lead { (intro) } }
            p {
                "Sei già registrato? " a href="/accesso/" { "Accedi" } "."
            }
            section.notice.notice-info data-identity hidden aria-labelledby="titolo-identita" {
                div {
                    h2.h5 #titolo-identita { "Con l’identità digitale" }
                    p {
                        "Il tuo codice fiscale arriva dal gestore della tua identità e per accedere non ti servirà una "
                        "password. Per un’impresa lo fa il legale rappresentante."
                    }
                    div.save-bar data-identity-buttons {}
                }
            }
            div.notice.notice-success data-identity-shown hidden {
                p { "Identità confermata: " strong data-identity-name {} ". Il codice fiscale è già scritto e non si può cambiare." }
            }
            (error_summary())
            form.questions method="dialog" data-questions=(place) novalidate {
                (required_legend())
                @for group in &section.body.groups {
                    // Before the box that says that it was read. What was typed stays where it is.
                    @if group.fields.iter().any(|field| field.id.as_str() == READ) { (notice()) }
                    (questions_of(group, autocomplete))
                }
                div.notice.notice-info {
                    p {
                        "Quando premi «Registrati», il tuo browser fa da solo un breve calcolo che tiene "
                        "lontani i programmi automatici. Non devi risolvere nulla: aspetta qualche secondo."
                    }
                }
                div.save-bar {
                    button.btn.btn-primary type="submit" data-save { "Registrati" }
                    p.save-status role="status" data-save-status {}
                }
            }
        }
        section.receipt data-registered hidden aria-labelledby="titolo-registrato" {
            h2 #titolo-registrato tabindex="-1" { "Registrazione avvenuta" }
            p {
                span data-credentials { "Mandiamo le credenziali di accesso a " }
                span data-no-credentials hidden { "Mandiamo la conferma a " }
                strong data-email {} ". " (DELIVERY) " Guarda anche nella posta indesiderata: la registrazione "
                "resta valida, e se la posta non parte al primo tentativo il portale riprova da solo."
            }
            dl.instants {
                div { dt { "Codice utente principale" } dd data-organisation {} }
                div { dt { "Nome utente" } dd data-username {} }
            }
            p data-credentials { "Al primo accesso ti chiederemo di scegliere una password tua. Quella che ti mandiamo vale 7 giorni." }
            p data-no-credentials hidden {
                "Per accedere usa sempre la tua identità digitale: non hai una password da ricordare."
            }
            div.save-bar {
                button.btn.btn-outline-primary type="button" data-resend data-credentials { "Rispedisci le credenziali" }
                button.link-button type="button" data-correct { "L’indirizzo è sbagliato: correggilo" }
                button.link-button type="button" data-another { "Registra un altro soggetto" }
                p.save-status role="status" data-resend-status {}
            }
            p { a.btn.btn-primary href="/accesso/" data-go-sign-in { "Vai all’accesso" } }
        }
    };
    let mut page = Page::simple(&form.title, Script::Registration, content);
    page.data = json!({
        "section": section.id, "place": place,
        "challenge_worker": site.assets.file(File::ChallengeWorker),
    });
    page
}

/// The declaration that the notice about personal data was read.
const READ: &str = "privacy";

fn notice() -> Markup {
    html! {
        p {
            a href="/privacy/" target="_blank" rel="noopener" {
                "Leggi l’informativa sul trattamento dei dati personali"
            }
            " (si apre in un’altra scheda)."
        }
    }
}

/// Which answers are about the person typing (WCAG 1.3.5): only here, because a domanda is often
/// filled in for somebody else.
fn autocomplete(field: &str) -> Option<&'static str> {
    Some(match field {
        "cognome" => "family-name",
        "nome" => "given-name",
        "email" => "email",
        "telefono" | "cellulare" => "tel",
        "indirizzo" => "street-address",
        "cap" => "postal-code",
        "denominazione" => "organization",
        _ => return None,
    })
}
