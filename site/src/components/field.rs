//! One question: label, hint, place for the error, control.

use super::control::{Control, control};
use super::options::{checkboxes, radios};
use super::when::{mark, required, when};
use form::address::field_anchor;
use form::{Entry, Field, Kind};
use maud::{Markup, html};

/// The ids that tie a question's parts together.
pub(crate) struct Names {
    pub(crate) id: String,
    pub(crate) control: String,
    pub(crate) hint: Option<String>,
    pub(crate) error: String,
}

impl Names {
    fn of(field: &Field, has_hint: bool) -> Self {
        Self {
            id: field.id.to_string(),
            control: format!("f-{}", field.id),
            hint: has_hint.then(|| format!("aiuto-{}", field.id)),
            error: format!("errore-{}", field.id),
        }
    }

    /// The value of `aria-describedby`: the hint, then the error.
    pub(crate) fn described_by(&self) -> String {
        match &self.hint {
            Some(hint) => format!("{hint} {}", self.error),
            None => self.error.clone(),
        }
    }
}

/// A question. `autocomplete` is given only where the answer is about the person typing.
pub(crate) fn field(field: &Field, autocomplete: Option<&str>) -> Markup {
    let hint = field.hint.as_deref().or_else(|| usual_hint(&field.kind));
    let names = Names::of(field, hint.is_some());
    let shape = Control::of(&field.kind);
    html! {
        div.field id=(field_anchor(&field.id)) data-field=(field.id)
            data-kind=(shape.name()) data-required=(required(&field.required))
            data-when=[when(field.when.as_ref())] data-fixed[field.fixed] {
            @match shape {
                Control::Radios(options) => {
                    (fieldset(field, &names, hint, &radios(&names, &options, default_of(field))))
                }
                Control::Checkboxes(options) => {
                    (fieldset(field, &names, hint, &checkboxes(&names, options, field.default.as_ref())))
                }
                Control::Tick => (tick(field, &names, hint)),
                _ => {
                    label for=(names.control) { (label_text(field)) }
                    (hint_text(&names, hint))
                    (error_place(&names))
                    (control(&shape, &names, autocomplete, default_of(field)))
                }
            }
            @if field.fixed {
                p.field-note data-fixed-note {
                    "Dopo il primo salvataggio questa risposta non si può più cambiare."
                }
            }
        }
    }
}

fn fieldset(field: &Field, names: &Names, hint: Option<&str>, inside: &Markup) -> Markup {
    html! {
        fieldset aria-describedby=(names.described_by()) {
            legend { (label_text(field)) }
            (hint_text(names, hint))
            (error_place(names))
            (inside)
        }
    }
}

/// A declaration: one box, its text is the label.
fn tick(field: &Field, names: &Names, hint: Option<&str>) -> Markup {
    html! {
        (error_place(names))
        div.form-check {
            input type="checkbox" id=(names.control) name=(names.id) value="si"
                aria-describedby=(names.described_by());
            label for=(names.control) { (label_text(field)) }
        }
        (hint_text(names, hint))
    }
}

fn label_text(field: &Field) -> Markup {
    html! {
        @if let Some(point) = &field.point { span.field-point { (point) " " } }
        span data-label { (field.label) }
        (mark(&field.required))
    }
}

fn hint_text(names: &Names, hint: Option<&str>) -> Markup {
    html! {
        @if let (Some(id), Some(hint)) = (&names.hint, hint) {
            p.field-hint id=(id) { (hint) }
        }
    }
}

fn error_place(names: &Names) -> Markup {
    html! { p.field-error id=(names.error) data-error hidden {} }
}

fn default_of(field: &Field) -> Option<&str> {
    field.default.as_ref().map(Entry::text).filter(|text| !text.is_empty())
}

/// How an answer is written, where a definition does not say it itself.
fn usual_hint(kind: &Kind) -> Option<&'static str> {
    match kind {
        Kind::Date { .. } => Some("Giorno, mese e anno. Esempio: 17/01/2014"),
        Kind::Money { .. } => Some("In euro. Esempio: 1.234,56"),
        Kind::Percent => Some("Esempio: 12,5"),
        Kind::Iban => Some("Comincia con IT o SM e ha 27 caratteri. Gli spazi non contano."),
        Kind::VatNumber => Some("11 cifre"),
        Kind::Ateco => Some("Codice ATECO 2007. Esempio: 71.12.10"),
        _ => None,
    }
}
