//! One route, as the document has it.

use super::operation::Operation;
use super::parameters::parameters_of;
use super::refusals;
use super::security::security;
use crate::reply::{Content, Description};
use crate::{Access, Code, Route};
use serde_json::{Map, Value, json};

/// A route as the document has it.
pub(super) fn described(route: &Route, operation: Operation) -> Value {
    let Operation { body, reply } = operation;
    let mut described = json!({
        "operationId": operation_id(route.name),
        "summary": route.summary,
        "tags": [route.function.name()],
        "security": security(route),
        "responses": responses(route, body.is_some(), reply),
    });
    let parameters = parameters_of(route);
    if !parameters.is_empty() {
        described["parameters"] = Value::Array(parameters);
    }
    if let Some(schema) = body {
        let content = json!({ "application/json": { "schema": schema } });
        described["requestBody"] = json!({ "required": true, "content": content });
    }
    described
}

/// `ReadSection` → `readSection`.
fn operation_id(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

fn responses(route: &Route, takes_json: bool, reply: Description) -> Value {
    let mut responses = Map::new();
    let Description { status, content } = reply;
    if let Content::File { elsewhere: true, .. } = content {
        responses.insert("303".to_owned(), elsewhere());
    }
    responses.insert(status.to_string(), done(content));
    for (status, codes) in refused(route, takes_json) {
        responses.insert(status.to_string(), refusals::with_codes(status, &codes));
    }
    Value::Object(responses)
}

fn done(content: Content) -> Value {
    match content {
        Content::Nothing => json!({ "description": "Done, nothing to say" }),
        Content::Elsewhere => json!({
            "description": "`Location` gives the page of the site to go on with",
            "headers": { "Location": { "schema": { "type": "string" } } },
        }),
        Content::Json(schema) => {
            let content = json!({ "application/json": { "schema": schema } });
            json!({ "description": "Done", "content": content })
        }
        Content::File { media_types, .. } => {
            let content: Map<String, Value> =
                media_types.iter().map(|&name| (name.to_owned(), json!({}))).collect();
            json!({ "description": "The file, as an attachment", "content": content })
        }
    }
}

fn elsewhere() -> Value {
    json!({
        "description": "The file is too long for this API: `Location` gives it for a minute",
        "headers": { "Location": { "schema": { "type": "string" } } },
    })
}

/// The codes that a route may refuse with, by status: those of its row, and those that follow from
/// the rest of the row.
pub(super) fn refused(route: &Route, takes_json: bool) -> Vec<(u16, Vec<Code>)> {
    let signs_in = route.access != Access::Anyone;
    let changes = route.method.changes();
    let own_password = signs_in && !matches!(route.access, Access::AnyUser | Access::PasswordGiven);
    let following = [
        (Code::Malformed, takes_json),
        (Code::SignIn, signs_in),
        (Code::Password, own_password),
        (Code::SecondFactor, signs_in && route.access != Access::PasswordGiven),
        (Code::Origin, changes),
        (Code::NotFound, route.path.contains('{') || route.access.is_of_some()),
        (Code::TooLarge, takes_json),
        (Code::Busy, changes),
        (Code::Overloaded, true),
        (Code::Fault, true),
    ];
    let following = following.into_iter().filter(|(_, applies)| *applies).map(|(code, _)| code);
    let mut by_status = std::collections::BTreeMap::<u16, Vec<Code>>::new();
    for code in following.chain(route.refuses.iter().copied()) {
        by_status.entry(code.status()).or_default().push(code);
    }
    by_status.into_iter().collect()
}
