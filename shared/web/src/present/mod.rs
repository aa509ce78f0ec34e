//! Records and judgements as the JSON that pages read.

mod application;
mod instant;
mod problem;

pub use application::{application, application_detail, signed_file};
pub use instant::{closing, instant, instant_if_any};
pub use problem::{problem, problems};
