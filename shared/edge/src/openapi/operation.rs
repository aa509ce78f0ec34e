//! What one route takes and gives.

use super::schemas::Schemas;
use crate::Endpoint;
use crate::body::Body;
use crate::reply::{Description, Reply};
use schemars::Schema;

/// What a route takes and gives.
#[derive(Debug)]
pub(crate) struct Operation {
    /// What its body is, if it takes one.
    pub(super) body: Option<Schema>,
    /// What it answers when it is done.
    pub(super) reply: Description,
}

impl Operation {
    /// That of a route, by its types.
    pub(crate) fn of<E: Endpoint>(schemas: &mut Schemas) -> Self {
        let body = E::Body::schema(&mut schemas.read);
        Self { body, reply: E::Reply::describe(&mut schemas.written) }
    }
}
