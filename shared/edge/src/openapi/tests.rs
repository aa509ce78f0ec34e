use super::document;
use crate::{Access, ROUTES};
use serde_json::{Map, Value};
use std::collections::BTreeSet;

fn every_reference<'a>(value: &'a Value, found: &mut BTreeSet<&'a str>) {
    match value {
        Value::Object(members) => {
            found.extend(members.get("$ref").and_then(Value::as_str));
            members.values().for_each(|inner| every_reference(inner, found));
        }
        Value::Array(items) => items.iter().for_each(|inner| every_reference(inner, found)),
        _ => {}
    }
}

#[test]
fn every_route_is_described() {
    let document = document(Map::new());
    for route in ROUTES {
        let operation = &document["paths"][route.path][route.method.as_str().to_lowercase()];
        assert_eq!(operation["summary"], route.summary, "{}", route.path);
        let guarded = operation["security"].as_array().is_some_and(|any| !any.is_empty());
        let wanted = route.access != Access::Anyone || route.name == "ReadSession";
        assert_eq!(guarded, wanted, "{}", route.path);
    }
    let operations: usize = document["paths"]
        .as_object()
        .into_iter()
        .flat_map(|paths| paths.values())
        .filter_map(Value::as_object)
        .map(serde_json::Map::len)
        .sum();
    assert_eq!(operations, ROUTES.len());
}

#[test]
fn operations_have_names_of_their_own() {
    let document = document(Map::new());
    let paths = document["paths"].as_object().expect("paths");
    let operations = paths.values().filter_map(Value::as_object).flat_map(|path| path.values());
    let names: BTreeSet<&str> =
        operations.filter_map(|operation| operation["operationId"].as_str()).collect();
    assert_eq!(names.len(), ROUTES.len());
}

#[test]
fn every_reference_leads_somewhere_and_every_schema_is_reached() {
    let document = document(Map::new());
    let mut references = BTreeSet::new();
    every_reference(&document, &mut references);
    assert!(references.len() > 30, "{references:?}");
    for reference in &references {
        let pointer = reference.strip_prefix('#').expect("a reference within the document");
        assert!(document.pointer(pointer).is_some(), "{reference} leads nowhere");
    }
    // Those of a call's own sections are found by their names.
    let unreached = document["components"]["schemas"].as_object().expect("schemas").keys();
    let unreached = unreached
        .filter(|name| !name.contains('.'))
        .filter(|name| !references.contains(format!("#/components/schemas/{name}").as_str()));
    assert_eq!(unreached.collect::<Vec<_>>(), Vec::<&String>::new());
}

#[test]
fn routes_in_short() {
    let document = document(Map::new());
    let lines = ROUTES.iter().map(|route| {
        let method = route.method.as_str();
        let operation = &document["paths"][route.path][method.to_lowercase()];
        let name = operation["operationId"].as_str().unwrap_or_default();
        let body = &operation["requestBody"]["content"]["application/json"]["schema"]["$ref"];
        let body = body.as_str().and_then(|path| path.rsplit('/').next()).unwrap_or("-");
        let statuses = operation["responses"].as_object().expect("responses").keys();
        let statuses = statuses.map(String::as_str).collect::<Vec<_>>().join(" ");
        format!("{method} {} {name} {body} {statuses}", route.path)
    });
    insta::assert_snapshot!(lines.collect::<Vec<_>>().join("\n"));
}

#[test]
fn a_refusal_in_full() {
    let document = document(Map::new());
    let responses =
        &document["paths"]["/api/applications/{application}/submit"]["post"]["responses"];
    insta::with_settings!({ sort_maps => true }, { insta::assert_json_snapshot!(responses) });
}
