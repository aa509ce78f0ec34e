//! Places where the scripts say what happened.

use crate::rich::rich;
use crate::words::words;
use language::Language;
use maud::{Markup, html};

/// The one summary of what is wrong, at the top: the script fills it and moves the focus here.
pub(crate) fn error_summary() -> Markup {
    html! {
        div.error-summary #riepilogo-errori role="alert" tabindex="-1"
            aria-labelledby="titolo-errori" data-error-summary hidden {
            h2 #titolo-errori data-summary-title {}
            ul data-summary-list {}
        }
    }
}

/// Where the outcome of a save is said, beside its button.
pub(crate) fn save_status() -> Markup {
    html! { p.save-status role="status" data-save-status {} }
}

/// What is going on while a page saves by itself: for eyes alone, since whoever listens hears what came of it.
pub(crate) fn save_progress() -> Markup {
    html! { p.save-progress aria-hidden="true" data-save-progress {} }
}

/// Shown until the data have come, on a page in the language of the sources.
pub(crate) fn loading() -> Markup {
    loading_in(Language::default())
}

/// Shown until the data have come.
pub(crate) fn loading_in(language: Language) -> Markup {
    html! {
        p.loading data-loading role="status" { (words(language).parts.loading) }
    }
}

/// What a mark of a required answer means.
pub(crate) fn required_legend(language: Language) -> Markup {
    let mark = |sign: &str| html! { span.required-mark { (sign) } };
    html! {
        p.required-legend { (rich(&words(language).parts.required_legend, &[("mark", &mark)])) }
    }
}
