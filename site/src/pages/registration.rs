//! Registration of the main user (manual 2.1), from the registration form.

use crate::around::Around;
use crate::assets::{File, Script};
use crate::components::body::questions_of;
use crate::components::messages::{error_summary, required_legend};
use crate::layout::Page;
use crate::rich::rich;
use crate::site::Site;
use crate::way::{Way, link};
use crate::words::words;
use domain::PasswordRules;
use form::{Form, ListPath, Section};
use language::Language;
use maud::{Markup, html};
use serde_json::json;

/// The page in the language of its form.
pub(crate) fn page(site: &Site<'_>, form: &Form, section: &Section) -> Page {
    let language = form.language;
    let (said, parts) = (&words(language).registration, &words(language).parts);
    let place = ListPath::section(section.id.clone());
    let sign_in = |label: &str| link(language, Around::SignIn.path(), label);
    let name = |_: &str| html! { strong data-identity-name {} };
    let privacy = |label: &str| {
        let way = Way::to(language, "/privacy/");
        html! {
            a href=(way.href) hreflang=[way.hreflang] target="_blank" rel="noopener" { (label) (way.note()) }
        }
    };
    let content = html! {
        h1 { (form.title) }
        div data-registration {
            @if let Some(intro) = &section.intro { p.lead { (intro) } }
            p { (rich(&said.already, &[("sign_in", &sign_in)])) }
            section.notice.notice-info data-identity hidden aria-labelledby="titolo-identita" {
                div {
                    h2.h5 #titolo-identita { (parts.with_identity) }
                    p { (said.identity_text) }
                    div.save-bar data-identity-buttons {}
                }
            }
            div.notice.notice-success data-identity-shown hidden {
                p { (rich(&parts.identity_confirmed, &[("name", &name)])) " " (said.identity_fixed) }
            }
            (error_summary())
            form.questions method="dialog" data-questions=(place) novalidate {
                (required_legend(language))
                @for group in &section.body.groups {
                    // Before the box that says that it was read. What was typed stays where it is.
                    @if group.fields.iter().any(|field| field.id.as_str() == READ) {
                        p { (rich(&said.privacy, &[("privacy", &privacy)])) }
                    }
                    (questions_of(group, autocomplete, language))
                }
                div.notice.notice-info { p { (parts.robots.with(&[("button", &said.button)])) } }
                div.save-bar {
                    button.btn.btn-primary type="submit" data-save { (said.button) }
                    p.save-status role="status" data-save-status {}
                }
            }
        }
        (registered(language))
    };
    let mut page = Page::around_titled(language, &form.title, Script::Registration, content);
    page.data = json!({
        "section": section.id, "place": place,
        "challenge_worker": site.assets.file(File::ChallengeWorker),
    });
    page
}

/// The declaration that the notice about personal data was read.
const READ: &str = "privacy";

/// What is shown once it is done.
fn registered(language: Language) -> Markup {
    let (said, parts) = (&words(language).registration, &words(language).parts);
    let days = PasswordRules::TEMPORARY_VALIDITY.as_hours() / 24;
    html! {
        section.receipt data-registered hidden aria-labelledby="titolo-registrato" {
            h2 #titolo-registrato tabindex="-1" { (said.done) }
            p {
                span data-credentials { (said.credentials_to) }
                span data-no-credentials hidden { (said.confirmation_to) }
                strong data-email {} ". " (said.delivery)
            }
            dl.instants {
                div { dt { (parts.organisation) } dd data-organisation {} }
                div { dt { (parts.username) } dd data-username {} }
            }
            p data-credentials { (said.first_password.with(&[("days", &days)])) }
            p data-no-credentials hidden { (said.no_password) }
            div.save-bar {
                button.btn.btn-outline-primary type="button" data-resend data-credentials { (said.resend) }
                button.link-button type="button" data-correct { (said.correct) }
                button.link-button type="button" data-another { (said.another) }
                p.save-status role="status" data-resend-status {}
            }
            p {
                a.btn.btn-primary href=(Around::SignIn.address(language)) data-go-sign-in { (parts.go_to_sign_in) }
            }
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
