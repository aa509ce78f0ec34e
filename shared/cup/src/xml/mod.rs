//! The XML of requests and of the service's answers: written and read here, and nowhere else.
//!
//! Both readers take files from outside: they hold one request or answer at a time, within the bounds of `limits`, and
//! give all of a file or nothing.

mod archive;
mod decode;
mod document;
mod error;
mod expected;
mod limits;
mod node;
mod pieces;
mod read_requests;
mod read_response;
mod root;
mod strict;
#[cfg(test)]
mod tests;
mod write;

pub use error::{Bound, Mistaken, XmlError};
pub use expected::Expected;
pub use read_requests::read_requests;
pub use read_response::{Answer, AnswerOutcome, read_response};
pub use write::write_requests;
