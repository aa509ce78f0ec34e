//! What paths name, and the header that browsers add by themselves.

use super::reference::reference;
use crate::Route;
use serde_json::{Value, json};

/// How measures and calls are named.
const NAME: &str = "^[a-z0-9][a-z0-9-]{0,47}$";

/// References to the parameters of a route.
pub(super) fn parameters_of(route: &Route) -> Vec<Value> {
    let in_path = route.path.split('/').filter_map(|part| {
        Some(reference("parameters", part.strip_prefix('{')?.strip_suffix('}')?))
    });
    let origin = route.method.changes().then(|| reference("parameters", "origin"));
    in_path.chain(origin).collect()
}

/// Every parameter.
pub(super) fn all() -> Value {
    json!({
        "application": id("application", "The application's id"),
        "item": id("item", "The item's id"),
        "document": id("document", "The id given when the upload was prepared"),
        "section": text("section", "The section's name in the form", "^[a-z][a-z0-9_]{0,47}$"),
        "which": text("which", "The signed file's id in the form", "^[a-z][a-z0-9_]{0,47}$"),
        "session": text("session", "What a session is listed by", "^[0-9a-f]{64}$"),
        "measure": text("measure", "The measure's id", NAME),
        "call": text("call", "The call's id", NAME),
        "conversion": id("conversion", "The id of the request of codes"),
        "response": id("response", "The id given when the upload of the answer was prepared"),
        "provider": text("provider", "The identity provider's id", "^[a-z][a-z0-9-]{1,31}$"),
        "file": text("file", "The file's id within the request of codes", "^[a-z0-9-]{1,64}$"),
        "username": text("username", "A user's name for signing in", "^[A-Za-z0-9._-]{3,40}$"),
        "cup": text("cup", "A project code", "^[A-Z][0-9]{2}[A-Z][0-9]{11}$"),
        "organisation": text("organisation", "An organisation's code", "^R[0-9A-Z]{8}$"),
        "number": text("number", "The number of an event", "^[1-9][0-9]{0,11}$"),
        "origin": {
            "name": "Origin", "in": "header", "required": true,
            "description": "The site's own origin. Browsers send it by themselves.",
            "schema": { "type": "string", "format": "uri" },
        },
    })
}

fn id(name: &str, description: &str) -> Value {
    in_path(name, description, &json!({ "type": "string", "format": "uuid" }))
}

fn text(name: &str, description: &str, pattern: &str) -> Value {
    in_path(name, description, &json!({ "type": "string", "pattern": pattern }))
}

fn in_path(name: &str, description: &str, schema: &Value) -> Value {
    json!({
        "name": name, "in": "path", "required": true,
        "description": description, "schema": schema,
    })
}
