//! Reading `cup.toml`: the facts that all requests share, and the fields that fill the others.

use super::{FILE, Fact, Mapping, ProjectCodes, Source};
use crate::Fault;
use cup::Measure;
use form::compile::{Reader, Source as Text, Table, Value, condition, field_each, field_one};
use form::{CallId, FieldPath};

/// Reads the file, if the folder has it. The fields it names are checked with those of the form that was
/// read last.
pub(crate) fn read(
    reader: &Reader<'_>,
    sources: &[Text],
    call: Option<&CallId>,
    faults: &mut Vec<Fault>,
) -> Option<ProjectCodes> {
    let table = reader.file(FILE)?;
    let text = sources.iter().find(|source| source.name == FILE)?;
    let measure = measure(&text.text, faults);
    if let (Some(measure), Some(call)) = (&measure, call)
        && measure.id != call.as_str()
    {
        let message = format!("the id is «{}», but the call is «{call}»", measure.id);
        reader.fault(table.at_key("id"), "call-folder", message);
    }
    let mapping = mapping(&table, measure.as_ref());
    Some(ProjectCodes { measure: measure?, mapping: mapping? })
}

fn measure(text: &str, faults: &mut Vec<Fault>) -> Option<Measure> {
    let told = |it: cup::MeasureFault| Fault {
        file: it.file,
        line: it.line,
        column: it.column,
        check: it.check,
        message: it.message,
    };
    match Measure::parse(FILE, text) {
        Ok(measure) => Some(measure),
        Err(found) => {
            faults.extend(found.into_iter().map(told));
            None
        }
    }
}

fn mapping(file: &Table<'_, '_>, measure: Option<&Measure>) -> Option<Mapping> {
    file.want("application")?;
    let table = Table::of(file.reader(), &file.value("application")?)?;
    let mut mapping = Mapping::default();
    for fact in Fact::ALL {
        let values = table.one_or_many(fact.key());
        let sources = values.iter().filter_map(|value| source(&table, value, fact));
        mapping.set(fact, sources.collect());
        if let Some(measure) = measure {
            check_place(&table, fact, measure);
        }
    }
    table.finish();
    Some(mapping)
}

/// Requests need some facts, and have no place for others.
fn check_place(table: &Table<'_, '_>, fact: Fact, measure: &Measure) {
    let key = fact.key();
    if fact.is_required(measure) && !table.has(key) {
        let message = format!("«{key}» is missing here: every request needs it");
        table.reader().fault(table.at(), "missing-key", message);
    }
    if !fact.has_place(measure) && table.has(key) {
        let message =
            format!("«{key}» fills nothing: requests of this nature have no place for it");
        table.reader().fault(table.at_key(key), "unknown-key", message);
    }
}

/// A source: the name of a field, or `{ fields = [ … ], when = { … } }`.
fn source(table: &Table<'_, '_>, value: &Value<'_, '_>, fact: Fact) -> Option<Source> {
    let reader = table.reader();
    if value.value.is_str() {
        return Some(Source { fields: vec![field(reader, value, fact)?], when: None });
    }
    let inner = Table::of(reader, value)?;
    inner.want("fields");
    let named = inner.one_or_many("fields");
    check_count(&inner, named.len(), fact);
    let fields: Vec<FieldPath> =
        named.iter().filter_map(|value| field(reader, value, fact)).collect();
    let when = inner.value("when").zip(fields.first());
    let when = when.map(|(value, first)| condition(&inner, &value, &first.at));
    inner.finish();
    let all = !fields.is_empty() && fields.len() == named.len();
    match when {
        Some(None) => None,
        read => all.then_some(Source { fields, when: read.flatten() }),
    }
}

fn check_count(table: &Table<'_, '_>, fields: usize, fact: Fact) {
    let message = match fields {
        0 if table.has("fields") => "«fields» needs at least one field".to_owned(),
        2.. if !fact.is_joined() => format!("«{}» takes one field", fact.key()),
        _ => return,
    };
    table.reader().fault(table.at_key("fields"), "limits", message);
}

/// The cost is summed over the items of lists; every other fact is one answer.
fn field(reader: &Reader<'_>, value: &Value<'_, '_>, fact: Fact) -> Option<FieldPath> {
    let Some(text) = value.value.as_str() else {
        reader.fault(value.at, "wrong-type", "the name of a field is wanted here");
        return None;
    };
    if fact == Fact::Cost {
        field_each(reader, value.at, text, fact.purpose())
    } else {
        field_one(reader, value.at, text, fact.purpose())
    }
}
