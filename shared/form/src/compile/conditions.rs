//! Reading conditions and requirements.

use super::names::{Names, field_name, list_name};
use super::table::{Table, Value};
use super::uses::{Purpose, Reach, Use, Wanted};
use crate::{Condition, ListPath, Required};
use domain::Money;
use toml::de::DeValue;

/// What a condition may be.
const FORMS: [&str; 10] =
    ["is", "one_of", "includes", "more_than", "answered", "all", "any", "not", "any_item", "count"];

/// Reads the condition under a key, if there is one.
pub(super) fn condition_if_any(
    table: &Table<'_, '_>,
    key: &str,
    names: &Names,
) -> Option<Condition> {
    read_condition(table, &table.value(key)?, names)
}

/// Reads `required`: true, false or a condition.
pub(super) fn required(table: &Table<'_, '_>, names: &Names) -> Required {
    match table.value("required") {
        None | Some(Value { value: DeValue::Boolean(true), .. }) => Required::Always,
        Some(Value { value: DeValue::Boolean(false), .. }) => Required::Never,
        Some(value) if !value.value.is_table() => {
            let message = "«required» must be true, false or a condition";
            table.reader.fault(value.at, "wrong-type", message);
            Required::Always
        }
        Some(value) => {
            read_condition(table, &value, names).map_or(Required::Always, Required::When)
        }
    }
}

/// Reads a condition.
pub(super) fn read_condition(
    table: &Table<'_, '_>,
    value: &Value<'_, '_>,
    names: &Names,
) -> Option<Condition> {
    let reader = table.reader;
    let inner = Table::of(reader, value)?;
    let mut there: Vec<&str> = FORMS.into_iter().filter(|form| inner.has(form)).collect();
    // Of a count «more_than» is the limit, no question of its own.
    there.retain(|form| *form != "more_than" || !inner.has("count"));
    let [form] = there[..] else {
        let message = format!("a condition needs exactly one of {}", FORMS.join(", "));
        reader.fault(value.at, "condition-form", message);
        return None;
    };
    let read = match form {
        "all" => parts(&inner, form, names).map(Condition::All),
        "any" => parts(&inner, form, names).map(Condition::Any),
        "not" => condition_if_any(&inner, form, names).map(|part| Condition::Not(Box::new(part))),
        "any_item" => any_item(&inner, names),
        "count" => count(&inner, names),
        _ => about_field(&inner, form, names),
    };
    inner.finish();
    read
}

fn parts(table: &Table<'_, '_>, form: &str, names: &Names) -> Option<Vec<Condition>> {
    let parts = table.values(form);
    if parts.is_empty() {
        let message = format!("«{form}» needs conditions inside");
        table.reader.fault(table.at_key(form), "condition-form", message);
        return None;
    }
    Some(parts.iter().filter_map(|part| read_condition(table, part, names)).collect())
}

/// The list must come before, whole: so no condition looks at what hangs on itself.
fn earlier_list(table: &Table<'_, '_>, key: &str, names: &Names) -> Option<ListPath> {
    let list = list_name(table, key, names, Wanted::Counted)?;
    if table.reader.is_open(&list) {
        let (at, from) = (table.at_key(key), names.at.clone());
        table.reader.used(Use { at, from, wanted: Wanted::Earlier(list.clone()) });
    }
    Some(list)
}

fn any_item(table: &Table<'_, '_>, names: &Names) -> Option<Condition> {
    let list = earlier_list(table, "any_item", names);
    table.want("where");
    let list = list?;
    let seen = Names { at: list.clone(), prefix: String::new(), this: names.this.clone() };
    let condition = condition_if_any(table, "where", &seen)?;
    if !condition.lists().is_empty() {
        let message = "«where» looks at one item: no list can be looked into there";
        table.reader.fault(table.at_key("where"), "condition-form", message);
    }
    Some(Condition::AnyItem { list, condition: Box::new(condition) })
}

fn count(table: &Table<'_, '_>, names: &Names) -> Option<Condition> {
    let list = earlier_list(table, "count", names);
    table.want("more_than");
    let more_than = table.integer("more_than", 0);
    Some(Condition::Count { list: list?, more_than })
}

fn about_field(table: &Table<'_, '_>, form: &str, names: &Names) -> Option<Condition> {
    let earlier = Some(table.reader.declared_so_far());
    let field = |purpose| field_name(table, "field", names, purpose, Reach::One, earlier);
    // What cannot be compared with is told by itself; the field is looked up all the same.
    let any_field = || field(Purpose::Anything);
    match form {
        "is" => {
            let Some(value) = table.text_if_any(form) else { return any_field().and(None) };
            Some(Condition::Is { field: field(Purpose::SingleCode(value.clone()))?, value })
        }
        "one_of" => {
            let texts = table.texts(form).into_iter();
            let values: Vec<String> = texts.map(|(_, text)| text).collect();
            if values.is_empty() {
                let message = "«one_of» needs codes inside";
                table.reader.fault(table.at_key(form), "condition-form", message);
                return any_field().and(None);
            }
            let mut path = None;
            for value in &values {
                path = field(Purpose::SingleCode(value.clone()));
            }
            Some(Condition::OneOf { field: path?, values })
        }
        "includes" => {
            let Some(value) = table.text_if_any(form) else { return any_field().and(None) };
            Some(Condition::Includes { field: field(Purpose::OneOfCodes(value.clone()))?, value })
        }
        "more_than" => {
            let field = field(Purpose::Number);
            let text = table.text_if_any(form)?;
            let limit: Option<Money> = text.parse().ok();
            if limit.is_none() {
                let message = format!("«{text}» is not a number like 1.234,56");
                table.reader.fault(table.at_key(form), "limits", message);
            }
            Some(Condition::MoreThan { field: field?, hundredths: limit?.cents() })
        }
        _ => {
            let field = any_field();
            if !table.boolean(form, true) {
                let message = "write not = { field = …, answered = true }";
                table.reader.fault(table.at_key(form), "condition-form", message);
            }
            Some(Condition::Answered { field: field? })
        }
    }
}
