//! A file being written: the same values give the same bytes, whenever and wherever.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

/// A workbook that could not be written: the values do not fit its format.
#[derive(Debug, thiserror::Error)]
#[error("writing a workbook")]
pub struct WorkbookError(#[from] XlsxError);

/// An empty workbook with a title, whose dates say nothing of when it was made.
pub(crate) fn new(title: &str) -> Result<Workbook, XlsxError> {
    let mut workbook = Workbook::new();
    let created = ExcelDateTime::from_ymd(2020, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_title(title).set_creation_datetime(&created));
    Ok(workbook)
}
