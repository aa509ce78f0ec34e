//! The Online Certificate Status Protocol (RFC 6960): requests made, responses read and judged.

mod answer;
mod cert_id;
mod request;
mod responder;
mod response;
mod single;

pub use answer::MAX_OCSP_BYTES;
pub(crate) use answer::{Answer, Responder};
pub(crate) use request::request;
