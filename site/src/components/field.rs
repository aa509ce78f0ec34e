//! One question: label, hint, place for the error, control.

use super::computed::{expression, suffix, unit};
use super::control::{Control, control};
use super::elsewhere::notices;
use super::field_ids::FieldIds;
use super::help::help;
use super::options::{checkboxes, radios};
use super::when::{mark, required, when};
use crate::words::words;
use domain::CadastralPart;
use form::address::field_anchor;
use form::{Entry, Field, Kind, Term};
use language::Language;
use maud::{Markup, html};
use std::borrow::Cow;

/// A question, with the words explained at it. `autocomplete` is given only where the answer is about the person typing.
pub(crate) fn field(
    field: &Field,
    terms: &[&Term],
    (autocomplete, language): (Option<&str>, Language),
) -> Markup {
    let hint = hint_of(field);
    let hint = hint.as_deref();
    let more = help(field.why.as_deref(), terms);
    let ids = FieldIds::of(field, hint.is_some());
    let shape = Control::of(&field.kind);
    html! {
        div.field id=(field_anchor(&field.id)) data-field=(field.id)
            data-kind=(shape.name()) data-required=(required(&field.required))
            data-when=[when(field.when.as_ref())] data-fixed[field.fixed]
            data-computed=[expression(&field.kind)] data-unit=[unit(&field.kind)]
            data-suffix=[suffix(&field.kind)]
            data-carried[matches!(field.kind, Kind::Carried { .. })] {
            @match shape {
                Control::Radios(options) => {
                    (fieldset(field, (&ids, language), (hint, &more), &radios(&ids, &options, default_of(field))))
                }
                Control::Checkboxes(options) => {
                    (fieldset(field, (&ids, language), (hint, &more), &checkboxes(&ids, options, field.default.as_ref())))
                }
                Control::Tick => (tick(field, (&ids, language), (hint, &more))),
                Control::Line(_)
                | Control::Lines(_)
                | Control::Select(_)
                | Control::Province { .. }
                | Control::Municipality { .. }
                | Control::Reference
                | Control::Computed => {
                    label for=(ids.control) { (label_text(field, language)) }
                    (hint_text(&ids, hint))
                    (more)
                    (error_place(&ids))
                    (control(&shape, &ids, (autocomplete, default_of(field)), language))
                }
            }
            (notices(&field.kind))
            @if field.kind == Kind::Iban { p.field-note data-iban-parts {} }
            @if field.fixed {
                p.field-note data-fixed-note { (words(language).parts.fixed) }
            }
        }
    }
}

fn fieldset(
    field: &Field,
    (ids, language): (&FieldIds, Language),
    (hint, more): (Option<&str>, &Markup),
    inside: &Markup,
) -> Markup {
    html! {
        fieldset aria-describedby=(ids.described_by()) {
            legend { (label_text(field, language)) }
            (hint_text(ids, hint))
            (more)
            (error_place(ids))
            (inside)
        }
    }
}

/// A declaration: one box, its text is the label.
fn tick(
    field: &Field,
    (ids, language): (&FieldIds, Language),
    (hint, more): (Option<&str>, &Markup),
) -> Markup {
    html! {
        (error_place(ids))
        div.form-check {
            input type="checkbox" id=(ids.control) name=(ids.id) value="si"
                aria-describedby=(ids.described_by());
            label for=(ids.control) { (label_text(field, language)) }
        }
        (hint_text(ids, hint))
        (more)
    }
}

fn label_text(field: &Field, language: Language) -> Markup {
    html! {
        @if let Some(point) = &field.point { span.field-point { (point) " " } }
        span data-label { (field.label) }
        (mark(&field.required, language))
    }
}

fn hint_text(ids: &FieldIds, hint: Option<&str>) -> Markup {
    html! {
        @if let (Some(id), Some(hint)) = (&ids.hint, hint) {
            p.field-hint id=(id) { (hint) }
        }
    }
}

fn error_place(ids: &FieldIds) -> Markup {
    html! { div.field-error id=(ids.error) data-error hidden {} }
}

fn default_of(field: &Field) -> Option<&str> {
    field.default.as_ref().map(Entry::text).filter(|text| !text.is_empty())
}

/// The sentence of help and the example; where a definition has neither, what is usual for the kind.
fn hint_of(field: &Field) -> Option<Cow<'_, str>> {
    match (&field.hint, &field.example) {
        (None, None) => usual_hint(&field.kind).map(Cow::from),
        (Some(hint), None) => Some(hint.into()),
        (None, Some(example)) => Some(format!("Esempio: {example}").into()),
        (Some(hint), Some(example)) => Some(format!("{hint} Esempio: {example}").into()),
    }
}

/// How an answer is written, where a definition does not say it itself.
fn usual_hint(kind: &Kind) -> Option<&'static str> {
    match kind {
        Kind::Date { .. } => Some("Giorno, mese e anno. Esempio: 17/01/2014"),
        Kind::Money { .. } => Some("In euro. Esempio: 1.234,56"),
        Kind::Percent => Some("Esempio: 12,5"),
        Kind::Decimal { .. } => Some("Anche con due decimali. Esempio: 120,50"),
        Kind::Iban => Some("Comincia con IT o SM e ha 27 caratteri. Gli spazi non contano."),
        Kind::VatNumber => Some("11 cifre"),
        Kind::Ateco => Some(
            "Scrivi il codice ATECO 2007, oppure una parola dell’attività per cercarlo. Esempi: 71.12.10, geometra",
        ),
        Kind::Cup => Some("15 caratteri. Esempio: J31B14000180001"),
        Kind::Cig => Some("10 caratteri. Esempio: 918052266A"),
        Kind::ForeignId => Some("Le due lettere dello Stato, poi il numero. Esempio: DE 123456789"),
        Kind::Cadastral { part: CadastralPart::Sheet } => Some("Esempio: 12"),
        Kind::Cadastral { part: CadastralPart::Parcel } => Some("Esempi: 123, 123/2"),
        Kind::Cadastral { part: CadastralPart::Subordinate } => Some("Esempio: 3"),
        Kind::Cadastral { part: CadastralPart::Category } => Some("Esempi: A/10, C/1, D/7"),
        Kind::Text { .. }
        | Kind::LongText { .. }
        | Kind::Number { .. }
        | Kind::YesNo { .. }
        | Kind::Choice { .. }
        | Kind::Choices { .. }
        | Kind::FiscalCode { .. }
        | Kind::Email { .. }
        | Kind::Phone
        | Kind::Province { .. }
        | Kind::Municipality { .. }
        | Kind::PostalCode
        | Kind::PersonName
        | Kind::Digits { .. }
        | Kind::Reference { .. }
        | Kind::Computed { .. }
        | Kind::Carried { .. } => None,
    }
}
