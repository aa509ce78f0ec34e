//! The table of routes: the one place that knows every method, path, who may call it, and what it
//! takes and gives. It drives the local server, the functions, the description of the API, and the
//! check of the deployed routes.

mod access;
mod endpoint;
mod find;
mod handler;
mod macros;
mod method;
mod table;

pub use access::Access;
pub use endpoint::{Endpoint, answer};
pub use find::function_of;
pub(crate) use find::{Found, find};
pub use handler::Handler;
pub use method::Method;
pub(crate) use table::operations;
pub use table::{
    Function, Handlers, ROUTES, Route, RouteId, calls, cup, pdf, registration, sections, uploads,
    validation,
};
