//! What the files of a conversion are called.

use domain::Instant;
use store::cup::{ConversionRecord, Origin};

/// What the files of a conversion are called after.
pub(crate) fn bare_name(record: &ConversionRecord) -> String {
    match &record.origin {
        Origin::Workbook { file_name, .. } => file_name.stem().to_owned(),
        Origin::Applications { call, .. } => call.to_string(),
    }
}

/// Characters of the id of a conversion that tell its files from those of another of the same day: the last are random.
const TELLING: usize = 8;

/// What a file of requests is called, with its number where there are several: no two of an administration are called
/// the same.
pub(crate) fn request_name(record: &ConversionRecord, number: Option<usize>) -> String {
    let day = Instant::from(record.at).day_in_italy().iso();
    let id = record.id.to_string();
    let telling = id.get(id.len().saturating_sub(TELLING)..).unwrap_or(&id);
    let number = number.map(|number| format!("-{number}")).unwrap_or_default();
    format!("richieste-cup-{day}-{telling}{number}.xml")
}
