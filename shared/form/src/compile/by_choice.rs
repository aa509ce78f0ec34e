//! Reading what a rule demands by a choice: the day that belongs to it, the municipalities that belong to it.

use super::names::{Names, field_name};
use super::table::{Table, Value};
use super::uses::{Purpose, Reach, Use, Wanted};
use crate::{Earlier, FieldPath, Places};
use domain::{CadastralCode, Date, find_by_code};
use std::collections::BTreeMap;

/// `earlier`: a field, or `{ by = a choice }`, whose options then say their days, or `{ by = a choice, days = { code =
/// "2014-01-17" } }`.
pub(super) fn earlier(table: &Table<'_, '_>, names: &Names) -> Option<Earlier> {
    table.want("earlier")?;
    let value = table.value("earlier")?;
    if value.value.is_str() {
        let field = field_name(table, "earlier", names, Purpose::Date, Reach::One, None)?;
        return Some(Earlier::Field(field));
    }
    let inner = Table::of(table.reader, &value)?;
    let (by, days) = if inner.has("days") {
        by_choice(&inner, "days", names, |value| read_day(table, value))?
    } else {
        let by = field_name(&inner, "by", names, Purpose::DatedChoice, Reach::One, None)?;
        (by, BTreeMap::new())
    };
    inner.finish();
    Some(Earlier::By { by, days })
}

/// A day under a key, if there is one.
pub(super) fn day(table: &Table<'_, '_>, key: &str) -> Option<Date> {
    read_day(table, &table.value(key)?)
}

fn read_day(table: &Table<'_, '_>, value: &Value<'_, '_>) -> Option<Date> {
    let text = value.value.as_str().unwrap_or_default();
    let read = text.parse().ok();
    if read.is_none() {
        let message = format!("«{text}» is not a day like 2014-01-17");
        table.reader.fault(value.at, "limits", message);
    }
    read
}

/// `places`: a list of municipalities; with `by`, such a list for each code of a choice.
pub(super) fn places(table: &Table<'_, '_>, names: &Names) -> Option<Places> {
    if !table.has("by") {
        table.want("places")?;
        let places = table.one_or_many("places").iter().filter_map(|it| place(table, it)).collect();
        return Some(Places::Always { places });
    }
    let (by, places) = by_choice(table, "places", names, |value| {
        let listed = table.listed(value)?;
        Some(listed.iter().filter_map(|it| place(table, it)).collect())
    })?;
    Some(Places::By { by, places })
}

fn place(table: &Table<'_, '_>, value: &Value<'_, '_>) -> Option<CadastralCode> {
    let text = value.value.as_str().unwrap_or_default();
    let code = text.parse().ok().filter(|code| find_by_code(*code).is_some());
    if code.is_none() {
        let message = format!("«{text}» is not the cadastral code of a municipality");
        table.reader.fault(value.at, "place-exists", message);
    }
    code
}

/// The choice under `by`, and what belongs to each of its codes.
fn by_choice<T>(
    table: &Table<'_, '_>,
    key: &str,
    names: &Names,
    read: impl Fn(&Value<'_, '_>) -> Option<T>,
) -> Option<(FieldPath, BTreeMap<String, T>)> {
    let by = field_name(table, "by", names, Purpose::AnyChoice, Reach::One, None);
    table.want(key)?;
    let inner = Table::of(table.reader, &table.value(key)?)?;
    let mut found = BTreeMap::new();
    for code in inner.keys() {
        let Some(value) = inner.value(&code) else { continue };
        if let Some(path) = &by {
            let (path, purpose) = (path.clone(), Purpose::SingleCode(code.clone()));
            let wanted = Wanted::Field { path, purpose, reach: Reach::One, earlier_than: None };
            table.reader.used(Use { at: value.at, from: names.at.clone(), wanted });
        }
        if let Some(read) = read(&value) {
            found.insert(code, read);
        }
    }
    Some((by?, found))
}
