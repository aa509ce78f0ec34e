//! Reading who must sign.

use super::beside::field_one;
use super::conditions::condition_if_any;
use super::names::{Names, field_name};
use super::table::{Table, Value};
use super::uses::{Purpose, Reach};
use crate::{FieldPath, ListPath, RequiredSignature, SignatoryFields};
use toml::de::DeValue;

/// Reads `signatory`: the persons who may have to sign, the first that counts being the one; or the name
/// of an earlier signed file, which the same person signs.
pub(super) fn signatory(
    table: &Table<'_, '_>,
    before: &[RequiredSignature],
) -> Option<Vec<SignatoryFields>> {
    let at = table.want("signatory")?;
    if let Some(Value { value: DeValue::String(other), .. }) = table.value("signatory") {
        let same = before.iter().find(|signature| signature.id.as_str() == other.as_ref());
        if same.is_none() {
            let message = format!("«{other}» is no signed file that stands before this one");
            table.reader.fault(at, "signatory", message);
        }
        return same.map(|signature| signature.signatory.clone());
    }
    let persons: Vec<SignatoryFields> =
        table.tables("signatory").iter().filter_map(person).collect();
    if persons.is_empty() {
        table.reader.fault(at, "signatory", "say who signs: fiscal_code and name".to_owned());
        return None;
    }
    if let Some(first) = persons.iter().position(|person| person.when.is_none())
        && first + 1 < persons.len()
    {
        let message = "after one without a condition nobody else can have to sign".to_owned();
        table.reader.fault(at, "signatory", message);
    }
    Some(persons)
}

fn person(table: &Table<'_, '_>) -> Option<SignatoryFields> {
    let place = table.text("fiscal_code").and_then(|text| text.parse::<FieldPath>().ok());
    let place = place.map_or_else(|| nowhere(table), |path| Some(path.at));
    let names = Names::of(place?);
    let field = |key| field_name(table, key, &names, Purpose::FiscalCode, Reach::One, None);
    let person = SignatoryFields {
        when: condition_if_any(table, "when", &names),
        fiscal_code: field("fiscal_code")?,
        name: name(table),
    };
    if person.name.is_empty() {
        table.reader.fault(table.at(), "signatory", "«name» lists the fields of a name".to_owned());
    }
    Some(person)
}

/// The name, field by field.
fn name(table: &Table<'_, '_>) -> Vec<FieldPath> {
    table
        .texts("name")
        .into_iter()
        .filter_map(|(at, text)| field_one(table.reader, at, &text, Purpose::Text))
        .collect()
}

fn nowhere(table: &Table<'_, '_>) -> Option<ListPath> {
    let message = "«fiscal_code» names a field: write section.field".to_owned();
    table.reader.fault(table.at_key("fiscal_code"), "bad-identifier", message);
    table.excuse_all();
    None
}
