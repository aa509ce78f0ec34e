//! What a row of the table promises, as types: a handler that takes or gives anything else does not
//! compile.

use crate::body::Body;
use crate::reply::Reply;
use crate::{Refusal, Response};

/// A route, as a type.
pub trait Endpoint {
    /// What it takes.
    type Body: Body;
    /// What it gives when it is done.
    type Reply: Reply;
}

/// What a handler gave, as the response of its route.
///
/// # Errors
/// The handler's refusal, or a fault when the reply cannot be written.
pub fn answer<E: Endpoint>(_: E, outcome: Result<E::Reply, Refusal>) -> Result<Response, Refusal> {
    outcome?.into_response()
}
