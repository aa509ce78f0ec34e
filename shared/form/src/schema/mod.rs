//! The schemas of the answers that a form asks for: one for each section and each list's items.

mod kinds;

use crate::{Body, Condition, Field, Form, Group, Kind, List, ListPath, Required, Slot};
use kinds::schema_of;
use serde_json::{Map, Value, json};

/// Adds the schemas of a form: `<call>.<revision>.<section>[.<list>…]`.
pub fn describe(form: &Form, schemas: &mut Map<String, Value>) {
    for section in form.own_sections() {
        let at = ListPath::section(section.id.clone());
        let mut schema = body(form, &at, &section.body, schemas);
        schema["title"] = section.title.as_str().into();
        if let Some(when) = &section.when {
            schema["x-when"] = json!(when);
        }
        schemas.insert(name(form, &at), schema);
    }
}

fn name(form: &Form, at: &ListPath) -> String {
    format!("{}.{}.{at}", form.call, form.revision)
}

/// The answers of a body; those of its lists' items are added beside it. Lists and documents have
/// addresses of their own, so they stand as extensions.
fn body(form: &Form, at: &ListPath, body: &Body, schemas: &mut Map<String, Value>) -> Value {
    let properties: Map<String, Value> = body
        .fields()
        .map(|(group, field)| (field.id.to_string(), question(group, field)))
        .collect();
    let required: Vec<&str> = body
        .fields()
        .filter(|(group, field)| always(group, field))
        .map(|(_, f)| f.id.as_str())
        .collect();
    let lists: Vec<Value> = body.lists.iter().map(|inner| list(form, at, inner, schemas)).collect();
    let mut schema = json!({
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    });
    if !lists.is_empty() {
        schema["x-lists"] = lists.into();
    }
    if !body.slots.is_empty() {
        schema["x-documents"] = body.slots.iter().map(documents).collect();
    }
    schema
}

fn list(form: &Form, at: &ListPath, list: &List, schemas: &mut Map<String, Value>) -> Value {
    let inside = at.list(list.id.clone());
    let mut schema = body(form, &inside, &list.body, schemas);
    schema["title"] = format!("{}: {}", list.title, list.item).into();
    schemas.insert(name(form, &inside), schema);
    let mut value = json!({
        "list": inside.to_string(),
        "title": list.title,
        "at_least": list.at_least,
        "at_most": list.at_most,
        "items": json!({ "$ref": format!("#/components/schemas/{}", name(form, &inside)) }),
    });
    if list.makes_its_entries() {
        value["each"] = json!(list.each);
    }
    if let Some(when) = &list.when {
        value["when"] = json!(when);
    }
    value
}

fn documents(slot: &Slot) -> Value {
    let types: Vec<&str> = slot.types.iter().map(|accepted| accepted.media_type()).collect();
    let mut value = json!({
        "slot": slot.id,
        "label": slot.label,
        "required": slot.required,
        "many": slot.many,
        "max_bytes": slot.max_bytes(),
        "types": types,
    });
    if let Some(template) = &slot.template {
        value["template"] = template.file.as_str().into();
    }
    if let Some(when) = &slot.when {
        value["when"] = json!(when);
    }
    value
}

fn question(group: &Group, field: &Field) -> Value {
    let mut schema = schema_of(&field.kind);
    schema["title"] = field.label.as_str().into();
    if let Some(hint) = &field.hint {
        let explained = schema["description"].as_str().map(|said| format!("{hint} {said}"));
        schema["description"] = explained.unwrap_or_else(|| hint.clone()).into();
    }
    if let Some(example) = &field.example {
        schema["examples"] = json!([example]);
    }
    if let Some(default) = &field.default {
        schema["default"] = json!(default);
    }
    if let Some(when) = asked_when(group, field) {
        schema["x-when"] = json!(when);
    }
    if let Required::When(condition) = &field.required {
        schema["x-required-when"] = json!(condition);
    }
    if field.fixed {
        schema["x-fixed"] = true.into();
    }
    if let Some(point) = &field.point {
        schema["x-point"] = point.as_str().into();
    }
    schema
}

/// When a question is asked: both its group and itself.
fn asked_when(group: &Group, field: &Field) -> Option<Condition> {
    match (group.when.clone(), field.when.clone()) {
        (Some(outer), Some(own)) => Some(Condition::All(vec![outer, own])),
        (outer, own) => outer.or(own),
    }
}

/// Whether every complete set of answers has the field. A choice of several may be left empty when
/// none has to be ticked.
fn always(group: &Group, field: &Field) -> bool {
    let may_be_empty = matches!(field.kind, Kind::Choices { at_least: 0, .. });
    asked_when(group, field).is_none() && field.required == Required::Always && !may_be_empty
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compile::{Source, compile};

    /// A form with a list, a document, a condition and an answer of several kinds.
    fn small_form() -> Form {
        let source =
            |name: &str, text: &str| Source { name: name.to_owned(), text: text.to_owned() };
        let sources = [
            source("form.toml", include_str!("../../tests/schema/form.toml")),
            source("sections/danni.toml", include_str!("../../tests/schema/danni.toml")),
        ];
        compile(&sources).expect("a form")
    }

    fn schemas() -> Map<String, Value> {
        let mut schemas = Map::new();
        describe(&small_form(), &mut schemas);
        schemas
    }

    #[test]
    fn a_form_in_schemas() {
        let own: std::collections::BTreeMap<_, _> = schemas().into_iter().collect();
        insta::with_settings!({ sort_maps => true }, { insta::assert_json_snapshot!(own) });
    }

    #[test]
    fn the_same_form_gives_the_same_schemas() {
        assert_eq!(Value::Object(schemas()).to_string(), Value::Object(schemas()).to_string());
    }
}
