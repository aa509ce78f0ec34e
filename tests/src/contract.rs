//! The description of the API and what is really given: every reply that a test gets is held against
//! what is said of its route, with no member too many and none too few.

use edge::{ROUTES, Route};
use jsonschema::Validator;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock, Mutex};

/// The description, with objects that have no other members than those described.
static DESCRIPTION: LazyLock<Value> = LazyLock::new(|| {
    let mut document = edge::openapi(Map::new());
    for schema in document["components"]["schemas"].as_object_mut().unwrap().values_mut() {
        close(schema);
    }
    document
});

/// The validators in use, by the place of their schema.
static VALIDATORS: LazyLock<Mutex<BTreeMap<String, Arc<Validator>>>> =
    LazyLock::new(Mutex::default);

/// Holds a reply of the API against its description. What is not of the API is passed over.
///
/// # Panics
/// When the status is not described, or the body is not as described.
pub(crate) fn hold(method: &str, path: &str, status: u16, content_type: &str, body: &[u8]) {
    let path = path.split('?').next().unwrap_or(path);
    let Some(route) = route(method, path) else { return };
    let method = method.to_lowercase();
    let response = &DESCRIPTION["paths"][route.path][&method]["responses"][status.to_string()];
    let text = String::from_utf8_lossy(body);
    assert!(response.is_object(), "{} may not answer {status}: {text}", route.name);
    let (response, place) = match response["$ref"].as_str() {
        Some(reference) => (DESCRIPTION.pointer(&reference[1..]).unwrap(), reference.to_owned()),
        None => (response, format!("{} {status}", route.name)),
    };
    let Some(content) = response.get("content") else {
        assert!(body.is_empty(), "{} {status} has a body: {text}", route.name);
        return;
    };
    let media_type = content_type.split(';').next().unwrap_or_default();
    let described = content.get(media_type);
    let described =
        described.unwrap_or_else(|| panic!("{} may not give {media_type}: {text}", route.name));
    if let Some(schema) = described.get("schema") {
        let value: Value = serde_json::from_slice(body).unwrap();
        let validator = validator(&format!("{place} {media_type}"), schema);
        let wrong: Vec<String> = validator
            .iter_errors(&value)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert!(wrong.is_empty(), "{} {status}: {wrong:#?}\n{value:#}", route.name);
    }
}

fn validator(place: &str, schema: &Value) -> Arc<Validator> {
    let mut validators = VALIDATORS.lock().unwrap();
    let known = validators.entry(place.to_owned()).or_insert_with(|| {
        let whole = json!({ "allOf": [schema], "components": DESCRIPTION["components"] });
        Arc::new(jsonschema::draft202012::new(&whole).unwrap())
    });
    Arc::clone(known)
}

/// The route of a path with values in the place of its parameters.
fn route(method: &str, path: &str) -> Option<&'static Route> {
    let fits = |route: &&Route| {
        let (wanted, given) = (route.path.split('/'), path.split('/'));
        wanted.clone().count() == given.clone().count()
            && wanted.zip(given).all(|(one, other)| one == other || one.starts_with('{'))
    };
    let mut routes = ROUTES.iter().filter(|route| route.method.as_str() == method).filter(fits);
    routes.clone().find(|route| route.path == path).or_else(|| routes.next())
}

/// Lets an object have no other members than those described.
fn close(schema: &mut Value) {
    match schema {
        Value::Object(members) => {
            members.values_mut().for_each(close);
            if members.get("properties").is_some_and(Value::is_object)
                && members.contains_key("type")
            {
                members.entry("unevaluatedProperties").or_insert(json!(false));
            }
        }
        Value::Array(items) => items.iter_mut().for_each(close),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}
