//! Records and judgements as what travels.

mod application;
mod problem;

pub use application::{application, application_detail, application_path_of, signed_file};
pub use problem::problems;
