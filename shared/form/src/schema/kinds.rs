//! The schema of an answer, kind by kind. Patterns are of the normal form, the one that is stored;
//! what people write is accepted more freely (spaces, small letters, `1234,5`).

use crate::{DateLimit, Holder, Kind, MailKind, Options, Unit, YesNoRule};
use domain::{CadastralPart, Money, PersonName};
use serde_json::{Value, json};

/// Six letters, then digits or the letters that stand for them (omocodia), month and place.
const PERSON: &str =
    "[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]";
const ORGANISATION: &str = "[0-9]{11}";
const IBAN: &str = "^(IT|SM)[0-9]{2}( ?[A-Z0-9]{4}){5} ?[A-Z0-9]{3}$";
const MONEY: &str = r"^[0-9]{1,3}(\.[0-9]{3})*,[0-9]{2}$";
const NUMBER: &str = "^[0-9]+(,[0-9]{1,2})?$";
/// Without dots between the thousands: a number of things, not an amount.
const DECIMAL: &str = "^[0-9]+,[0-9]{2}$";
const DATE: &str = "^[0-9]{2}/[0-9]{2}/[0-9]{4}$";
const CIG: &str = "^([0-9]{7}[0-9A-F]{3}|[A-Z][0-9A-F]{9})$";
const ATECO: &str = r"^[0-9]{2}\.[0-9]{2}(\.[0-9]{1,2})?$";

/// The schema of an answer that is right by itself.
pub(super) fn schema_of(kind: &Kind) -> Value {
    match kind {
        Kind::Text { min, max } => json!({ "type": "string", "minLength": min, "maxLength": max }),
        Kind::LongText { max } => {
            let mut schema = json!({ "type": "string", "minLength": 1, "maxLength": max });
            schema["description"] = "May have several lines.".into();
            schema
        }
        Kind::Number { min, max } => {
            let longest = min.to_string().len().max(max.to_string().len());
            let mut schema = pattern("^-?[0-9]+$", &format!("A whole number from {min} to {max}."));
            schema["maxLength"] = longest.into();
            schema
        }
        Kind::Decimal { min, max } => {
            pattern(DECIMAL, &format!("A number with two decimals, from {min} to {max}."))
        }
        Kind::Money { min_cents, max_cents } => {
            pattern(MONEY, &format!("Euro, from {} to {}.", euro(*min_cents), euro(*max_cents)))
        }
        Kind::Percent => {
            pattern("^[0-9]{1,3}(,[0-9]{1,2})?$", "A percentage above 0 and up to 100.")
        }
        Kind::Date { not_before, not_after } => {
            let limit = |words: &str, limit: &Option<DateLimit>| match limit {
                None => String::new(),
                Some(DateLimit::Today) => format!(" Not {words} today in Italy."),
                Some(DateLimit::On(day)) => format!(" Not {words} {day}."),
            };
            let limits = limit("before", not_before) + &limit("after", not_after);
            pattern(DATE, &format!("A day, gg/mm/aaaa.{limits}"))
        }
        Kind::YesNo { rule: YesNoRule::Either } => {
            json!({ "type": "string", "enum": ["si", "no"] })
        }
        Kind::YesNo { rule: YesNoRule::MustBeYes } => {
            let mut schema = json!({ "type": "string", "enum": ["si"] });
            schema["description"] = "A declaration that must be accepted.".into();
            schema
        }
        Kind::Choice { options } => {
            json!({ "type": "string", "enum": codes(options), "description": labels(options) })
        }
        Kind::Choices { options, at_least } => json!({
            "type": "array",
            "uniqueItems": true,
            "minItems": at_least,
            "items": { "type": "string", "enum": codes(options) },
            "description": labels(options),
        }),
        Kind::FiscalCode { holder } => fiscal_code(*holder),
        Kind::VatNumber => pattern("^[0-9]{11}$", "A VAT number; the last digit is a check."),
        Kind::Iban => pattern(IBAN, "An IBAN of Italy or San Marino."),
        Kind::Email { mail } => {
            let mut schema = json!({ "type": "string", "format": "email" });
            schema["description"] = match mail {
                MailKind::Ordinary => "An ordinary address, not a certified one.",
                MailKind::Certified => "A certified address (PEC).",
                MailKind::Either => "An ordinary or certified address.",
            }
            .into();
            schema
        }
        Kind::Phone => pattern(r"^\+?[0-9]{8,15}$", "A telephone number."),
        Kind::Province { abroad: false, .. } => pattern("^[A-Z]{2}$", "The letters of a province."),
        Kind::Province { abroad: true, .. } => pattern(
            "^[A-Z]{2}$",
            "The letters of a province, `EE` for the European Union or `EX` for the rest of the world.",
        ),
        Kind::Municipality { province, ceased } => {
            let which = if *ceased { ", ceased ones too" } else { "" };
            let said = format!(
                "The cadastral code of a municipality, or foreign state, of the province in `{province}`{which}."
            );
            pattern("^[A-Z][0-9]{3}$", &said)
        }
        Kind::PostalCode => pattern("^[0-9]{5}$", "An Italian postal code."),
        Kind::Ateco => {
            pattern(ATECO, "A code of the ATECO 2007 classification, which the list has.")
        }
        Kind::PersonName => json!({
            "type": "string",
            "minLength": 1,
            "maxLength": PersonName::LONGEST,
            "description": "A person's name: letters, blanks, apostrophes, dashes, dots after initials.",
        }),
        Kind::ForeignId => pattern(
            "^[A-Z]{2} [A-Z0-9]{2,20}$",
            "The letters of a country other than Italy, then the number that it gave.",
        ),
        Kind::Cup => pattern("^[A-Z][0-9]{2}[A-Z][0-9]{11}$", "The code of a project (CUP)."),
        Kind::Cig => {
            pattern(CIG, "The code of a tender (CIG), some of whose characters are a check.")
        }
        Kind::Digits { length } => {
            pattern(&format!("^[0-9]{{{length}}}$"), &format!("{length} digits."))
        }
        Kind::Cadastral { part } => cadastral(*part),
        Kind::Reference { lists } => {
            let lists: Vec<String> = lists.iter().map(|list| format!("`{list}`")).collect();
            let said = match lists.as_slice() {
                [list] => format!("The id of an item of the list {list}."),
                lists => format!("The id of an item of one of the lists {}.", lists.join(", ")),
            };
            json!({ "type": "string", "format": "uuid", "description": said })
        }
        Kind::Computed { unit, .. } => computed(*unit),
        Kind::Carried { .. } => json!({
            "type": "string",
            "readOnly": true,
            "description": "What the application says, in words.",
        }),
    }
}

/// A value that the portal computes: it is given, and never taken.
fn computed(unit: Unit) -> Value {
    let (shape, said) = match unit {
        Unit::Money => (MONEY, "Euro, computed from other answers."),
        Unit::Number => (NUMBER, "A number, computed from other answers."),
        Unit::Percent => (NUMBER, "A percentage, computed from other answers."),
    };
    let mut schema = pattern(shape, said);
    schema["readOnly"] = true.into();
    schema
}

fn cadastral(part: CadastralPart) -> Value {
    match part {
        CadastralPart::Sheet => pattern("^[1-9][0-9]{0,3}$", "A cadastral sheet (foglio)."),
        CadastralPart::Parcel => {
            pattern("^[1-9][0-9]{0,4}(/[0-9]{1,8})?$", "A cadastral parcel (particella).")
        }
        CadastralPart::Subordinate => {
            pattern("^[1-9][0-9]{0,3}$", "A cadastral unit (subalterno).")
        }
        CadastralPart::Category => {
            pattern("^[A-F]/[0-9]{1,2}$", "A cadastral category that exists (categoria).")
        }
    }
}

fn pattern(pattern: &str, description: &str) -> Value {
    json!({ "type": "string", "pattern": pattern, "description": description })
}

fn fiscal_code(holder: Holder) -> Value {
    let (shape, whose) = match holder {
        Holder::Person => (format!("^{PERSON}$"), "The fiscal code of a person."),
        Holder::Organisation => {
            (format!("^{ORGANISATION}$"), "The fiscal code of an organisation.")
        }
        Holder::Either => (
            format!("^({PERSON}|{ORGANISATION})$"),
            "The fiscal code of a person or of an organisation.",
        ),
    };
    pattern(&shape, whose)
}

/// An amount as people write it; beyond what an amount may be, its cents.
fn euro(cents: i64) -> String {
    Money::from_cents(cents).map_or_else(|_| format!("{cents} cents"), |money| money.to_string())
}

fn codes(options: &Options) -> Vec<&str> {
    options.iter().map(|option| option.code.as_str()).collect()
}

/// What each code means, as the applicant reads it.
fn labels(options: &Options) -> String {
    let said = options.iter().map(|option| {
        let leads =
            if option.elsewhere.is_some() { " (leads elsewhere: not accepted)" } else { "" };
        format!("`{}`: {}{leads}", option.code, option.label)
    });
    said.collect::<Vec<_>>().join("; ")
}
