//! Reading the kinds of fields and of files.

use super::by_choice::day;
use super::carried::carried;
use super::elsewhere::elsewhere;
use super::expressions::expression;
use super::location::Location;
use super::names::{Names, field_name, list_names};
use super::table::Table;
use super::uses::{Purpose, Reach, Wanted};
use crate::{ChoiceOption, DateLimit, Decimal, Holder, Kind, MailKind, Unit, YesNoRule};
use domain::{CadastralPart, Money};

/// Longest text that a field may accept, in characters; records hold at most 400 kB.
const LONGEST_TEXT: u32 = 10_000;

/// Every name that `kind` knows.
const KINDS: &str = "text, long_text, number, money, percent, date, yes_no, declaration, choice, \
                     choices, fiscal_code, vat_number, iban, email, phone, province, municipality, \
                     postal_code, ateco, person_name, foreign_id, cup, cig, \
                     digits, cadastral, reference, computed, carried";

pub(super) fn kind(table: &Table<'_, '_>, names: &Names) -> Option<Kind> {
    let at = table.want("kind");
    let Some((at, name)) = at.zip(table.text_if_any("kind")) else {
        table.excuse_all();
        return None;
    };
    Some(match name.as_str() {
        "text" => {
            let (min, max) = (table.integer("min", 1), table.integer("max", 200));
            ordered(table, at, i64::from(min), i64::from(max));
            Kind::Text { min, max: not_too_long(table, max) }
        }
        "long_text" => {
            let max = table.integer("max", 4000);
            ordered(table, at, 1, i64::from(max));
            Kind::LongText { max: not_too_long(table, max) }
        }
        "number" if decimals(table) => {
            let limit = |key, default| Decimal::of(amount(table, key, default));
            let (min, max) = (limit("min", Money::ZERO), limit("max", Money::MAX));
            ordered(table, at, min.hundredths(), max.hundredths());
            Kind::Decimal { min, max }
        }
        "number" => {
            let (min, max) = (table.integer("min", 0), table.integer("max", 1_000_000));
            ordered(table, at, min, max);
            Kind::Number { min, max }
        }
        "money" => {
            let min_cents = amount(table, "min", Money::ZERO).cents();
            let max_cents = amount(table, "max", Money::MAX).cents();
            ordered(table, at, min_cents, max_cents);
            Kind::Money { min_cents, max_cents }
        }
        "percent" => Kind::Percent,
        "date" => date(table, at),
        "yes_no" => Kind::YesNo { rule: YesNoRule::Either },
        "declaration" => Kind::YesNo { rule: YesNoRule::MustBeYes },
        "choice" => Kind::Choice { options: options(table, at) },
        "choices" => choices(table, at),
        "fiscal_code" => Kind::FiscalCode {
            holder: one_of(
                table,
                "holder",
                Holder::Either,
                &[
                    ("person", Holder::Person),
                    ("organisation", Holder::Organisation),
                    ("either", Holder::Either),
                ],
            ),
        },
        "vat_number" => Kind::VatNumber,
        "iban" => Kind::Iban,
        "email" => Kind::Email {
            mail: one_of(
                table,
                "mail",
                MailKind::Either,
                &[
                    ("ordinary", MailKind::Ordinary),
                    ("certified", MailKind::Certified),
                    ("either", MailKind::Either),
                ],
            ),
        },
        "phone" => Kind::Phone,
        "province" => Kind::Province {
            abroad: table.boolean("abroad", false),
            ceased: table.boolean("ceased", false),
        },
        "municipality" => municipality(table, names)?,
        "postal_code" => Kind::PostalCode,
        "ateco" => Kind::Ateco,
        "person_name" => Kind::PersonName,
        "foreign_id" => Kind::ForeignId,
        "cup" => Kind::Cup,
        "cig" => Kind::Cig,
        "digits" => digits(table, at),
        "cadastral" => cadastral(table),
        "reference" => {
            Kind::Reference { lists: list_names(table, "lists", names, Wanted::Referred) }
        }
        "computed" => {
            let unit = unit(table);
            Kind::Computed { unit, value: expression(table, "value", names)? }
        }
        "carried" => {
            table.want("from");
            Kind::Carried { from: carried(table, "from", names, || Purpose::Anything) }
        }
        _ => {
            table.reader.fault(
                at,
                "unknown-kind",
                format!("«{name}» is not a kind; kinds are {KINDS}"),
            );
            table.excuse_all();
            return None;
        }
    })
}

/// Codes of digits that are longer would be no registration numbers, and those of one digit none either.
const LENGTHS: std::ops::RangeInclusive<i64> = 2..=30;

fn digits(table: &Table<'_, '_>, at: Location) -> Kind {
    table.want("length");
    let length = table.integer("length", *LENGTHS.start());
    let fits = u8::try_from(length).ok().filter(|_| LENGTHS.contains(&length));
    if fits.is_none() {
        let (least, most) = (LENGTHS.start(), LENGTHS.end());
        table.reader.fault(at, "limits", format!("«length» goes from {least} to {most}"));
    }
    Kind::Digits { length: fits.unwrap_or_default() }
}

fn unit(table: &Table<'_, '_>) -> Unit {
    table.want("unit");
    let known = [("money", Unit::Money), ("number", Unit::Number), ("percent", Unit::Percent)];
    one_of(table, "unit", Unit::Money, &known)
}

/// Whether a number has decimals: two, as everything that is reckoned with.
fn decimals(table: &Table<'_, '_>) -> bool {
    let decimals: u32 = table.integer("decimals", 0);
    if !matches!(decimals, 0 | 2) {
        table.reader.fault(table.at_key("decimals"), "limits", "«decimals» may be 0 or 2");
    }
    decimals != 0
}

fn date(table: &Table<'_, '_>, at: Location) -> Kind {
    let not_before = date_limit(table, "not_before");
    let not_after = date_limit(table, "not_after");
    if let (Some(DateLimit::On(first)), Some(DateLimit::On(last))) = (not_before, not_after)
        && first > last
    {
        let message = format!("«not_before» {first} is later than «not_after» {last}");
        table.reader.fault(at, "limits", message);
    }
    Kind::Date { not_before, not_after }
}

fn choices(table: &Table<'_, '_>, at: Location) -> Kind {
    let options = options(table, at);
    let at_least: u32 = table.integer("at_least", 1);
    let beyond = !options.is_empty() && at_least as usize > options.len();
    if at_least == 0 || beyond {
        // Whether nothing may be ticked is what «required» says.
        let message = "«at_least» must be a number from 1 to that of the options";
        table.reader.fault(table.at_key("at_least"), "limits", message);
    }
    Kind::Choices { options, at_least }
}

fn municipality(table: &Table<'_, '_>, names: &Names) -> Option<Kind> {
    let ceased = table.boolean("ceased", false);
    let earlier = Some(table.reader.declared_so_far());
    let path = field_name(table, "province", names, Purpose::Province, Reach::One, earlier)?;
    if path.at != names.at {
        let message = format!("«{path}» is not a field of this body");
        table.reader.fault(table.at_key("province"), "reference-place", message);
    }
    Some(Kind::Municipality { province: path.field, ceased })
}

fn cadastral(table: &Table<'_, '_>) -> Kind {
    table.want("part");
    let known = [
        ("sheet", CadastralPart::Sheet),
        ("parcel", CadastralPart::Parcel),
        ("subordinate", CadastralPart::Subordinate),
        ("category", CadastralPart::Category),
    ];
    Kind::Cadastral { part: one_of(table, "part", CadastralPart::Sheet, &known) }
}

fn options(table: &Table<'_, '_>, at: Location) -> Vec<ChoiceOption> {
    table.want("options");
    let mut options: Vec<ChoiceOption> = Vec::new();
    for option in table.tables("options") {
        if let (Some(code), Some(label)) = (option.text("code"), option.text("label")) {
            if options.iter().any(|other| other.code == code) {
                let message = format!("the option «{code}» stands twice");
                table.reader.fault(option.at(), "options", message);
            }
            let (elsewhere, day) = (elsewhere(&option), day(&option, "day"));
            options.push(ChoiceOption { code, label, elsewhere, day });
        }
        option.finish();
    }
    if options.is_empty() && table.has("options") {
        table.reader.fault(at, "options", "a choice needs options");
    }
    options
}

fn one_of<T: Copy>(table: &Table<'_, '_>, key: &str, default: T, known: &[(&str, T)]) -> T {
    let Some(value) = table.value(key) else { return default };
    let text = value.value.as_str().unwrap_or_default();
    if let Some((_, found)) = known.iter().find(|(name, _)| *name == text) {
        return *found;
    }
    let names: Vec<&str> = known.iter().map(|(name, _)| *name).collect();
    let message = format!("«{key}» must be one of {}", names.join(", "));
    table.reader.fault(value.at, "unknown-kind", message);
    default
}

fn date_limit(table: &Table<'_, '_>, key: &str) -> Option<DateLimit> {
    let value = table.value(key)?;
    let text = value.value.as_str().unwrap_or_default();
    if text == "today" {
        return Some(DateLimit::Today);
    }
    let day = text.parse().ok().map(DateLimit::On);
    if day.is_none() {
        let message = format!("«{key}» must be \"today\" or a day like \"2014-01-17\"");
        table.reader.fault(value.at, "limits", message);
    }
    day
}

fn amount(table: &Table<'_, '_>, key: &str, default: Money) -> Money {
    let Some(value) = table.value(key) else { return default };
    let money: Option<Money> = value.value.as_str().and_then(|text| text.parse().ok());
    if money.is_none() {
        let message = format!("«{key}» must be an amount in a text, like \"1.234,56\"");
        table.reader.fault(value.at, "limits", message);
    }
    money.unwrap_or(default)
}

fn ordered(table: &Table<'_, '_>, at: Location, min: i64, max: i64) {
    if min > max {
        table.reader.fault(at, "limits", "«min» is greater than «max»");
    }
}

fn not_too_long(table: &Table<'_, '_>, max: u32) -> u32 {
    if max > LONGEST_TEXT {
        let message = format!("«max» may be at most {LONGEST_TEXT}");
        table.reader.fault(table.at_key("max"), "limits", message);
    }
    max.min(LONGEST_TEXT)
}
