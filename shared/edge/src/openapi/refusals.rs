//! How refusals are described: one response for each status.

use super::reference::reference;
use crate::Code;
use serde_json::{Map, Value, json};

/// The statuses whose refusals need no list of codes: several routes share them.
const SHARED: [u16; 8] = [400, 401, 403, 404, 413, 429, 500, 503];

/// A refusal, with the values that `code` may have where they differ from route to route.
pub(super) fn with_codes(status: u16, codes: &[Code]) -> Value {
    if SHARED.contains(&status) {
        return reference("responses", &status.to_string());
    }
    let mut response = refusal(status);
    let schema = reference("schemas", "Refusal");
    let codes = json!({ "properties": { "code": { "enum": codes } } });
    response["content"]["application/problem+json"]["schema"] = json!({ "allOf": [schema, codes] });
    response
}

/// The refusals that several routes share, by status.
pub(super) fn shared() -> Value {
    let shared = SHARED.map(|status| (status.to_string(), refusal(status)));
    Value::Object(shared.into_iter().collect::<Map<_, _>>())
}

fn refusal(status: u16) -> Value {
    let mut response = json!({
        "description": match status {
            400 => "The request is not well formed (`malformed`)",
            401 => "Nobody is signed in, or the session ended (`sign-in`)",
            403 => "The password must be changed first (`password`), the second factor is to be given or set up (`second-factor`), or the request did not come from the site's own pages (`origin`)",
            404 => "Not there, or not yours: the two are the same from outside (`not-found`)",
            409 => "The state does not allow it, or somebody else changed it meanwhile: `current` is then how it is now",
            413 => "Larger than accepted (`too-large`)",
            422 => "What was sent has problems",
            503 => "There is too much to do on this side, and part of it may have been done: the same may be asked again where it does the same when repeated (`overloaded`)",
            429 => "Too many requests at once: try again later (`busy`)",
            _ => "Something broke on this side; `request_id` finds it in the log (`fault`)",
        },
        "content": {
            "application/problem+json": { "schema": reference("schemas", "Refusal") },
        },
    });
    if matches!(status, 429 | 503) {
        response["headers"] = json!({
            "Retry-After": {
                "description": "In how many seconds to try again",
                "schema": { "type": "integer", "minimum": 0 },
            },
        });
    }
    response
}
