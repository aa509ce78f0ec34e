//! What the other files of a call may say of a form: the names of its fields, and conditions.

use super::conditions::read_condition;
use super::location::Location;
use super::names::Names;
use super::reader::Reader;
use super::table::{Table, Value};
use super::uses::{Purpose, Reach, Use, Wanted};
use crate::{Condition, FieldPath, ListPath};

/// Reads a condition as it is seen from a place: every field read so far may be looked at.
pub fn condition(
    table: &Table<'_, '_>,
    value: &Value<'_, '_>,
    place: &ListPath,
) -> Option<Condition> {
    read_condition(table, value, &Names::of(place.clone()))
}

/// Reads the whole name of a field that has one answer, `section.field`, and notes its use.
pub fn field_one(
    reader: &Reader<'_>,
    at: Location,
    text: &str,
    purpose: Purpose,
) -> Option<FieldPath> {
    let path = whole_name(reader, at, text)?;
    let from = ListPath::section(path.at.section.clone());
    note(reader, at, from, &path, purpose);
    Some(path)
}

/// Reads the whole name of a field that may have an answer in every item of a list,
/// `section.list.field`, and notes its use.
pub fn field_each(
    reader: &Reader<'_>,
    at: Location,
    text: &str,
    purpose: Purpose,
) -> Option<FieldPath> {
    let path = whole_name(reader, at, text)?;
    note(reader, at, path.at.clone(), &path, purpose);
    Some(path)
}

fn whole_name(reader: &Reader<'_>, at: Location, text: &str) -> Option<FieldPath> {
    let path = text.parse().ok();
    if path.is_none() {
        let message = format!("«{text}» does not name a field: write section.field");
        reader.fault(at, "bad-identifier", message);
    }
    path
}

fn note(reader: &Reader<'_>, at: Location, from: ListPath, path: &FieldPath, purpose: Purpose) {
    let path = path.clone();
    let wanted = Wanted::Field { path, purpose, reach: Reach::One, earlier_than: None };
    reader.used(Use { at, from, wanted });
}
