//! Conditions and requirements as data for the scripts.

use crate::words::words;
use form::{Condition, Required};
use language::Language;
use maud::{Markup, html};

/// A condition as JSON, for `data-when`. A condition always serialises: it is plain data.
pub(crate) fn when(condition: Option<&Condition>) -> Option<String> {
    condition.and_then(|condition| serde_json::to_string(condition).ok())
}

/// A requirement for `data-required`: `always`, `never`, or the condition as JSON.
pub(crate) fn required(required: &Required) -> String {
    match required {
        Required::Always => "always".to_owned(),
        Required::Never => "never".to_owned(),
        Required::When(condition) => when(Some(condition)).unwrap_or_default(),
    }
}

/// The mark of a required answer. Under a condition it starts hidden and the script shows it.
pub(crate) fn mark(required: &Required, language: Language) -> Markup {
    let conditional = matches!(required, Required::When(_));
    html! {
        @if *required != Required::Never {
            span.required-mark data-required-mark hidden[conditional] {
                span aria-hidden="true" { " *" }
                span.visually-hidden { " " (words(language).parts.required) }
            }
        }
    }
}
