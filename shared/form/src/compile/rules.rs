//! Reading rules and their tests.

use super::by_choice::{earlier, places};
use super::conditions::condition_if_any;
use super::expressions::several;
use super::names::{Names, field_name, list_name, list_names, own_name};
use super::table::{Table, Value};
use super::uses::{Purpose, Reach, Use, Wanted};
use crate::check::numbers_of;
use crate::{Amount, FieldPath, Rule, Severity, Test};
use domain::Money;

/// Every test that a rule may have.
const TESTS: [&str; 13] = [
    "at_most",
    "sum_at_most",
    "equal",
    "same_text",
    "place_among",
    "total",
    "not_before",
    "same_set",
    "one_per_choice",
    "count_is",
    "some_item",
    "distinct",
    "fiscal_code_agrees",
];

pub(super) fn rule(table: &Table<'_, '_>, names: &Names) -> Option<Rule> {
    let id = own_name(table, "id", names);
    let message = table.text("message");
    let at = own_name(table, "at", names);
    let severity = match table.text_if_any("severity").as_deref() {
        None | Some("error") => Severity::Error,
        Some("warning") => Severity::Warning,
        Some(other) => {
            let message = format!("«{other}» is not a severity; use error or warning");
            table.reader.fault(table.at_key("severity"), "unknown-kind", message);
            Severity::Error
        }
    };
    let when = condition_if_any(table, "when", names);
    let there: Vec<&str> = TESTS.into_iter().filter(|name| table.has(name)).collect();
    let [name] = there[..] else {
        let message = format!("a rule needs exactly one test of {}", TESTS.join(", "));
        table.reader.fault(table.at(), "rule-test", message);
        table.excuse_all();
        return None;
    };
    let inner = Table::of(table.reader, &table.value(name)?)?;
    let test = test(&inner, name, names);
    inner.finish();
    if let (Some(message), Some(test)) = (&message, &test) {
        check_numbers(table, message, numbers_of(test));
    }
    Some(Rule { id: id?, message: message?, at: at?, when, severity, test: test? })
}

fn test(table: &Table<'_, '_>, name: &str, names: &Names) -> Option<Test> {
    let field = |key: &str, purpose| field_name(table, key, names, purpose, Reach::One, None);
    let each = |key: &str, purpose| field_name(table, key, names, purpose, Reach::EachItem, None);
    let if_any = |key: &str, purpose| if table.has(key) { field(key, purpose) } else { None };
    Some(match name {
        "at_most" => {
            Test::AtMost { field: field("field", Purpose::Number)?, most: amount(table, names)? }
        }
        "sum_at_most" => {
            Test::SumAtMost { sum: several(table, "sum", names), most: amount(table, names)? }
        }
        "equal" => Test::Equal {
            left: field("left", Purpose::Number)?,
            right: field("right", Purpose::Number)?,
        },
        "same_text" => Test::SameText {
            left: fields(table, "left", names, || Purpose::Words),
            right: fields(table, "right", names, || Purpose::Words),
        },
        "place_among" => Test::PlaceAmong {
            place: field("place", Purpose::Municipality)?,
            among: places(table, names)?,
        },
        "total" => Test::Total {
            total: field("total", Purpose::Number)?,
            parts: fields(table, "parts", names, || Purpose::Number),
            tolerance: tolerance(table),
        },
        "not_before" => Test::NotBefore {
            earlier: earlier(table, names)?,
            later: field("later", Purpose::Date)?,
        },
        "same_set" => Test::SameSet {
            choices: field("choices", Purpose::Choices)?,
            used: each("used", Purpose::AnyChoice)?,
        },
        "one_per_choice" => Test::OnePerChoice {
            choices: field("choices", Purpose::Choices)?,
            used: each("used", Purpose::AnyChoice)?,
        },
        "count_is" => Test::CountIs {
            number: field("number", Purpose::WholeNumber)?,
            list: list_name(table, "list", names, Wanted::Counted)?,
        },
        "some_item" => some_item(table, names),
        "distinct" => {
            let field = each("field", Purpose::Anything)?;
            let is = condition_if_any(table, "where", &Names::of(field.at.clone()));
            Test::Distinct { field, is }
        }
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

/// `some_item`: what is asked of the item is read as seen from it, so that there is one list then.
fn some_item(table: &Table<'_, '_>, names: &Names) -> Test {
    let lists = list_names(table, "lists", names, Wanted::Counted);
    let at = table.value("where").map(|value| value.at);
    let is = match (at, lists.as_slice()) {
        (Some(_), [one]) => condition_if_any(table, "where", &Names::of(one.clone())),
        (Some(at), [_, _, ..]) => {
            table.reader.fault(at, "rule-test", "«where» looks at the items of one list");
            None
        }
        _ => None,
    };
    Test::SomeItem { lists, is }
}

/// `most`: a field, or a fixed amount written `"=150.000,00"`.
fn amount(table: &Table<'_, '_>, names: &Names) -> Option<Amount> {
    let at = table.want("most")?;
    let text = table.text_if_any("most")?;
    let Some(fixed) = text.strip_prefix('=') else {
        let field = field_name(table, "most", names, Purpose::Number, Reach::One, None)?;
        return Some(Amount::Field(field));
    };
    let money: Option<Money> = fixed.parse().ok();
    if money.is_none() {
        table.reader.fault(at, "limits", format!("«{fixed}» is not an amount like 1.234,56"));
    }
    money.map(|money| Amount::Hundredths(money.cents()))
}

/// The fields under a key: one, or several in a list.
fn fields(
    table: &Table<'_, '_>,
    key: &str,
    names: &Names,
    purpose: fn() -> Purpose,
) -> Vec<FieldPath> {
    table.want(key);
    let values = table.one_or_many(key);
    if values.is_empty() && table.has(key) {
        let message = format!("«{key}» needs at least one field");
        table.reader.fault(table.at_key(key), "limits", message);
    }
    let field = |value: &Value<'_, '_>| {
        let at = value.at;
        let Some(text) = value.value.as_str() else {
            let message = format!("«{key}» must be a list of texts");
            table.reader.fault(at, "wrong-type", message);
            return None;
        };
        let Some(path) = names.field(text) else {
            table.reader.fault(at, "bad-identifier", format!("«{text}» does not name a field"));
            return None;
        };
        let (purpose, reach) = (purpose(), Reach::One);
        let wanted = Wanted::Field { path: path.clone(), purpose, reach, earlier_than: None };
        table.reader.used(Use { at, from: names.at.clone(), wanted });
        Some(path)
    };
    values.iter().filter_map(field).collect()
}

/// An amount in hundredths; nothing when it is not written.
fn tolerance(table: &Table<'_, '_>) -> i64 {
    let Some(text) = table.text_if_any("tolerance") else { return 0 };
    text.parse::<Money>().map_or_else(
        |_| {
            let message = format!("«{text}» is not an amount like 0,01");
            table.reader.fault(table.at_key("tolerance"), "limits", message);
            0
        },
        Money::cents,
    )
}

/// What stands in braces in a sentence must be a number that the rule's test has.
fn check_numbers(table: &Table<'_, '_>, message: &str, known: &[&str]) {
    for part in message.split('{').skip(1) {
        let name = part.split('}').next().unwrap_or_default();
        if !known.contains(&name) {
            let message = format!(
                "«{{{name}}}» is no number of this rule; those it has are: {}",
                known.join(", ")
            );
            table.reader.fault(table.at_key("message"), "message-number", message);
        }
    }
}
