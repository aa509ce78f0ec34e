//! Change of password (manual 2.3.3), forced at the first access.

use crate::assets::Script;
use crate::components::messages::error_summary;
use crate::components::text_box::{TextBox, show_passwords, text_box};
use crate::layout::Page;
use crate::rich::rich;
use crate::way::{Way, link};
use crate::words::words;
use domain::PasswordRules;
use language::Language;
use maud::html;

pub(crate) fn page(language: Language) -> Page {
    let said = &words(language).password;
    let days = PasswordRules::VALIDITY.as_hours() / 24;
    let rules = said.new_hint.with(&[
        ("fewest", &PasswordRules::MINIMUM_LENGTH),
        ("different", &PasswordRules::FEWEST_DIFFERENT),
        ("days", &days),
    ]);
    let boxes = [
        TextBox {
            id: "current",
            label: said.current.as_str(),
            hint: Some(said.current_hint.as_str()),
            autocomplete: "current-password",
            secret: true,
        },
        TextBox {
            id: "new",
            label: said.new.as_str(),
            hint: Some(&rules),
            autocomplete: "new-password",
            secret: true,
        },
        TextBox {
            id: "repeat",
            label: said.repeat.as_str(),
            hint: None,
            autocomplete: "new-password",
            secret: true,
        },
    ];
    let sessions = |label: &str| link(language, "/profilo/accessi/", label);
    // Where it leads the script says.
    let go_on = |label: &str| {
        let way = Way::to(language, "/domande/");
        html! { a href=(way.href) hreflang=[way.hreflang] data-go-on { (label) } }
    };
    let content = html! {
        h1 { (said.title) }
        div.notice.notice-warning data-forced hidden {
            div {
                p { (said.forced.with(&[("days", &days)])) }
                p data-sent-here hidden { (said.sent_here) }
            }
        }
        div.notice.notice-success data-changed hidden role="status" {
            p { (rich(&said.changed, &[("go_on", &go_on)])) }
        }
        (error_summary())
        form.questions.narrow method="dialog" data-password-form novalidate {
            @for wanted in &boxes { (text_box(wanted)) }
            (show_passwords(language))
            div.save-bar {
                button.btn.btn-primary type="submit" data-save { (said.button) }
                p.save-status role="status" data-save-status {}
            }
        }
        p data-own-password hidden { (rich(&said.suspicion, &[("sessions", &sessions)])) }
    };
    Page::around(language, &said.title, Script::Password, content)
}
