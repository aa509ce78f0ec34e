//! Reading bodies: groups of fields, with the included ones, and rules.

use super::carried::carried;
use super::conditions::{condition_if_any, required};
use super::kinds::kind;
use super::lists::{list, slot};
use super::location::Location;
use super::names::{Names, own_name};
use super::offers::offers;
use super::rules::rule;
use super::table::Table;
use super::uses::Purpose;
use crate::{Body, Entry, Field, Group, Id, Kind, Required, Rule};
use domain::Date;
use std::collections::{BTreeMap, BTreeSet};

/// A table that says what a body asks, and how names are read in it.
pub(super) struct Part<'t, 'r, 's> {
    pub(super) table: &'t Table<'r, 's>,
    pub(super) names: Names,
}

/// Reads the body of a section or of a list's items: what stands in its own table, then in the files that it takes.
pub(super) fn body(parts: &[Part<'_, '_, '_>]) -> Body {
    let mut body = Body::default();
    let mut rules = Rules::default();
    let mut seen_groups = BTreeSet::new();
    for (inner, names) in tables(parts, "groups") {
        once(&inner, "group", &mut seen_groups);
        body.groups.extend(group(&inner, names, &mut rules));
        inner.finish();
    }
    let mut seen = BTreeSet::new();
    for (inner, names) in tables(parts, "lists") {
        once(&inner, "list", &mut seen);
        body.lists.extend(list(&inner, names));
        inner.finish();
    }
    for (inner, names) in tables(parts, "slots") {
        once(&inner, "list or document slot", &mut seen);
        body.slots.extend(slot(&inner, names));
        inner.finish();
    }
    for (inner, names) in tables(parts, "rules") {
        rules.read(&inner, names);
        inner.finish();
    }
    if let Some(Part { table, names }) = parts.first() {
        seen.extend(table.reader.fields_of(&names.at));
        body.rules = rules.checked(table, &seen);
    }
    body
}

/// The tables of that name, part by part.
fn tables<'t, 'r, 's>(
    parts: &'t [Part<'t, 'r, 's>],
    key: &'t str,
) -> impl Iterator<Item = (Table<'r, 's>, &'t Names)> {
    parts.iter().flat_map(move |Part { table, names }| {
        table.tables(key).into_iter().map(move |inner| (inner, names))
    })
}

/// Reports a name that stands twice.
fn once(table: &Table<'_, '_>, what: &str, seen: &mut BTreeSet<Id>) {
    let Some(value) = table.value("id") else { return };
    let Some(id) = value.value.as_str().and_then(|text| text.trim().parse::<Id>().ok()) else {
        return;
    };
    if !seen.insert(id.clone()) {
        let message = format!("the {what} «{id}» stands twice in the same body");
        table.reader.fault(value.at, "duplicate-id", message);
    }
}

/// The rules of a body, as they are found in it and in the files it includes.
#[derive(Default)]
struct Rules {
    read: Vec<Rule>,
    /// Where each name and each target is written.
    ids: BTreeMap<Id, Location>,
    targets: Vec<(Id, Location)>,
}

impl Rules {
    fn read(&mut self, table: &Table<'_, '_>, names: &Names) {
        let Some(rule) = rule(table, names) else { return };
        let at = table.at_key("id");
        if self.ids.insert(rule.id.clone(), at).is_some() {
            let message = format!("the rule «{}» stands twice in the same body", rule.id);
            table.reader.fault(at, "duplicate-id", message);
        }
        self.targets.push((rule.at.clone(), table.at_key("at")));
        self.read.push(rule);
    }

    /// The rules, once every one is known to point at something of its body.
    fn checked(self, table: &Table<'_, '_>, there: &BTreeSet<Id>) -> Vec<Rule> {
        for (target, at) in self.targets {
            if !there.contains(&target) {
                let message = format!("there is no field, list or slot «{target}» in this body");
                table.reader.fault(at, "rule-target", message);
            }
        }
        self.read
    }
}

fn group(table: &Table<'_, '_>, names: &Names, rules: &mut Rules) -> Option<Group> {
    let id = table.id("id");
    let title = table.text_if_any("title");
    let help = table.text_if_any("help");
    let when = condition_if_any(table, "when", names);
    let ask = table.text_if_any("ask");
    let mut fields = Vec::new();
    let mut written = table.values("fields").len();
    let mut include_failed = false;
    if table.has("include") {
        match included(table, names, &mut fields, rules) {
            Some(count) => written += count,
            None => include_failed = true,
        }
    }
    fields.extend(own_fields(table, names, &BTreeSet::new()));
    if written == 0 && !include_failed {
        table.reader.fault(table.at(), "empty-group", "a group needs fields");
    }
    let prefix = if table.has("include") { table.text_if_any("prefix") } else { None };
    let offers = offers(table, names, (&fields, prefix.as_deref().unwrap_or_default()));
    Some(Group { id: id?, title, help, when, ask, offers, fields })
}

/// Reads an included file, and gives how many fields of it are wanted.
fn included(
    table: &Table<'_, '_>,
    names: &Names,
    fields: &mut Vec<Field>,
    rules: &mut Rules,
) -> Option<usize> {
    let prefix = table.text_if_any("prefix").unwrap_or_default();
    let omitted = table.texts("omit");
    let name = format!("groups/{}.toml", table.text_if_any("include")?);
    let Some(source) = table.reader.file(&name) else {
        let at = table.at_key("include");
        table.reader.fault(at, "include-exists", format!("there is no file {name}"));
        return None;
    };
    let names = Names { prefix, ..names.clone() };
    let there: Vec<String> =
        source.tables("fields").iter().filter_map(|field| field.text_if_any("id")).collect();
    for (at, id) in &omitted {
        if !there.contains(id) {
            let message = format!("«{id}» is not a field of {name}");
            table.reader.fault(*at, "reference-exists", message);
        }
    }
    let omit: BTreeSet<String> = omitted.into_iter().map(|(_, id)| id).collect();
    fields.extend(own_fields(&source, &names, &omit));
    for inner in source.tables("rules") {
        rules.read(&inner, &names);
        inner.finish();
    }
    source.finish();
    Some(there.iter().filter(|id| !omit.contains(*id)).count())
}

fn own_fields(table: &Table<'_, '_>, names: &Names, omit: &BTreeSet<String>) -> Vec<Field> {
    let wanted =
        |inner: &Table<'_, '_>| inner.text_if_any("id").is_none_or(|id| !omit.contains(&id));
    table
        .tables("fields")
        .into_iter()
        .filter(wanted)
        .filter_map(|inner| {
            let read = field(&inner, names);
            inner.finish();
            read
        })
        .collect()
}

fn field(table: &Table<'_, '_>, names: &Names) -> Option<Field> {
    let id = own_name(table, "id", names);
    let label = table.text("label");
    let hint = table.text_if_any("hint");
    let why = table.text_if_any("why");
    let point = table.text_if_any("point");
    let when = condition_if_any(table, "when", names);
    let kind = kind(table, names);
    // Nobody answers what is computed: what is said of answers means nothing there.
    let computed = kind.as_ref().is_some_and(Kind::is_computed);
    let required = if computed { Required::Never } else { required(table, names) };
    let fixed = !computed && table.boolean("fixed", false);
    let (default, example) = match &kind {
        Some(kind) if !computed => (default(table, kind), example(table, kind)),
        _ => (None, None),
    };
    let prefilled = match &kind {
        Some(kind) if !computed => {
            let like = std::mem::discriminant(kind);
            carried(table, "prefilled", names, || Purpose::Like(like))
        }
        _ => Vec::new(),
    };
    if let Some(id) = &id {
        table.reader.declare(names.at.field(id.clone()), table.at_key("id"));
    }
    Some(Field {
        id: id?,
        label: label?,
        hint,
        example,
        why,
        point,
        kind: kind?,
        required,
        when,
        fixed,
        default,
        prefilled,
    })
}

/// The default must be an answer that the kind accepts; it is kept in its normal form.
fn default(table: &Table<'_, '_>, kind: &Kind) -> Option<Entry> {
    let value = table.value("default")?;
    let entry = match value.value.as_str() {
        Some(text) => Entry::from(text),
        None => Entry::Many(table.texts("default").into_iter().map(|(_, text)| text).collect()),
    };
    answer(table, kind, ("default", &entry), Date::EPOCH)
}

/// The example must be an answer too; it is shown as it is written. A day of it may be any before these very late ones.
fn example(table: &Table<'_, '_>, kind: &Kind) -> Option<String> {
    let text = table.text_if_any("example")?;
    let late = Date::new(2100, 1, 1).unwrap_or(Date::EPOCH);
    answer(table, kind, ("example", &Entry::from(text.as_str())), late).map(|_| text)
}

/// What stands under a key as the answer that the kind makes of it.
fn answer(
    table: &Table<'_, '_>,
    kind: &Kind,
    (key, entry): (&str, &Entry),
    today: Date,
) -> Option<Entry> {
    let around = crate::read::Surroundings {
        today,
        siblings: &crate::Entries::new(),
        stands_in: &|_, _| false,
    };
    match crate::read::read(kind, entry, &around) {
        Ok(read) => Some(read.entry()),
        Err(code) => {
            let sentence = code.sentence();
            let message = format!("the {key} is not an answer to this field: {sentence}");
            table.reader.fault(table.at_key(key), "default-reads", message);
            None
        }
    }
}
