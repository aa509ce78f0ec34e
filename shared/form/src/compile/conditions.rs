//! Reading conditions and the names of fields.

use super::reader::Location;
use super::table::{Table, Value};
use super::uses::{Purpose, Use, Wanted};
use crate::{Condition, FieldPath, Id, ListPath, Required};
use domain::Money;
use toml::de::DeValue;

/// Where names are read: a body, and the prefix that included fields carry.
#[derive(Clone)]
pub(super) struct Names {
    pub(super) at: ListPath,
    pub(super) prefix: String,
}

impl Names {
    pub(super) fn of(at: ListPath) -> Self {
        Self { at, prefix: String::new() }
    }

    /// The field that a name means here: `field`, `section.field`, `section.list.field`.
    pub(super) fn field(&self, text: &str) -> Option<FieldPath> {
        if text.contains('.') { text.parse().ok() } else { Some(self.at.field(self.own(text)?)) }
    }

    /// A name of this very body, with the prefix.
    pub(super) fn own(&self, text: &str) -> Option<Id> {
        format!("{}{text}", self.prefix).parse().ok()
    }
}

/// Reads the name of a field and notes its use.
pub(super) fn field_name(
    table: &Table<'_, '_>,
    key: &str,
    names: &Names,
    purpose: Purpose,
    earlier_than: Option<usize>,
) -> Option<FieldPath> {
    let at = table.want(key)?;
    let text = table.text_if_any(key)?;
    let Some(path) = names.field(&text) else {
        table.reader.fault(at, "bad-identifier", format!("«{text}» does not name a field"));
        return None;
    };
    let wanted = Wanted::Field { path: path.clone(), purpose, earlier_than };
    table.reader.used(Use { at, wanted });
    Some(path)
}

/// Reads the condition under a key, if there is one.
pub(super) fn condition_if_any(
    table: &Table<'_, '_>,
    key: &str,
    names: &Names,
) -> Option<Condition> {
    condition(table, &table.value(key)?, names)
}

/// Reads `required`: true, false or a condition.
pub(super) fn required(table: &Table<'_, '_>, names: &Names) -> Required {
    match table.value("required") {
        None => Required::Always,
        Some(Value { value: DeValue::Boolean(true), .. }) => Required::Always,
        Some(Value { value: DeValue::Boolean(false), .. }) => Required::Never,
        Some(value) => condition(table, &value, names).map_or(Required::Always, Required::When),
    }
}

fn condition(table: &Table<'_, '_>, value: &Value<'_, '_>, names: &Names) -> Option<Condition> {
    let reader = table.reader;
    let inner = Table::of(reader, value)?;
    let read = read_condition(&inner, value.at, names);
    inner.finish();
    read
}

fn read_condition(table: &Table<'_, '_>, at: Location, names: &Names) -> Option<Condition> {
    let parts = |key: &str| -> Vec<Condition> {
        table.values(key).iter().filter_map(|part| condition(table, part, names)).collect()
    };
    if table.has("all") {
        return Some(Condition::All(parts("all")));
    }
    if table.has("any") {
        return Some(Condition::Any(parts("any")));
    }
    if table.has("not") {
        return Some(Condition::Not(Box::new(condition_if_any(table, "not", names)?)));
    }
    let earlier = Some(table.reader.declared_so_far());
    let field = |purpose| field_name(table, "field", names, purpose, earlier);
    if let Some(value) = table.text_if_any("is") {
        return Some(Condition::Is { field: field(Purpose::SingleCode(value.clone()))?, value });
    }
    if table.has("one_of") {
        let values: Vec<String> = table.texts("one_of").into_iter().map(|(_, text)| text).collect();
        let mut path = None;
        for value in &values {
            path = field(Purpose::SingleCode(value.clone()));
        }
        return Some(Condition::OneOf { field: path?, values });
    }
    if let Some(value) = table.text_if_any("includes") {
        return Some(Condition::Includes {
            field: field(Purpose::OneOfCodes(value.clone()))?,
            value,
        });
    }
    if let Some(text) = table.text_if_any("more_than") {
        let limit: Option<Money> = text.parse().ok();
        if limit.is_none() {
            table.reader.fault(at, "limits", format!("«{text}» is not a number like 1.234,56"));
        }
        return Some(Condition::MoreThan {
            field: field(Purpose::Number)?,
            hundredths: limit?.cents(),
        });
    }
    if table.boolean("answered", false) {
        return Some(Condition::Answered { field: field(Purpose::Anything)? });
    }
    let message =
        "a condition needs one of: is, one_of, includes, more_than, answered = true, all, any, not";
    table.reader.fault(at, "missing-key", message);
    None
}
