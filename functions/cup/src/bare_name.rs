//! What the files of a conversion are called after.

use store::cup::{ConversionRecord, Origin};

/// What the files of a conversion are called after.
pub(crate) fn bare_name(record: &ConversionRecord) -> String {
    match &record.origin {
        Origin::Workbook { file_name, .. } => file_name.stem().to_owned(),
        Origin::Applications { call, .. } => call.to_string(),
    }
}
