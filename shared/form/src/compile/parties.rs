//! Reading who an application is for, and the amounts that sum it up.

use super::beside::{condition, field_each, field_one};
use super::location::Location;
use super::table::Table;
use super::uses::Purpose;
use crate::{FieldPath, ListPath, Party, Total};

/// Reads `[[beneficiary]]`: the first entry whose condition holds says where the name is.
///
/// After the sections, whose fields it names.
pub(super) fn parties(table: &Table<'_, '_>, key: &str, place: &ListPath) -> Vec<Party> {
    let mut parties: Vec<Party> = Vec::new();
    for inner in table.tables(key) {
        if parties.last().is_some_and(|party| party.when.is_none()) {
            let message =
                format!("the «{key}» before has no condition: this one is never looked at");
            inner.reader.fault(inner.at(), "condition-form", message);
        }
        parties.extend(party(&inner, place));
        inner.finish();
    }
    parties
}

fn party(table: &Table<'_, '_>, place: &ListPath) -> Option<Party> {
    let when = table.value("when").and_then(|value| condition(table, &value, place));
    let name = fields(table, "name", |at, text| field_one(table.reader, at, text, Purpose::Words));
    table.want("fiscal_code");
    let code = table.text_if_any("fiscal_code");
    let code = code.and_then(|text| {
        field_one(table.reader, table.at_key("fiscal_code"), &text, Purpose::TaxCode)
    });
    Some(Party { when, name, fiscal_code: code? })
}

/// Reads `[[totals]]`.
pub(super) fn totals(table: &Table<'_, '_>) -> Vec<Total> {
    let mut totals = Vec::new();
    for inner in table.tables("totals") {
        let label = inner.text("label");
        let sum = |at, text: &str| field_each(inner.reader, at, text, Purpose::Money);
        let fields = fields(&inner, "fields", sum);
        totals.extend(label.map(|label| Total { label, fields }));
        inner.finish();
    }
    totals
}

fn fields(
    table: &Table<'_, '_>,
    key: &str,
    read: impl Fn(Location, &str) -> Option<FieldPath>,
) -> Vec<FieldPath> {
    table.want(key);
    let texts = table.texts(key);
    if texts.is_empty() && table.has(key) {
        table.reader.fault(
            table.at_key(key),
            "limits",
            format!("«{key}» needs at least one field"),
        );
    }
    texts.into_iter().filter_map(|(at, text)| read(at, &text)).collect()
}
