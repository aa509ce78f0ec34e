//! Small real files to upload.

/// A PDF of one page.
pub const DOCUMENT: &[u8] = include_bytes!("../fixtures/document.pdf");
/// Another PDF of one page, to be signed as an identity document.
pub const IDENTITY: &[u8] = include_bytes!("../fixtures/identity.pdf");
/// A JPEG image.
pub const PHOTO: &[u8] = include_bytes!("../fixtures/photo.jpg");
/// A zip archive of one text.
pub const ARCHIVE: &[u8] = include_bytes!("../fixtures/archive.zip");
/// A workbook of one empty sheet.
pub const WORKBOOK: &[u8] = include_bytes!("../fixtures/workbook.xlsx");

/// A file of the kind that a name promises.
pub fn file_like(name: &str) -> &'static [u8] {
    match name.rsplit('.').next() {
        Some("pdf") => DOCUMENT,
        Some("jpg" | "jpeg") => PHOTO,
        Some("zip") => ARCHIVE,
        Some("xlsx") => WORKBOOK,
        _ => panic!("there is no sample file like «{name}»"),
    }
}
