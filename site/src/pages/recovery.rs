//! A new password for whoever lost theirs (manual 2.3.5).

use crate::around::Around;
use crate::assets::{File, Script};
use crate::components::messages::error_summary;
use crate::components::text_box::{TextBox, text_box};
use crate::layout::Page;
use crate::rich::rich;
use crate::site::Site;
use crate::way::link;
use crate::words::words;
use domain::PasswordRules;
use language::{Language, Text};
use maud::{Markup, html};
use serde_json::json;

/// The two ways of the manual to say whose password was lost, the first being chosen.
const WAYS: [&str; 2] = ["username", "email"];

pub(crate) fn page(site: &Site<'_>, language: Language) -> Page {
    let title = &words(language).recovery.title;
    let content = html! {
        h1 { (title) }
        div data-recovery { (question(language)) }
        (told(language))
    };
    let mut page = Page::around(language, title, Script::Recovery, content);
    page.data = json!({ "challenge_worker": site.assets.file(File::ChallengeWorker) });
    page
}

fn question(language: Language) -> Markup {
    let (said, parts) = (&words(language).recovery, &words(language).parts);
    let dormant = PasswordRules::DORMANCY.as_hours() / 24;
    let [by_name, by_email] = WAYS;
    let help = |label: &str| link(language, "/assistenza/#password", label);
    html! {
        p.lead { (said.lead.with(&[("days", &dormant)])) }
        (error_summary())
        form.questions.narrow method="dialog" data-recovery-form novalidate {
            (ways(language))
            (text_box(&TextBox {
                id: "organisation",
                label: parts.organisation.as_str(),
                hint: Some(said.organisation_hint.as_str()),
                autocomplete: "organization",
                secret: false,
            }))
            div data-group data-when=(only_by(by_name)) {
                (text_box(&TextBox {
                    id: "username",
                    label: parts.username.as_str(),
                    hint: Some(said.username_hint.as_str()),
                    autocomplete: "username",
                    secret: false,
                }))
            }
            div data-group data-when=(only_by(by_email)) hidden {
                (text_box(&TextBox {
                    id: "email",
                    label: said.email.as_str(),
                    hint: Some(said.email_hint.as_str()),
                    autocomplete: "email",
                    secret: false,
                }))
            }
            div.notice.notice-info { p { (parts.robots.with(&[("button", &said.button)])) } }
            div.save-bar {
                button.btn.btn-primary type="submit" data-save { (said.button) }
                p.save-status role="status" data-save-status {}
            }
        }
        p { (rich(&said.no_code, &[("help", &help)])) }
    }
}

/// What somebody remembers: manual 2.3.5 has a list to choose from.
fn ways(language: Language) -> Markup {
    let said = &words(language).recovery;
    let [by_name, by_email] = WAYS;
    let ways: [(&str, &Text); 2] = [(by_name, &said.by_username), (by_email, &said.by_email)];
    html! {
        div.field #campo-by data-field="by" data-kind="radios" data-required="always" {
            fieldset aria-describedby="errore-by" {
                legend { span data-label { (said.by) } }
                div.field-error #errore-by data-error hidden {}
                @for (way, label) in ways {
                    @let id = format!("f-by-{way}");
                    div.form-check {
                        input type="radio" id=(id) name="by" value=(way) checked[way == by_name];
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

/// What everybody is told.
fn told(language: Language) -> Markup {
    let (said, parts) = (&words(language).recovery, &words(language).parts);
    let days = PasswordRules::TEMPORARY_VALIDITY.as_hours() / 24;
    let (attempts, minutes) = (PasswordRules::FAILURES_BEFORE_LOCK, PasswordRules::LOCK.as_mins());
    html! {
        section.receipt data-recovery-told hidden aria-labelledby="titolo-recupero" {
            h2 #titolo-recupero tabindex="-1" { (said.told) }
            p { (said.told_text) }
            ul {
                li { (said.told_valid.with(&[("days", &days)])) }
                li { (said.told_old) }
                li { (said.told_last) }
                li { (said.told_lock.with(&[("attempts", &attempts), ("minutes", &minutes)])) }
                li { (said.told_delivery) }
            }
            p {
                a.btn.btn-primary href=(Around::SignIn.address(language)) data-go-sign-in { (parts.go_to_sign_in) }
            }
            p { button.link-button type="button" data-again { (said.again) } }
        }
    }
}
