//! Reading how values are computed.

use super::conditions::condition_if_any;
use super::names::Names;
use super::table::{Table, Value};
use super::uses::{Purpose, Reach, Use, Wanted};
use crate::{Case, Expression};
use domain::Money;
use toml::de::DeValue;

/// What an expression may be, besides the name of a field and a fixed number.
const FORMS: [&str; 6] = ["sum", "less", "product", "percent", "least", "first"];

/// Reads the expression under a key that must be there.
pub(super) fn expression(table: &Table<'_, '_>, key: &str, names: &Names) -> Option<Expression> {
    table.want(key)?;
    read(table, &table.value(key)?, names)
}

/// Reads the expressions under a key: one, or several of them in a list.
pub(super) fn several(table: &Table<'_, '_>, key: &str, names: &Names) -> Vec<Expression> {
    table.want(key);
    let values = table.one_or_many(key);
    if values.is_empty() && table.has(key) {
        table.reader.fault(table.at_key(key), "expression-form", format!("«{key}» sums nothing"));
    }
    values.iter().filter_map(|value| read(table, value, names)).collect()
}

fn read(table: &Table<'_, '_>, value: &Value<'_, '_>, names: &Names) -> Option<Expression> {
    if let DeValue::String(text) = value.value {
        return named(table, value, text.trim(), names);
    }
    let inner = Table::of(table.reader, value)?;
    let there: Vec<&str> = FORMS.into_iter().filter(|form| inner.has(form)).collect();
    let [form] = there[..] else {
        let message = format!(
            "write a field, a fixed number like \"=150.000,00\", or exactly one of {}",
            FORMS.join(", ")
        );
        table.reader.fault(value.at, "expression-form", message);
        return None;
    };
    let read = match form {
        "sum" => parts(&inner, form, names).map(Expression::Sum),
        "least" => parts(&inner, form, names).map(Expression::Least),
        "less" => two(&inner, form, names).map(Expression::Less),
        "product" => two(&inner, form, names).map(Expression::Product),
        "percent" => two(&inner, form, names).map(Expression::Percent),
        _ => cases(&inner, form, names).map(Expression::First),
    };
    inner.finish();
    read
}

/// A field, looked at in every item where it lies in a list that is not around; or `=` and a number.
fn named(
    table: &Table<'_, '_>,
    value: &Value<'_, '_>,
    text: &str,
    names: &Names,
) -> Option<Expression> {
    let reader = table.reader;
    if let Some(fixed) = text.strip_prefix('=') {
        let number: Option<Money> = fixed.parse().ok();
        if number.is_none() {
            let message = format!("«{fixed}» is not a number like 1.234,56");
            reader.fault(value.at, "limits", message);
        }
        return number.map(|number| Expression::Fixed(number.cents()));
    }
    let Some(path) = names.field(text) else {
        reader.fault(value.at, "bad-identifier", format!("«{text}» does not name a field"));
        return None;
    };
    let place = &path.at;
    let around = place.section == names.at.section && names.at.lists.starts_with(&place.lists);
    let one = around || place.lists.is_empty();
    let reach = if one { Reach::One } else { Reach::EachItem };
    let wanted =
        Wanted::Field { path: path.clone(), purpose: Purpose::Number, reach, earlier_than: None };
    reader.used(Use { at: value.at, from: names.at.clone(), wanted });
    Some(if one { Expression::Field(path) } else { Expression::Items(path) })
}

fn parts(table: &Table<'_, '_>, form: &str, names: &Names) -> Option<Vec<Expression>> {
    let values = table.values(form);
    if values.is_empty() {
        let message = format!("«{form}» needs parts inside");
        table.reader.fault(table.at_key(form), "expression-form", message);
        return None;
    }
    let read: Vec<Expression> =
        values.iter().filter_map(|value| read(table, value, names)).collect();
    (read.len() == values.len()).then_some(read)
}

fn two(table: &Table<'_, '_>, form: &str, names: &Names) -> Option<Box<[Expression; 2]>> {
    let read = parts(table, form, names)?;
    let two: Option<[Expression; 2]> = read.try_into().ok();
    if two.is_none() {
        let message = format!("«{form}» takes two parts");
        table.reader.fault(table.at_key(form), "expression-form", message);
    }
    two.map(Box::new)
}

fn cases(table: &Table<'_, '_>, form: &str, names: &Names) -> Option<Vec<Case>> {
    let tables = table.tables(form);
    let wanted = tables.len();
    let mut cases: Vec<Case> = Vec::new();
    for inner in tables {
        if cases.last().is_some_and(|case| case.when.is_none()) {
            let message = "the value before has no condition: this one is never looked at";
            table.reader.fault(inner.at(), "expression-form", message);
        }
        let when = condition_if_any(&inner, "when", names);
        let lost = inner.has("when") && when.is_none();
        let value = expression(&inner, "value", names);
        inner.finish();
        if let Some(value) = value.filter(|_| !lost) {
            cases.push(Case { when, value });
        }
    }
    if wanted == 0 {
        let message = format!("«{form}» needs values inside");
        table.reader.fault(table.at_key(form), "expression-form", message);
    }
    (wanted > 0 && cases.len() == wanted).then_some(cases)
}
