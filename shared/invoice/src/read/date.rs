//! Dates of a file.

use crate::error::ReadError;
use crate::values::ZonedDate;
use crate::xml::Node;
use domain::Date;

/// A date, if it is there.
pub(super) fn date(node: &Node, name: &'static str) -> Result<Option<Date>, ReadError> {
    Ok(node.value::<ZonedDate>(name)?.map(|zoned| zoned.0))
}
