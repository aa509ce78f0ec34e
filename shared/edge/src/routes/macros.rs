//! What the rows of the table become.

/// What a row says it takes; nothing, when it says nothing.
macro_rules! body {
    () => {
        NoBody
    };
    ($body:ty) => {
        $body
    };
}

/// Makes, from the rows: `ROUTES`; for each function a module with the enum of its routes and a
/// type for each of them; the names of functions and routes; the handlers; the description.
macro_rules! routes {
    ($($function:ident $module:ident {$(
        $id:ident $method:ident $path:literal $access:ident $(: $body:ty)? => $reply:ty,
            $summary:literal $(, refuses [$($code:ident)*])?;
    )*})*) => {
        $(
            #[doc = concat!("The routes of the function `", stringify!($module), "`.")]
            pub mod $module {
                use super::*;

                /// Which route.
                #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
                pub enum Route {
                    $(#[doc = $summary] $id,)*
                }

                $(
                    #[doc = $summary]
                    #[derive(Debug, Clone, Copy)]
                    pub struct $id;

                    impl Endpoint for $id {
                        type Body = body!($($body)?);
                        type Reply = $reply;
                    }
                )*
            }
        )*

        /// Which function answers a route.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Function {
            $(#[doc = concat!("The function `", stringify!($module), "`.")] $function,)*
        }

        impl Function {
            /// Every function.
            pub const ALL: &[Self] = &[$(Self::$function,)*];

            /// The function's name: its folder, its binary, its resource.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$function => stringify!($module),)*
                }
            }
        }

        /// Which route of which function.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum RouteId {
            $(#[doc = concat!("One of the function `", stringify!($module), "`.")]
            $function($module::Route),)*
        }

        /// Every route.
        pub const ROUTES: &[Route] = &[$($(Route {
            id: RouteId::$function($module::Route::$id),
            name: stringify!($id),
            method: Method::$method,
            path: $path,
            function: Function::$function,
            access: Access::$access,
            summary: $summary,
            refuses: &[$($(Code::$code),*)?],
        },)*)*];

        /// The handlers of the functions that are served here.
        #[derive(Debug, Clone, Copy, Default)]
        pub struct Handlers {
            $(
                #[doc = concat!("Of the function `", stringify!($module), "`, if it is served.")]
                pub $module: Option<Handler<$module::Route>>,
            )*
        }

        impl Handlers {
            /// Whether a function is served.
            pub(crate) fn serve(&self, function: Function) -> bool {
                match function {
                    $(Function::$function => self.$module.is_some(),)*
                }
            }

            /// Gives a request to the handler of its route.
            pub(crate) fn answer<'a>(
                &self,
                context: &'a Context,
                route: RouteId,
                request: Request,
            ) -> BoxFuture<'a, Result<Response, Refusal>> {
                match route {
                    $(RouteId::$function(route) => match self.$module {
                        Some(handler) => handler(context, route, request),
                        None => Box::pin(async { Err(Refusal::NotFound) }),
                    },)*
                }
            }
        }

        /// What each route takes and gives, in the order of the table.
        pub(crate) fn operations(schemas: &mut Schemas) -> Vec<Operation> {
            vec![$($(Operation::of::<$module::$id>(schemas),)*)*]
        }
    };
}

pub(super) use {body, routes};
