//! Looking a request up in the table.

use super::method::{HEAD, Method};
use super::table::{Function, ROUTES, Route};
use std::collections::BTreeMap;
use std::sync::OnceLock;

type Router = matchit::Router<Vec<&'static Route>>;

/// What asking for a method and path gives.
pub(crate) enum Found {
    /// A route, and the values of its parameters.
    Route(&'static Route, Vec<(String, String)>),
    /// The path is there, with other methods.
    OtherMethods(Vec<&'static str>),
    /// Nothing.
    Nothing,
}

/// Looks a request up in the table.
pub(crate) fn find(method: &str, path: &str) -> Found {
    static ROUTER: OnceLock<Router> = OnceLock::new();
    let router = ROUTER.get_or_init(build);
    let Ok(matched) = router.at(path) else { return Found::Nothing };
    // What can be read can be asked for without its content (RFC 9110, 9.3.2).
    let method = if method == HEAD { Method::Get.as_str() } else { method };
    let Some(route) = matched.value.iter().find(|route| route.method.as_str() == method) else {
        let methods = matched.value.iter().flat_map(|route| route.method.taken());
        return Found::OtherMethods(methods.copied().collect());
    };
    let params = matched.params.iter().map(|(key, value)| (key.to_owned(), value.to_owned()));
    Found::Route(route, params.collect())
}

/// The function that a request is for; `None` if no route leads there.
pub fn function_of<T>(request: &http::Request<T>) -> Option<Function> {
    match find(request.method().as_str(), request.uri().path()) {
        Found::Route(route, _) => Some(route.function),
        Found::OtherMethods(_) | Found::Nothing => None,
    }
}

fn build() -> Router {
    let mut paths: BTreeMap<&str, Vec<&'static Route>> = BTreeMap::new();
    for route in ROUTES {
        paths.entry(route.path).or_default().push(route);
    }
    let mut router = matchit::Router::new();
    for (path, routes) in paths {
        // A path that cannot be inserted would be a mistake in the table: the test finds it.
        let _ = router.insert(path, routes);
    }
    router
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_route_is_found() {
        for route in ROUTES {
            let path = route.path.replace(['{', '}'], "");
            let Found::Route(found, _) = find(route.method.as_str(), &path) else {
                panic!("{} {} is not found", route.method.as_str(), route.path);
            };
            assert_eq!(found.id, route.id);
        }
    }

    #[test]
    fn other_methods_and_paths_are_told_apart() {
        assert!(matches!(find("PATCH", "/api/session"), Found::OtherMethods(_)));
        assert!(matches!(find("GET", "/api/nothing"), Found::Nothing));
        assert!(matches!(find("HEAD", "/api/session"), Found::Route(..)));
        assert!(matches!(find("HEAD", "/api/password"), Found::OtherMethods(_)));
        let Found::OtherMethods(methods) = find("PATCH", "/api/session") else { panic!() };
        assert!(methods.contains(&"HEAD") && methods.contains(&"POST"), "{methods:?}");
    }
}
