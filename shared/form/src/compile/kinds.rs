//! Reading the kinds of fields and of files.

use super::conditions::Names;
use super::reader::Location;
use super::table::Table;
use super::uses::{Purpose, Use, Wanted};
use crate::{ChoiceOption, DateLimit, FileType, Holder, Kind, ListPath, MailKind, YesNoRule};
use domain::Money;

/// Longest text that a field may accept, in characters; records hold at most 400 kB.
const LONGEST_TEXT: u32 = 10_000;

/// Every name that `kind` knows.
const KINDS: &str = "text, long_text, number, money, percent, date, yes_no, declaration, choice, \
                     choices, fiscal_code, vat_number, iban, email, phone, province, municipality, \
                     postal_code, ateco, reference";

pub(super) fn kind(table: &Table<'_, '_>, names: &Names) -> Option<Kind> {
    let at = table.want("kind")?;
    let name = table.text_if_any("kind")?;
    Some(match name.as_str() {
        "text" => {
            let (min, max) = (table.integer("min", 1), table.integer("max", 200));
            ordered(table, at, i64::from(min), i64::from(max.min(LONGEST_TEXT)));
            Kind::Text { min, max }
        }
        "long_text" => Kind::LongText { max: table.integer("max", 4000u32).min(LONGEST_TEXT) },
        "number" => {
            let (min, max) = (table.integer("min", 0), table.integer("max", 1_000_000));
            ordered(table, at, min, max);
            Kind::Number { min, max }
        }
        "money" => {
            let min_cents = cents(table, "min", 0);
            let max_cents = cents(table, "max", Money::MAX.cents());
            ordered(table, at, min_cents, max_cents);
            Kind::Money { min_cents, max_cents }
        }
        "percent" => Kind::Percent,
        "date" => Kind::Date {
            not_before: date_limit(table, "not_before"),
            not_after: date_limit(table, "not_after"),
        },
        "yes_no" => Kind::YesNo { rule: YesNoRule::Either },
        "declaration" => Kind::YesNo { rule: YesNoRule::MustBeYes },
        "choice" => Kind::Choice { options: options(table, at) },
        "choices" => {
            Kind::Choices { options: options(table, at), at_least: table.integer("at_least", 1) }
        }
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
        "province" => Kind::Province { abroad: table.boolean("abroad", false) },
        "municipality" => municipality(table, names)?,
        "postal_code" => Kind::PostalCode,
        "ateco" => Kind::Ateco,
        "reference" => Kind::Reference { list: reference(table)? },
        _ => {
            table.reader.fault(
                at,
                "unknown-kind",
                format!("«{name}» is not a kind; kinds are {KINDS}"),
            );
            return None;
        }
    })
}

pub(super) fn file_types(table: &Table<'_, '_>) -> Vec<FileType> {
    let all = [FileType::Pdf, FileType::Jpeg, FileType::Zip, FileType::Xlsx];
    if !table.has("types") {
        // Manual 3.4.3: .zip, .jpeg, .pdf.
        return vec![FileType::Pdf, FileType::Jpeg, FileType::Zip];
    }
    let known = |(at, name): (Location, String)| {
        let found = all.into_iter().find(|kind| kind.extensions()[0] == name);
        if found.is_none() {
            let message = format!("«{name}» is not a type of file; use pdf, jpeg, zip, xlsx");
            table.reader.fault(at, "unknown-kind", message);
        }
        found
    };
    table.texts("types").into_iter().filter_map(known).collect()
}

fn municipality(table: &Table<'_, '_>, names: &Names) -> Option<Kind> {
    let at = table.want("province")?;
    let text = table.text_if_any("province")?;
    let Some(province) = names.own(&text) else {
        table.reader.fault(at, "bad-identifier", format!("«{text}» is not a field of this body"));
        return None;
    };
    let path = names.at.field(province.clone());
    let earlier_than = Some(table.reader.declared_so_far());
    let wanted = Wanted::Field { path, purpose: Purpose::Province, earlier_than };
    table.reader.used(Use { at, wanted });
    Some(Kind::Municipality { province, ceased: table.boolean("ceased", false) })
}

fn reference(table: &Table<'_, '_>) -> Option<ListPath> {
    list_name(table, "list")
}

/// Reads the name of a list, `section.list`, and notes its use.
pub(super) fn list_name(table: &Table<'_, '_>, key: &str) -> Option<ListPath> {
    let at = table.want(key)?;
    let text = table.text_if_any(key)?;
    match text.parse::<ListPath>() {
        Ok(path) if !path.lists.is_empty() => {
            table.reader.used(Use { at, wanted: Wanted::List(path.clone()) });
            Some(path)
        }
        _ => {
            table.reader.fault(at, "bad-identifier", format!("«{text}» is not section.list"));
            None
        }
    }
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
            options.push(ChoiceOption { code, label });
        }
        option.finish();
    }
    if options.is_empty() {
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

fn cents(table: &Table<'_, '_>, key: &str, default: i64) -> i64 {
    let Some(value) = table.value(key) else { return default };
    let money: Option<Money> = value.value.as_str().and_then(|text| text.parse().ok());
    if money.is_none() {
        let message = format!("«{key}» must be an amount in a text, like \"1.234,56\"");
        table.reader.fault(value.at, "limits", message);
    }
    money.map_or(default, |money| money.cents())
}

fn ordered(table: &Table<'_, '_>, at: Location, min: i64, max: i64) {
    if min > max {
        table.reader.fault(at, "limits", format!("«min» {min} is greater than «max» {max}"));
    }
}
