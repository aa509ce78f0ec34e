//! A route of the HTTP API.

use super::expression::{reference, resource_name, substituted};
use crate::function::Deployed;
use edge::Route;
use serde_json::{Value, json};

/// The route, by its name.
pub(super) fn resource(route: &Route) -> (String, Value) {
    let function = resource_name(Deployed::Routed(route.function));
    let route_of_the_api = json!({
        "Type": "AWS::ApiGatewayV2::Route",
        "Properties": {
            "ApiId": reference("Api"),
            "RouteKey": format!("{} {}", route.method.as_str(), route.path),
            "Target": substituted(format!("integrations/${{{function}Integration}}")),
        },
    });
    (format!("{}Route", route.name), route_of_the_api)
}
