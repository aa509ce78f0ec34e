//! A route of the HTTP API.

use super::expression::{reference, resource_name, substituted};
use crate::function::Deployed;
use edge::Route;
use serde_json::{Value, json};

/// The route, for each method of requests that it takes.
pub(super) fn resources(route: &'static Route) -> impl Iterator<Item = (String, Value)> {
    let own = route.method.as_str();
    route.method.taken().iter().map(move |method| {
        let function = resource_name(Deployed::Routed(route.function));
        let route_of_the_api = json!({
            "Type": "AWS::ApiGatewayV2::Route",
            "Properties": {
                "ApiId": reference("Api"),
                "RouteKey": format!("{method} {}", route.path),
                "Target": substituted(format!("integrations/${{{function}Integration}}")),
            },
        });
        let beside = if *method == own { "" } else { "Head" };
        (format!("{}{beside}Route", route.name), route_of_the_api)
    })
}
