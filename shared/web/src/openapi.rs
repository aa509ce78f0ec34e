//! The description of the API in OpenAPI 3.1, made from the table of routes and the forms, so that
//! it cannot say anything else than what is served.

mod answers;
mod contract;
mod cup;
mod refusals;
mod replies;
mod requests;
mod shape;
#[cfg(test)]
mod tests;

use crate::{Access, ROUTES, Route, RouteId};
use contract::{Contract, Success, contract};
use form::{FileType, Form};
use serde_json::{Map, Value, json};

/// The OpenAPI 3.1 description of every route, with the answers that the given forms and the
/// registration ask for. The same forms in the same order always give the same document.
pub fn document(forms: &[&Form]) -> Value {
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Ristoro",
            "version": env!("CARGO_PKG_VERSION"),
            "description": ABOUT,
            "license": { "name": "EUPL-1.2", "identifier": "EUPL-1.2" },
        },
        "tags": crate::Function::ALL.map(|function| json!({ "name": function.name() })),
        "paths": paths(),
        "components": {
            "securitySchemes": security_schemes(),
            "parameters": parameters(),
            "responses": refusals::shared(),
            "schemas": schemas(forms),
        },
    })
}

const ABOUT: &str = "Applications for public relief grants: registration, filling in, validation, \
    signed files, sending. Refusals are `application/problem+json` (RFC 9457), with sentences in \
    Italian for the people who read them. The answers to a form travel as texts, written as people \
    in Italy write them; those of each section and list item of a form are described by the schema \
    `<call>.<revision>.<section>[.<list>…]`.";

fn paths() -> Value {
    let mut paths = Map::new();
    for route in ROUTES {
        let path = paths.entry(route.path).or_insert_with(|| json!({}));
        path[route.method.as_str().to_lowercase()] = operation(route);
    }
    Value::Object(paths)
}

fn operation(route: &Route) -> Value {
    let contract = contract(route.id);
    let mut operation = json!({
        "operationId": operation_id(route.id),
        "summary": route.summary,
        "tags": [route.function.name()],
        "security": security(route),
        "responses": responses(route, &contract),
    });
    let parameters = parameters_of(route);
    if !parameters.is_empty() {
        operation["parameters"] = Value::Array(parameters);
    }
    if let Some(schema) = contract.request {
        operation["requestBody"] = json!({
            "required": true,
            "content": { "application/json": { "schema": reference("schemas", schema) } },
        });
    }
    operation
}

/// `ReadSection` → `readSection`.
fn operation_id(id: RouteId) -> String {
    let name = format!("{id:?}");
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

fn parameters_of(route: &Route) -> Vec<Value> {
    let in_path = route.path.split('/').filter_map(|part| {
        Some(reference("parameters", part.strip_prefix('{')?.strip_suffix('}')?))
    });
    let origin = route.method.changes().then(|| reference("parameters", "origin"));
    in_path.chain(origin).collect()
}

fn security(route: &Route) -> Value {
    match (route.access, route.method.changes()) {
        (Access::Anyone, _) if route.id == RouteId::ReadSession => json!([{}, { "session": [] }]),
        (Access::Anyone, _) => json!([]),
        (_, true) => json!([{ "session": [], "csrf": [] }]),
        (_, false) => json!([{ "session": [] }]),
    }
}

fn responses(route: &Route, contract: &Contract) -> Value {
    let mut responses = Map::new();
    let (status, response) = success(contract.success);
    responses.insert(status.to_owned(), response);
    if matches!(contract.success, Success::File | Success::Stored | Success::CupFile) {
        responses.insert("303".to_owned(), elsewhere());
    }
    for status in refused_with(route, contract) {
        let response = match status {
            "409" => refusals::with_codes("409", contract.conflicts),
            "422" => refusals::with_codes("422", contract.invalid),
            _ => reference("responses", status),
        };
        responses.insert(status.to_owned(), response);
    }
    Value::Object(responses)
}

fn success(success: Success) -> (&'static str, Value) {
    let json_of = |schema| {
        json!({
            "description": "Done",
            "content": { "application/json": { "schema": reference("schemas", schema) } },
        })
    };
    match success {
        Success::Json(schema) => ("200", json_of(schema)),
        Success::Created(schema) => ("201", json_of(schema)),
        Success::Nothing => ("204", json!({ "description": "Done, nothing to say" })),
        Success::Pdf | Success::Stored => ("200", attachment(&[FileType::Pdf])),
        Success::File => ("200", attachment(&EVERY_TYPE)),
        Success::Workbook => ("200", attachment(&[FileType::Xlsx])),
        Success::CupFile => {
            let mut file = attachment(&[FileType::Xlsx]);
            file["content"]["application/xml"] = json!({});
            ("200", file)
        }
        Success::Document => {
            let any = json!({ "type": "object" });
            let content = json!({ "application/json": { "schema": any } });
            ("200", json!({ "description": "This document", "content": content }))
        }
    }
}

/// What may be uploaded.
const EVERY_TYPE: [FileType; 4] = [FileType::Pdf, FileType::Jpeg, FileType::Zip, FileType::Xlsx];

fn attachment(types: &[FileType]) -> Value {
    let content: Map<String, Value> =
        types.iter().map(|kind| (kind.media_type().to_owned(), json!({}))).collect();
    json!({ "description": "The file, as an attachment", "content": content })
}

fn elsewhere() -> Value {
    json!({
        "description": "The file is too long for this API: `Location` gives it for a minute",
        "headers": { "Location": { "schema": { "type": "string" } } },
    })
}

/// The statuses that a route may refuse with, in order.
fn refused_with(route: &Route, contract: &Contract) -> Vec<&'static str> {
    let signs_in = route.access != Access::Anyone;
    let changes = route.method.changes();
    // Routes of one party only: for the other they are not there.
    let of_one_party = matches!(route.access, Access::SignedIn | Access::Cup);
    let may = [
        ("400", contract.request.is_some()),
        ("401", signs_in),
        ("403", changes || of_one_party),
        ("404", route.path.contains('{') || of_one_party),
        ("409", !contract.conflicts.is_empty()),
        ("413", contract.request.is_some()),
        ("422", !contract.invalid.is_empty()),
        ("429", changes),
        ("500", true),
    ];
    may.into_iter().filter(|(_, applies)| *applies).map(|(status, _)| status).collect()
}

fn security_schemes() -> Value {
    json!({
        "session": {
            "type": "apiKey", "in": "cookie", "name": "__Host-ristoro",
            "description": "Given by signing in. Without TLS, on one's own machine, its name is `ristoro`.",
        },
        "csrf": {
            "type": "apiKey", "in": "header", "name": "X-CSRF-Token",
            "description": "The `csrf` of `GET /api/session`; wanted by every request that changes something.",
        },
    })
}

fn parameters() -> Value {
    let id = |name: &str, description: &str| {
        json!({
            "name": name, "in": "path", "required": true, "description": description,
            "schema": { "type": "string", "format": "uuid" },
        })
    };
    let name = |name: &str, description: &str, pattern: &str| {
        json!({
            "name": name, "in": "path", "required": true, "description": description,
            "schema": { "type": "string", "pattern": pattern },
        })
    };
    json!({
        "application": id("application", "The application's id"),
        "item": id("item", "The item's id"),
        "document": id("document", "The id given when the upload was prepared"),
        "section": {
            "name": "section", "in": "path", "required": true,
            "description": "The section's name in the form",
            "schema": { "type": "string", "pattern": "^[a-z][a-z0-9_]{0,47}$" },
        },
        "measure": name("measure", "The measure's id", NAME),
        "call": name("call", "The call's id", NAME),
        "conversion": id("conversion", "The id of the request of codes"),
        "response": id("response", "The id given when the upload of the answer was prepared"),
        "file": name("file", "The file's id within the request of codes", "^[a-z0-9-]{1,64}$"),
        "cup": name("cup", "A project code", "^[A-Z][0-9]{2}[A-Z][0-9]{11}$"),
        "origin": {
            "name": "Origin", "in": "header", "required": true,
            "description": "The site's own origin. Browsers send it by themselves.",
            "schema": { "type": "string", "format": "uri" },
        },
    })
}

/// How measures and calls are named.
const NAME: &str = "^[a-z0-9][a-z0-9-]{0,47}$";

fn schemas(forms: &[&Form]) -> Value {
    let mut schemas = requests::schemas();
    schemas.append(&mut cup::schemas());
    schemas.append(&mut replies::schemas());
    for form in form::registration().iter().copied().chain(forms.iter().copied()) {
        answers::describe(form, &mut schemas);
    }
    Value::Object(schemas)
}

fn reference(group: &str, name: &str) -> Value {
    json!({ "$ref": format!("#/components/{group}/{name}") })
}
