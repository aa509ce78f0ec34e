//! The controls in which answers are typed or chosen.

use super::field_ids::FieldIds;
use crate::words::words;
use domain::{CadastralPart, Province};
use form::{ChoiceOption, Kind, YesNoRule};
use language::Language;
use maud::{Markup, html};

/// The most options shown as radio buttons; above this a drop-down list is easier to take in.
const MOST_RADIOS: usize = 6;

/// The shape of control a kind of answer wants.
pub(crate) enum Control<'a> {
    /// One line of free text.
    Line(Line),
    /// Several lines, with the most characters accepted.
    Lines(u32),
    /// One of a few options, all in sight.
    Radios(Vec<(&'a str, &'a str)>),
    /// One of many options.
    Select(&'a [ChoiceOption]),
    /// Any number of options.
    Checkboxes(&'a [ChoiceOption]),
    /// A declaration to tick.
    Tick,
    /// A province.
    Province { abroad: bool, ceased: bool },
    /// A municipality of the province in another field; the script fills the list.
    Municipality { province: &'a str, ceased: bool },
    /// An item of other lists; the script fills the list.
    Reference,
    /// A value that the script computes and shows.
    Computed,
}

/// How a line of text is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Line {
    name: &'static str,
    input_type: &'static str,
    input_mode: Option<&'static str>,
    /// Codes: no spelling marks, no automatic capitals at sentence starts.
    code: bool,
    /// The unit after the box.
    unit: Option<&'static str>,
    width: Width,
}

/// How wide a box is: it tells how much is expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Width {
    Full,
    Middle,
    Short,
}

impl Line {
    const fn text(name: &'static str) -> Self {
        Self {
            name,
            input_type: "text",
            input_mode: None,
            code: false,
            unit: None,
            width: Width::Full,
        }
    }

    const fn code(name: &'static str, width: Width) -> Self {
        Self { code: true, width, ..Self::text(name) }
    }

    const fn digits(name: &'static str, width: Width) -> Self {
        Self { input_mode: Some("numeric"), ..Self::code(name, width) }
    }

    const fn decimal(name: &'static str, unit: Option<&'static str>) -> Self {
        Self { input_mode: Some("decimal"), unit, ..Self::code(name, Width::Middle) }
    }
}

impl<'a> Control<'a> {
    /// The control for a kind of answer.
    pub(crate) fn of(kind: &'a Kind) -> Self {
        match kind {
            Kind::Text { max, .. } => {
                let width = if *max <= 20 { Width::Middle } else { Width::Full };
                Self::Line(Line { width, ..Line::text("text") })
            }
            Kind::LongText { max } => Self::Lines(*max),
            Kind::Number { .. } => Self::Line(Line::digits("number", Width::Short)),
            Kind::Decimal { .. } => Self::Line(Line::decimal("number", None)),
            Kind::Money { .. } => Self::Line(Line::decimal("money", Some("€"))),
            Kind::Percent => Self::Line(Line::decimal("percent", Some("%"))),
            Kind::Date { .. } => Self::Line(Line::digits("date", Width::Short)),
            Kind::YesNo { rule: YesNoRule::MustBeYes } => Self::Tick,
            Kind::YesNo { rule: YesNoRule::Either } => {
                Self::Radios(vec![("si", "Sì"), ("no", "No")])
            }
            Kind::Choice { options } if options.len() <= MOST_RADIOS => {
                Self::Radios(options.iter().map(|o| (o.code.as_str(), o.label.as_str())).collect())
            }
            Kind::Choice { options } => Self::Select(options),
            Kind::Choices { options, .. } => Self::Checkboxes(options),
            Kind::FiscalCode { .. } => Self::Line(Line::code("fiscal_code", Width::Middle)),
            Kind::VatNumber => Self::Line(Line::digits("vat_number", Width::Middle)),
            Kind::Iban => Self::Line(Line::code("iban", Width::Full)),
            Kind::Email { .. } => {
                Self::Line(Line { input_type: "email", ..Line::code("email", Width::Full) })
            }
            Kind::Phone => {
                Self::Line(Line { input_type: "tel", ..Line::code("phone", Width::Middle) })
            }
            Kind::Province { abroad, ceased } => {
                Self::Province { abroad: *abroad, ceased: *ceased }
            }
            Kind::Municipality { province, ceased } => {
                Self::Municipality { province: province.as_str(), ceased: *ceased }
            }
            Kind::PostalCode => Self::Line(Line::digits("postal_code", Width::Short)),
            // Words are typed too: the script looks for them.
            Kind::Ateco => Self::Line(Line::code("ateco", Width::Full)),
            Kind::PersonName => Self::Line(Line::text("text")),
            Kind::ForeignId => Self::Line(Line::code("foreign_id", Width::Middle)),
            Kind::Cup => Self::Line(Line::code("cup", Width::Middle)),
            Kind::Cig => Self::Line(Line::code("cig", Width::Middle)),
            Kind::Digits { .. } => Self::Line(Line::digits("digits", Width::Middle)),
            Kind::Cadastral { part: CadastralPart::Sheet | CadastralPart::Subordinate } => {
                Self::Line(Line::digits("cadastral", Width::Short))
            }
            Kind::Cadastral { part: CadastralPart::Parcel | CadastralPart::Category } => {
                Self::Line(Line::code("cadastral", Width::Short))
            }
            Kind::Reference { .. } => Self::Reference,
            Kind::Computed { .. } | Kind::Carried { .. } => Self::Computed,
        }
    }

    /// The name the scripts know the control by (`data-kind`).
    pub(crate) fn name(&self) -> &'static str {
        match self {
            Self::Line(line) => line.name,
            Self::Lines(_) => "long_text",
            Self::Radios(_) => "radios",
            Self::Select(_) | Self::Province { .. } => "select",
            Self::Checkboxes(_) => "checkboxes",
            Self::Tick => "tick",
            Self::Municipality { .. } => "municipality",
            Self::Reference => "reference",
            Self::Computed => "computed",
        }
    }
}

/// Draws a control with one box or list. Options to tick are drawn by [`super::options`].
pub(crate) fn control(
    shape: &Control<'_>,
    ids: &FieldIds,
    (autocomplete, default): (Option<&str>, Option<&str>),
    language: Language,
) -> Markup {
    let parts = &words(language).parts;
    match shape {
        Control::Line(line) => self::line(*line, ids, autocomplete, default),
        Control::Lines(max) => html! {
            textarea.form-control id=(ids.control) name=(ids.id) rows="6" data-max=(max)
                aria-describedby=(format!("{} conta-{}", ids.described_by(), ids.id)) {
                (default.unwrap_or_default())
            }
            p.field-count id=(format!("conta-{}", ids.id)) data-count {
                (parts.most_characters.with(&[("most", max)]))
            }
        },
        Control::Select(options) => select(
            (ids, language),
            default,
            &html! {
                @for option in *options {
                    option value=(option.code) selected[default == Some(&option.code)] { (option.label) }
                }
            },
        ),
        Control::Province { abroad, ceased } => {
            select((ids, language), default, &provinces((*abroad, *ceased), language))
        }
        Control::Municipality { province, ceased } => html! {
            select.form-select id=(ids.control) name=(ids.id) disabled
                data-province=(province) data-ceased[*ceased]
                aria-describedby=(ids.described_by()) {
                option value="" { (parts.province_first) }
            }
        },
        Control::Reference => html! {
            select.form-select id=(ids.control) name=(ids.id)
                aria-describedby=(ids.described_by()) {
                option value="" { (parts.choose) }
            }
        },
        // Only what changes is told to who hears the page: the script says so.
        Control::Computed => html! {
            output.computed id=(ids.control) aria-live="off" aria-describedby=(ids.described_by()) {
                "—"
            }
        },
        Control::Radios(_) | Control::Checkboxes(_) | Control::Tick => html! {},
    }
}

fn line(line: Line, ids: &FieldIds, autocomplete: Option<&str>, default: Option<&str>) -> Markup {
    let width = match line.width {
        Width::Full => "form-control",
        Width::Middle => "form-control width-middle",
        Width::Short => "form-control width-short",
    };
    let off = line.code.then_some("off");
    let spelling = line.code.then_some("false");
    let input = html! {
        input class=(width) type=(line.input_type) id=(ids.control) name=(ids.id)
            inputmode=[line.input_mode] autocapitalize=[off] spellcheck=[spelling]
            autocomplete=(autocomplete.unwrap_or("off"))
            aria-describedby=(ids.described_by()) value=[default];
    };
    match line.unit {
        Some(unit) => html! {
            div.with-unit { (input) span.unit aria-hidden="true" { (unit) } }
        },
        None => input,
    }
}

fn select(
    (ids, language): (&FieldIds, Language),
    default: Option<&str>,
    options: &Markup,
) -> Markup {
    html! {
        select.form-select id=(ids.control) name=(ids.id)
            aria-describedby=(ids.described_by()) {
            option value="" selected[default.is_none()] { (words(language).parts.choose) }
            (options)
        }
    }
}

fn provinces((abroad, ceased): (bool, bool), language: Language) -> Markup {
    let parts = &words(language).parts;
    let mut listed: Vec<&Province> = domain::provinces_of_any_time()
        .iter()
        .filter(|province| abroad || !province.is_abroad())
        .filter(|province| ceased || province.is_current())
        .collect();
    listed.sort_by_key(|province| (province.is_abroad(), !province.is_current(), province.name()));
    html! {
        @for province in listed {
            option value=(province.code()) {
                @if *province == Province::EUROPEAN_UNION { (parts.european_union) }
                @else if *province == Province::REST_OF_THE_WORLD { (parts.rest_of_the_world) }
                @else { (province.name()) }
                " (" (province.code()) ")"
                @if !province.is_current() { " – " (parts.former_province) }
            }
        }
    }
}
