//! What the project codes (CUP) of a call are asked for with: the measure, and which answers of an
//! application fill a request.

mod fact;
mod filled;
mod mapping;
mod read;

pub use fact::Fact;
pub use filled::{Filled, fill};
pub use mapping::{Mapping, Source};
pub(crate) use read::read;

use cup::Measure;
use serde::{Deserialize, Serialize};

/// The file that says it.
pub(crate) const FILE: &str = "cup.toml";

/// What the project codes of a call are asked for with, as it is published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProjectCodes {
    /// What all requests share.
    pub measure: Measure,
    /// Which answers of an application fill a request.
    pub mapping: Mapping,
}
