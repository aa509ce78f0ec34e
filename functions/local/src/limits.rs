//! How long clients may take, so that one that is slow, or stops halfway, costs little and ends.

use axum::body::Body;
use std::time::Duration;
use tower_http::timeout::{DeadlineBody, TimeoutBody};

/// How long clients may take.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// From the opening of a connection, or the end of a reply, to the end of the next request's head.
    pub head: Duration,
    /// Between one piece of a body and the next.
    pub pause: Duration,
    /// For the whole body of a request to the API.
    pub body: Duration,
    /// For a whole posted file.
    pub upload: Duration,
    /// For the requests that are under way when the portal stops.
    pub stop: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            head: Duration::from_secs(30),
            pause: Duration::from_secs(20),
            body: Duration::from_mins(1),
            // As long as the form with which it is posted is good.
            upload: Duration::from_mins(15),
            stop: Duration::from_secs(5),
        }
    }
}

impl Limits {
    /// A body that ends with an error when it pauses, or takes longer than `whole`.
    pub(crate) fn bound(&self, body: Body, whole: Duration) -> Body {
        Body::new(DeadlineBody::new(whole, TimeoutBody::new(self.pause, body)))
    }
}
