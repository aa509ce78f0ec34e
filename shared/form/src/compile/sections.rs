//! Reading the call and its sections.

use super::body::body;
use super::conditions::condition_if_any;
use super::names::Names;
use super::reader::Reader;
use super::table::Table;
use super::{Compiled, Schedule};
use crate::address::RESERVED;
use crate::{CallId, Form, Id, ListPath, Section};
use domain::ProtocolNumber;
use std::collections::BTreeSet;

/// A call as far as it could be read.
#[derive(Default)]
pub(super) struct ReadCall {
    head: Option<Head>,
    schedule: Option<Schedule>,
    pub(super) sections: Vec<Section>,
}

/// What stands at the top of `call.toml`.
struct Head {
    call: CallId,
    revision: u32,
    title: String,
    subject: String,
    protocol_prefix: String,
}

impl ReadCall {
    /// The form, if nothing that it needs is missing.
    pub(super) fn compiled(self) -> Option<Compiled> {
        let Head { call, revision, title, subject, protocol_prefix } = self.head?;
        let sections = self.sections;
        let form = Form { call, revision, title, subject, protocol_prefix, sections };
        Some(Compiled { form, schedule: self.schedule })
    }
}

/// Reads the whole folder, from `call.toml` on.
pub(super) fn read_call(reader: &Reader<'_>) -> ReadCall {
    let Some(table) = reader.file("call.toml") else {
        reader.fault_without_place("call.toml", "section-file", "there is no file call.toml");
        return ReadCall::default();
    };
    let head = head(&table);
    let sections = sections(&table);
    let schedule = table.has("schedule").then(|| schedule(&table)).flatten();
    table.finish();
    ReadCall { head, schedule, sections }
}

fn head(table: &Table<'_, '_>) -> Option<Head> {
    let call = call_id(table);
    table.want("revision");
    let revision = table.integer("revision", 1);
    if revision == 0 {
        table.reader.fault(table.at_key("revision"), "limits", "the first revision is 1");
    }
    let title = table.text("title");
    let subject = table.text("subject");
    let protocol_prefix = table.text("protocol_prefix");
    if let Some(prefix) = &protocol_prefix
        && ProtocolNumber::new(prefix, 2000, 1).is_err()
    {
        let message = format!("«{prefix}» is not 1 to 20 capitals, digits or dashes");
        table.reader.fault(table.at_key("protocol_prefix"), "bad-identifier", message);
    }
    let (call, title, subject) = (call?, title?, subject?);
    Some(Head { call, revision, title, subject, protocol_prefix: protocol_prefix? })
}

fn call_id(table: &Table<'_, '_>) -> Option<CallId> {
    let at = table.want("call")?;
    let text = table.text_if_any("call")?;
    let parsed = text.parse();
    if parsed.is_err() {
        let message = format!("«{text}» is not a name: use 1 to 48 of a-z, 0-9 and -");
        table.reader.fault(at, "bad-identifier", message);
    }
    parsed.ok()
}

fn sections(table: &Table<'_, '_>) -> Vec<Section> {
    table.want("sections");
    let named = table.texts("sections");
    if named.is_empty() && table.has("sections") {
        let message = "a form needs at least one section";
        table.reader.fault(table.at_key("sections"), "section-file", message);
    }
    let mut seen = BTreeSet::new();
    let mut sections = Vec::new();
    for (at, name) in named {
        let Ok(id) = name.parse::<Id>() else {
            table.reader.fault(at, "bad-identifier", format!("«{name}» is not an identifier"));
            continue;
        };
        if RESERVED.contains(&id.as_str()) {
            let message = format!("«{id}» is the address of another page");
            table.reader.fault(at, "reserved-id", message);
        }
        let first = seen.is_empty();
        if !seen.insert(id.clone()) {
            table.reader.fault(at, "duplicate-id", format!("the section «{id}» stands twice"));
            continue;
        }
        let file = file_of(&id);
        let Some(inner) = table.reader.file(&file) else {
            table.reader.fault(at, "section-file", format!("there is no file {file}"));
            continue;
        };
        sections.extend(section(&inner, id, first));
        inner.finish();
    }
    for file in table.reader.files_in("sections") {
        if !seen.iter().any(|id| file_of(id) == file) {
            let message = "the section is not among «sections» in call.toml";
            table.reader.fault_without_place(file, "section-file", message);
        }
    }
    sections
}

fn file_of(section: &Id) -> String {
    format!("sections/{section}.toml")
}

fn section(table: &Table<'_, '_>, id: Id, first: bool) -> Option<Section> {
    let at = ListPath::section(id.clone());
    let title = table.text("title");
    let menu = table.text("menu");
    let intro = table.text_if_any("intro");
    let when = condition_if_any(table, "when", &Names::of(at.clone()));
    let gate = table.boolean("gate", false);
    if gate && !first {
        table.reader.fault(
            table.at_key("gate"),
            "gate-first",
            "only the first section can be a gate",
        );
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
