//! The table of routes: the one place that knows every method, path, who may call it, and what it
//! takes and gives. It drives the local server, the functions, the description of the API, and the
//! check of the deployed routes.

mod endpoint;
mod find;
mod table;

pub use endpoint::{Endpoint, answer};
pub(crate) use find::{Found, find};
pub(crate) use table::operations;
pub use table::{
    Function, Handlers, ROUTES, RouteId, calls, cup, pdf, registration, sections, uploads,
    validation,
};

use crate::{Code, Context, Refusal, Request, Response};
use futures::future::BoxFuture;

/// An HTTP method in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Method {
    /// Reads.
    Get,
    /// Creates or acts.
    Post,
    /// Replaces.
    Put,
    /// Removes.
    Delete,
}

impl Method {
    /// The method as written in requests.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Delete => "DELETE",
        }
    }

    /// Whether it changes something: such requests must come from the site itself.
    pub fn changes(self) -> bool {
        self != Self::Get
    }
}

/// Who may call a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Anyone.
    Anyone,
    /// Who is signed in, even with a password that must be changed.
    AnyUser,
    /// Who is signed in for an applicant, with a password of their own.
    Applicant,
    /// Who is signed in for an administration, with a password of their own, and has the role of
    /// requesting project codes. For everybody else the route is not there.
    Cup,
}

/// A row of the table.
#[derive(Debug, Clone, Copy)]
pub struct Route {
    /// Which route.
    pub id: RouteId,
    /// Its name, such as `SaveSection`.
    pub name: &'static str,
    /// The method.
    pub method: Method,
    /// The path with `{parameters}`.
    pub path: &'static str,
    /// The function that answers.
    pub function: Function,
    /// Who may call it.
    pub access: Access,
    /// What it does, in one line.
    pub summary: &'static str,
    /// With which codes it may refuse, besides those that follow from the row itself.
    pub refuses: &'static [Code],
}

/// What a function's library gives for its own routes, `R`: the answer to a request that was let
/// in.
pub type Handler<R> =
    for<'a> fn(&'a Context, R, Request) -> BoxFuture<'a, Result<Response, Refusal>>;
