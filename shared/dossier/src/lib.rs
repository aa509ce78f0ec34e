//! The engine of whatever is filled in on a form: load, judge, save, freeze, validate, sign, send.

mod anchors;
pub mod answers;
mod application_pdf;
mod judge;
pub mod present;

pub use anchors::anchors;
pub use application_pdf::application_pdf;
pub use judge::{Judged, judge, load_own, setting};
