//! How a request says whose it is.

use crate::routes::registration;
use crate::{Access, Route, RouteId};
use serde_json::{Value, json};

/// What a route wants.
pub(super) fn security(route: &Route) -> Value {
    match (route.access, route.method.changes()) {
        // Says who is signed in, if anyone.
        (Access::Anyone, _)
            if route.id == RouteId::Registration(registration::Route::ReadSession) =>
        {
            json!([{}, { "session": [] }])
        }
        (Access::Anyone, _) => json!([]),
        (
            Access::PasswordGiven
            | Access::AnyUser
            | Access::Applicant
            | Access::Official
            | Access::Cup
            | Access::Calls,
            true,
        ) => json!([{ "session": [], "csrf": [] }]),
        (
            Access::PasswordGiven
            | Access::AnyUser
            | Access::Applicant
            | Access::Official
            | Access::Cup
            | Access::Calls,
            false,
        ) => json!([{ "session": [] }]),
    }
}

/// What can be wanted.
pub(super) fn schemes() -> Value {
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
