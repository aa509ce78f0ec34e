//! Reading rules and their tests.

use super::conditions::{Names, condition_if_any, field_name};
use super::kinds::list_name;
use super::table::Table;
use super::uses::Purpose;
use crate::{Amount, FieldPath, Rule, Severity, Test};
use domain::Money;

/// Every test that a rule may have.
const TESTS: [&str; 9] = [
    "at_most",
    "sum_at_most",
    "total",
    "not_before",
    "same_set",
    "one_per_choice",
    "count_is",
    "distinct",
    "fiscal_code_agrees",
];

pub(super) fn rule(table: &Table<'_, '_>, names: &Names) -> Option<Rule> {
    let id = table.text("id").and_then(|text| names.own(&text));
    let message = table.text("message");
    let at = table.text("at").and_then(|text| names.own(&text));
    let severity = match table.text_if_any("severity").as_deref() {
        None | Some("error") => Severity::Error,
        Some("warning") => Severity::Warning,
        Some(other) => {
            let message = format!("«{other}» is not a severity; use error or warning");
            table.reader.fault(table.at(), "unknown-kind", message);
            Severity::Error
        }
    };
    let when = condition_if_any(table, "when", names);
    let there: Vec<&str> = TESTS.into_iter().filter(|name| table.has(name)).collect();
    let [name] = there[..] else {
        let message = format!("a rule needs exactly one test of {}", TESTS.join(", "));
        table.reader.fault(table.at(), "rule-test", message);
        return None;
    };
    let inner = Table::of(table.reader, &table.value(name)?)?;
    let test = test(&inner, name, names);
    inner.finish();
    Some(Rule { id: id?, message: message?, at: at?, when, severity, test: test? })
}

fn test(table: &Table<'_, '_>, name: &str, names: &Names) -> Option<Test> {
    let field = |key: &str, purpose| field_name(table, key, names, purpose, None);
    let if_any = |key: &str, purpose| {
        if table.has(key) { field_name(table, key, names, purpose, None) } else { None }
    };
    Some(match name {
        "at_most" => {
            Test::AtMost { field: field("field", Purpose::Number)?, most: amount(table, names)? }
        }
        "sum_at_most" => {
            Test::SumAtMost { sum: field("sum", Purpose::Number)?, most: amount(table, names)? }
        }
        "total" => Test::Total {
            total: field("total", Purpose::Number)?,
            parts: parts(table, names),
            tolerance: tolerance(table),
        },
        "not_before" => Test::NotBefore {
            earlier: field("earlier", Purpose::Date)?,
            later: field("later", Purpose::Date)?,
        },
        "same_set" => Test::SameSet {
            choices: field("choices", Purpose::Choices)?,
            used: field("used", Purpose::AnyChoice)?,
        },
        "one_per_choice" => Test::OnePerChoice {
            choices: field("choices", Purpose::Choices)?,
            used: field("used", Purpose::AnyChoice)?,
        },
        "count_is" => Test::CountIs {
            number: field("number", Purpose::WholeNumber)?,
            list: list_name(table, "list")?,
        },
        "distinct" => Test::Distinct { field: field("field", Purpose::Anything)? },
        _ => Test::FiscalCodeAgrees {
            fiscal_code: field("fiscal_code", Purpose::FiscalCode)?,
            surname: field("surname", Purpose::Text)?,
            name: field("name", Purpose::Text)?,
            sex: if_any("sex", Purpose::SingleCode("M".to_owned())),
            birth_date: if_any("birth_date", Purpose::Date),
            birth_place: if_any("birth_place", Purpose::Municipality),
        },
    })
}

/// `most`: a field, or a fixed amount written `"=150.000,00"`.
fn amount(table: &Table<'_, '_>, names: &Names) -> Option<Amount> {
    let at = table.want("most")?;
    let text = table.text_if_any("most")?;
    let Some(fixed) = text.strip_prefix('=') else {
        return Some(Amount::Field(field_name(table, "most", names, Purpose::Number, None)?));
    };
    let money: Option<Money> = fixed.parse().ok();
    if money.is_none() {
        table.reader.fault(at, "limits", format!("«{fixed}» is not an amount like 1.234,56"));
    }
    money.map(|money| Amount::Hundredths(money.cents()))
}

fn parts(table: &Table<'_, '_>, names: &Names) -> Vec<FieldPath> {
    use super::uses::{Use, Wanted};
    table
        .texts("parts")
        .into_iter()
        .filter_map(|(at, text)| {
            let path = names.field(&text)?;
            let purpose = Purpose::Number;
            let wanted = Wanted::Field { path: path.clone(), purpose, earlier_than: None };
            table.reader.used(Use { at, wanted });
            Some(path)
        })
        .collect()
}

fn tolerance(table: &Table<'_, '_>) -> i64 {
    let text = table.text_if_any("tolerance");
    text.and_then(|text| text.parse::<Money>().ok()).map_or(0, |money| money.cents())
}
