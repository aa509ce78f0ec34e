//! What a file that is not an archive is, by its first bytes: people rename files, and each mistake has its own remedy.

use super::unreadable::Unreadable;

/// The container of Office files before 2007, and of encrypted ones since.
const OLE: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// How much of a file decides whether it is text.
const SAMPLE: usize = 4096;

/// Whether the bytes begin as an archive does, with an entry or with none.
pub(crate) fn is_archive(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// Why bytes that do not begin as an archive are no workbook.
pub(crate) fn recognise(bytes: &[u8]) -> Unreadable {
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    if bytes.is_empty() {
        Unreadable::Empty
    } else if bytes.starts_with(OLE) {
        inside_ole(bytes)
    } else if bytes.starts_with(&[0x09, 0x08]) || bytes.starts_with(&[0x09, 0x04]) {
        Unreadable::OldExcel // Excel before 5 wrote its records with no container
    } else if sample.windows(5).take(1024).any(|window| window == b"%PDF-") {
        Unreadable::Pdf
    } else if let Some(text) = as_text(sample) {
        inside_text(&text)
    } else {
        Unreadable::Unknown
    }
}

fn inside_ole(bytes: &[u8]) -> Unreadable {
    let holds = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(wide.len()).any(|window| window == wide)
    };
    if holds("EncryptedPackage") {
        Unreadable::Encrypted
    } else if holds("WordDocument") || holds("PowerPoint Document") {
        Unreadable::OtherDocument
    } else if holds("Workbook") || holds("Book") {
        Unreadable::OldExcel
    } else {
        Unreadable::Unknown
    }
}

fn inside_text(text: &str) -> Unreadable {
    let start = text.trim_start_matches('\u{feff}').trim_start().to_ascii_lowercase();
    let is_page = ["<!doctype html", "<html", "<table", "<meta", "<head"]
        .iter()
        .any(|tag| start.starts_with(tag));
    if is_page || (start.starts_with('<') && start.contains("<html")) {
        Unreadable::Html
    } else if start.starts_with('<') {
        Unreadable::Xml
    } else if start.starts_with("{\\rtf") {
        Unreadable::OtherDocument
    } else {
        Unreadable::PlainText
    }
}

/// The sample as text: UTF-16 with its mark, or bytes without control characters in any encoding that extends ASCII.
fn as_text(sample: &[u8]) -> Option<String> {
    let wide = |order: fn([u8; 2]) -> u16| {
        let units = sample.get(2..).unwrap_or_default().chunks_exact(2);
        let units = units.filter_map(|pair| <[u8; 2]>::try_from(pair).ok()).map(order);
        String::from_utf16_lossy(&units.collect::<Vec<_>>())
    };
    match sample {
        [0xFF, 0xFE, ..] => Some(wide(u16::from_le_bytes)),
        [0xFE, 0xFF, ..] => Some(wide(u16::from_be_bytes)),
        _ => {
            let is_control =
                |byte: &u8| *byte < 0x20 && !matches!(byte, b'\t' | b'\r' | b'\n' | 0x0C);
            (!sample.iter().any(is_control)).then(|| String::from_utf8_lossy(sample).into_owned())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ole(stream: &str) -> Vec<u8> {
        let wide = stream.encode_utf16().flat_map(u16::to_le_bytes);
        OLE.iter().copied().chain([0; 600]).chain(wide).chain([0; 100]).collect()
    }

    #[test]
    fn files_that_people_rename_are_told_apart() {
        let cases: [(&[u8], Unreadable); 15] = [
            (b"", Unreadable::Empty),
            (&ole("Workbook"), Unreadable::OldExcel),
            (&ole("Book"), Unreadable::OldExcel),
            (&ole("EncryptedPackage"), Unreadable::Encrypted),
            (&ole("WordDocument"), Unreadable::OtherDocument),
            (&ole("altro"), Unreadable::Unknown),
            (&[0x09, 0x08, 0x10, 0x00, 0x00], Unreadable::OldExcel),
            (b"%PDF-1.7\n\x00\x01", Unreadable::Pdf),
            (b"id;nome;costo\r\n1;Citt\xE0;10,00\r\n", Unreadable::PlainText),
            (b"\xFF\xFEa\x00;\x00b\x00", Unreadable::PlainText),
            (b"\xEF\xBB\xBF<html><body><table>", Unreadable::Html),
            (b"<?xml version=\"1.0\"?><html>", Unreadable::Html),
            (b"<?xml version=\"1.0\"?><CUP/>", Unreadable::Xml),
            (b"{\\rtf1 ciao}", Unreadable::OtherDocument),
            (b"\x89PNG\r\n\x1a\n\x00\x00", Unreadable::Unknown),
        ];
        for (bytes, expected) in cases {
            assert!(!is_archive(bytes));
            assert_eq!(recognise(bytes), expected, "{}", String::from_utf8_lossy(bytes));
        }
    }
}
