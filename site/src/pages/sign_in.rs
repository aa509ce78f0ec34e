//! Sign-in (manual 2.2): organisation code, user name, password.

use crate::around::Around;
use crate::assets::Script;
use crate::components::messages::error_summary;
use crate::components::text_box::{TextBox, show_passwords, text_box};
use crate::layout::Page;
use crate::rich::rich;
use crate::way::link;
use crate::words::words;
use domain::PasswordRules;
use language::Language;
use maud::{Markup, html};
use std::fmt::Display;

pub(crate) fn page(language: Language) -> Page {
    let (said, parts) = (&words(language).sign_in, &words(language).parts);
    let boxes = [
        TextBox {
            id: "organisation",
            label: parts.organisation.as_str(),
            hint: Some(said.organisation_hint.as_str()),
            autocomplete: "organization",
            secret: false,
        },
        TextBox {
            id: "username",
            label: parts.username.as_str(),
            hint: None,
            autocomplete: "username",
            secret: false,
        },
        TextBox {
            id: "password",
            label: parts.password.as_str(),
            hint: None,
            autocomplete: "current-password",
            secret: true,
        },
    ];
    let days = PasswordRules::TEMPORARY_VALIDITY.as_hours() / 24;
    let minutes = PasswordRules::LOCK.as_mins();
    let failures = PasswordRules::FAILURES_BEFORE_LOCK;
    let rules: [(&str, &dyn Display); 3] =
        [("days", &days), ("failures", &failures), ("minutes", &minutes)];
    let register = |label: &str| link(language, Around::Registration.path(), label);
    let content = html! {
        h1 { (said.title) }
        section data-identity hidden aria-labelledby="titolo-identita" {
            h2 #titolo-identita { (parts.with_identity) }
            p { (said.identity_text) }
            div.save-bar data-identity-buttons {}
        }
        h2 data-with-password hidden { (said.with_password) }
        (error_summary())
        div data-step="password" {
            form.questions.narrow method="dialog" data-sign-in-form novalidate {
                @for wanted in &boxes { (text_box(wanted)) }
                (show_passwords(language))
                div.save-bar {
                    button.btn.btn-primary type="submit" data-save { (said.button) }
                    p.save-status role="status" data-save-status {}
                }
            }
        }
        (second_step(language))
        p.field-hint data-password-hint { (said.rules.with(&rules)) }
        p { (rich(&said.no_account, &[("registration", &register)])) }
        p data-password-hint {
            a href=(Around::Recovery.address(language)) data-recover { (said.forgotten) }
        }
    };
    Page::around(language, &said.title, Script::SignIn, content)
}

/// What comes after the password for whoever has a second factor.
fn second_step(language: Language) -> Markup {
    let said = &words(language).sign_in;
    let code = TextBox {
        id: "code",
        label: said.code.as_str(),
        hint: Some(said.code_hint.as_str()),
        autocomplete: "one-time-code",
        secret: false,
    };
    html! {
        div data-step="code" hidden {
            h2 #titolo-codice tabindex="-1" { (said.second_step) }
            form.questions.narrow method="dialog" data-code-form novalidate {
                (text_box(&code))
                div.save-bar {
                    button.btn.btn-primary type="submit" data-save { (said.go_on) }
                    p.save-status role="status" data-save-status {}
                }
            }
            p { button.link-button type="button" data-start-over { (said.another) } }
            p { (said.all_lost) }
        }
    }
}
