//! What only one call may have.

use super::beside::Beside;
use crate::Call;
use crate::codes::FILE as CODES;
use cup::Measure;

/// Two calls with one prefix would give the same protocol numbers.
pub(super) fn protocol_prefix(beside: &Beside<'_>) {
    only_one(beside, "protocol_prefix", "prefix-taken", |call| &call.application.protocol_prefix);
}

/// Two calls with one title cannot be told apart by who chooses one.
pub(super) fn title(beside: &Beside<'_>) {
    only_one(beside, "title", "title-taken", |call| &call.application.title);
}

/// Two measures with one title cannot be told apart by who asks for codes.
pub(super) fn measure_title(beside: &Beside<'_>) {
    let Some(own) = measure(beside.call) else { return };
    let bundled = Measure::bundled().iter().map(|other| ("a measure of the program", other));
    let others = beside.others.iter().filter_map(|call| Some((call.id.as_str(), measure(call)?)));
    for (whose, _) in bundled.chain(others).filter(|(_, other)| other.title == own.title) {
        let message = format!("«{whose}» has a measure with this title already");
        told(beside, CODES, "title", "measure-taken", message);
    }
}

/// A measure that comes with the program would stand in for the call's.
pub(super) fn measure_id(beside: &Beside<'_>) {
    let id = beside.call.id.as_str();
    if measure(beside.call).is_some() && Measure::bundled().iter().any(|other| other.id == id) {
        let message = format!("a measure of the program is called «{id}» already");
        told(beside, CODES, "id", "measure-taken", message);
    }
}

fn measure(call: &Call) -> Option<&Measure> {
    call.codes.as_ref().map(|codes| &codes.measure)
}

fn only_one(beside: &Beside<'_>, key: &str, check: &'static str, of: impl Fn(&Call) -> &String) {
    let own = of(beside.call);
    for other in beside.others.iter().filter(|other| of(other) == own) {
        let message = format!("«{}» has «{own}» already", other.id);
        told(beside, "call.toml", key, check, message);
    }
}

fn told(beside: &Beside<'_>, file: &str, key: &str, check: &'static str, message: String) {
    if let Some(table) = beside.reader.file(file) {
        beside.reader.fault(table.at_key(key), check, message);
    }
}
