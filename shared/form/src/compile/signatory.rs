//! Reading who must sign.

use super::parties::parties;
use super::table::{Table, Value};
use crate::{ListPath, Party, RequiredSignature};
use toml::de::DeValue;

/// Reads `signatory`: the persons who may have to sign, the first whose condition holds being the one; or the
/// name of an earlier signed file, which the same person signs.
pub(super) fn signatory(
    table: &Table<'_, '_>,
    place: &ListPath,
    before: &[RequiredSignature],
) -> Option<Vec<Party>> {
    let at = table.want("signatory")?;
    if let Some(Value { value: DeValue::String(other), .. }) = table.value("signatory") {
        let same = before.iter().find(|signature| signature.id.as_str() == other.as_ref());
        if same.is_none() {
            let message = format!("«{other}» is no signed file that stands before this one");
            table.reader.fault(at, "signatory", message);
        }
        return same.map(|signature| signature.signatory.clone());
    }
    let persons = parties(table, "signatory", place);
    if persons.is_empty() {
        table.reader.fault(at, "signatory", "say who signs: fiscal_code and name");
        return None;
    }
    Some(persons)
}
