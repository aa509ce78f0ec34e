//! Reading the call and its sections.

use super::body::body;
use super::conditions::{Names, condition_if_any};
use super::reader::Reader;
use super::table::Table;
use super::{Compiled, Schedule};
use crate::address::RESERVED;
use crate::{CallId, Form, Id, ListPath, Section};

/// Reads the whole folder, from `call.toml` on.
pub(super) fn read_call(reader: &Reader<'_>) -> Option<Compiled> {
    let Some(table) = reader.file("call.toml") else {
        reader.fault_without_place("call.toml", "section-file", "there is no file call.toml");
        return None;
    };
    let call = call_id(&table);
    let revision = table.integer("revision", 0u32);
    if revision == 0 {
        reader.fault(table.at(), "limits", "«revision» is missing: the first is 1");
    }
    let title = table.text("title");
    let subject = table.text("subject");
    let protocol_prefix = table.text("protocol_prefix");
    let sections = sections(&table);
    let schedule = table.has("schedule").then(|| schedule(&table)).flatten();
    table.finish();
    let form = Form {
        call: call?,
        revision,
        title: title?,
        subject: subject?,
        protocol_prefix: protocol_prefix?,
        sections,
    };
    Some(Compiled { form, schedule })
}

fn call_id(table: &Table<'_, '_>) -> Option<CallId> {
    let at = table.want("call")?;
    let parsed = table.text_if_any("call")?.parse();
    if let Err(error) = &parsed {
        let error: &crate::model::IdError = error;
        table.reader.fault(at, "bad-identifier", error.to_string());
    }
    parsed.ok()
}

fn sections(table: &Table<'_, '_>) -> Vec<Section> {
    table.want("sections");
    let mut sections: Vec<Section> = Vec::new();
    for (at, name) in table.texts("sections") {
        let Ok(id) = name.parse::<Id>() else {
            table.reader.fault(at, "bad-identifier", format!("«{name}» is not an identifier"));
            continue;
        };
        if RESERVED.contains(&id.as_str()) {
            let message = format!("«{id}» is the address of another page");
            table.reader.fault(at, "reserved-id", message);
        }
        if sections.iter().any(|section| section.id == id) {
            table.reader.fault(at, "duplicate-id", format!("the section «{id}» stands twice"));
        }
        let file = format!("sections/{id}.toml");
        let Some(inner) = table.reader.file(&file) else {
            table.reader.fault(at, "section-file", format!("there is no file {file}"));
            continue;
        };
        if let Some(section) = section(&inner, id, sections.is_empty()) {
            sections.push(section);
        }
        inner.finish();
    }
    if sections.is_empty() {
        table.reader.fault(table.at(), "section-file", "a form needs at least one section");
    }
    sections
}

fn section(table: &Table<'_, '_>, id: Id, first: bool) -> Option<Section> {
    let at = ListPath::section(id.clone());
    let title = table.text("title");
    let menu = table.text("menu");
    let intro = table.text_if_any("intro");
    let when = condition_if_any(table, "when", &Names::of(at.clone()));
    let gate = table.boolean("gate", false);
    if gate && !first {
        table.reader.fault(table.at(), "gate-first", "only the first section can be a gate");
    }
    let one_at_a_time = table.boolean("one_at_a_time", false);
    let body = body(table, &at);
    Some(Section { id, title: title?, menu: menu?, intro, when, gate, one_at_a_time, body })
}

fn schedule(table: &Table<'_, '_>) -> Option<Schedule> {
    let inner = Table::of(table.reader, &table.value("schedule")?)?;
    let instant = |key: &str| -> Option<jiff::Timestamp> {
        let at = inner.want(key)?;
        let parsed = inner.text_if_any(key)?.parse().ok();
        if parsed.is_none() {
            let message = format!("«{key}» must be an instant like 2014-09-01T00:00:00+02:00");
            inner.reader.fault(at, "limits", message);
        }
        parsed
    };
    let (opens, closes) = (instant("opens"), instant("closes"));
    if let (Some(opens), Some(closes)) = (opens, closes)
        && opens >= closes
    {
        inner.reader.fault(inner.at(), "limits", "the schedule closes before it opens");
    }
    inner.finish();
    Some(Schedule { opens: opens?, closes: closes? })
}
