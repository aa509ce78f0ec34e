//! The description of the API in OpenAPI 3.1, made from the table of routes and the types that it
//! names, so that it cannot say anything else than what is served.

mod described;
mod operation;
mod parameters;
mod reference;
mod refusals;
mod schemas;
mod security;
#[cfg(test)]
mod tests;

pub(crate) use operation::Operation;
pub(crate) use schemas::Schemas;

use crate::{Function, ROUTES};
use described::described;
use serde_json::{Map, Value, json};

const ABOUT: &str = "Applications for public relief grants: registration, filling in, validation, \
    signed files, sending. Refusals are `application/problem+json` (RFC 9457), with sentences in \
    Italian for the people who read them. The answers to a form travel as texts, written as people \
    in Italy write them; those of each section and list item of a form are described by the schema \
    `<call>.<revision>.<section>[.<list>…]`.";

/// The OpenAPI 3.1 description of every route. `forms` are the schemas of the answers that forms ask
/// for, by their names. The same forms always give the same document.
pub fn document(forms: Map<String, Value>) -> Value {
    let mut schemas = Schemas::new();
    let operations = crate::routes::operations(&mut schemas);
    let mut paths = Map::new();
    for (route, operation) in ROUTES.iter().zip(operations) {
        let path = paths.entry(route.path).or_insert_with(|| json!({}));
        path[route.method.as_str().to_lowercase()] = described(route, operation);
    }
    let functions = Function::ALL.iter().map(|function| json!({ "name": function.name() }));
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Ristoro",
            "version": env!("CARGO_PKG_VERSION"),
            "description": ABOUT,
            "license": { "name": "EUPL-1.2", "identifier": "EUPL-1.2" },
        },
        "tags": functions.collect::<Vec<_>>(),
        "paths": paths,
        "components": {
            "securitySchemes": security::schemes(),
            "parameters": parameters::all(),
            "responses": refusals::shared(),
            "schemas": schemas.with(forms),
        },
    })
}
