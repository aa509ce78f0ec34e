//! A request, and where it came from.

use crate::Request;

/// A request and the row that it came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Numbered {
    /// The row, from 1.
    pub row: u32,
    /// The request.
    pub request: Request,
}
