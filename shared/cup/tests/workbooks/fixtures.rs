//! What the tests share: files of other programs, and a measure.

use ristoro_cup::{Cell, Measure};

/// A workbook of another program, made by `fixtures/workbooks/make.py`.
pub(crate) fn fixture(name: &str) -> Vec<u8> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/workbooks");
    std::fs::read(format!("{folder}/{name}.xlsx")).unwrap()
}

/// What `LibreOffice` makes of the file of openpyxl, in its own format.
pub(crate) fn ods() -> Vec<u8> {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/workbooks/libreoffice.ods");
    std::fs::read(file).unwrap()
}

/// A measure of the product.
pub(crate) fn measure() -> &'static Measure {
    Measure::bundled().first().unwrap()
}

/// A cell of text.
pub(crate) fn text(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}
