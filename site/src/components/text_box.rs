//! A line of text of the portal's own pages, outside every form definition.

use crate::words::words;
use language::Language;
use maud::{Markup, html};

/// One box with its label.
#[derive(Clone, Copy)]
pub(crate) struct TextBox<'a> {
    pub(crate) id: &'a str,
    pub(crate) label: &'a str,
    pub(crate) hint: Option<&'a str>,
    pub(crate) autocomplete: &'a str,
    /// A password: hidden while typed, unless the person asks to see it.
    pub(crate) secret: bool,
}

/// Draws the box as a question, so that the scripts treat it like any other.
pub(crate) fn text_box(wanted: &TextBox<'_>) -> Markup {
    let control = format!("f-{}", wanted.id);
    let hint = format!("aiuto-{}", wanted.id);
    let error = format!("errore-{}", wanted.id);
    let described_by = match wanted.hint {
        Some(_) => format!("{hint} {error}"),
        None => error.clone(),
    };
    html! {
        div.field id=(format!("campo-{}", wanted.id)) data-field=(wanted.id) data-kind="text"
            data-required="always" {
            label for=(control) { span data-label { (wanted.label) } }
            @if let Some(text) = wanted.hint { p.field-hint id=(hint) { (text) } }
            div.field-error id=(error) data-error hidden {}
            input.form-control.width-middle type=(if wanted.secret { "password" } else { "text" })
                id=(control) name=(wanted.id) autocomplete=(wanted.autocomplete)
                autocapitalize="off" spellcheck="false" aria-describedby=(described_by);
        }
    }
}

/// A box that shows or hides the passwords of its form.
pub(crate) fn show_passwords(language: Language) -> Markup {
    html! {
        div.form-check {
            input type="checkbox" id="mostra-password" data-show-passwords;
            label for="mostra-password" { (words(language).parts.show_passwords) }
        }
    }
}
