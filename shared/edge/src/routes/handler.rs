//! What answers.

use crate::{Context, Refusal, Request, Response};
use futures::future::BoxFuture;

/// What a function's library gives for its own routes, `R`: the answer to a request that was let
/// in.
pub type Handler<R> =
    for<'a> fn(&'a Context, R, Request) -> BoxFuture<'a, Result<Response, Refusal>>;

/// Makes a function's [`Handler`]: one line for each of its routes, with the `async fn(&Context,
/// &Request) -> Result<_, Refusal>` that does it. A route that has no line does not compile, and neither
/// does one whose handler gives anything else than its row says.
///
/// ```ignore
/// edge::handler! { validation {
///     ReadMissing => missing::read,
///     Validate => validate::validate,
/// } }
/// ```
#[macro_export]
macro_rules! handler {
    ($function:ident { $($route:ident => $handle:path,)* }) => {
        /// Answers the routes of this function.
        pub fn handler(
            context: &$crate::Context,
            route: $crate::routes::$function::Route,
            request: $crate::Request,
        ) -> $crate::BoxFuture<'_, Result<$crate::Response, $crate::Refusal>> {
            use $crate::routes::$function;
            match route {
                $($function::Route::$route => Box::pin(async move {
                    $crate::answer($function::$route, $handle(context, &request).await)
                }),)*
            }
        }
    };
}
