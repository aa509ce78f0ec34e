//! Files told apart by their first bytes.

use super::OtherFile;
use crate::ber::{Reader, tag};
use const_oid::ObjectIdentifier;
use const_oid::db::rfc5911::ID_SIGNED_DATA;
use memchr::memmem;

/// How far into a file its kind is looked for; a PDF may begin as late as this.
const START: usize = 1024;

/// First bytes of pictures: JPEG, PNG, GIF, TIFF of both byte orders.
const IMAGES: [&[u8]; 5] = [b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF8", b"II*\x00", b"MM\x00*"];
/// First bytes of documents of word processors that are no ZIP archives: OLE, RTF.
const DOCUMENTS: [&[u8]; 2] = [b"\xd0\xcf\x11\xe0", b"{\\rtf"];
/// How the first header of a mail message may begin, in small letters.
const MAIL_HEADERS: [&str; 9] = [
    "mime-version:",
    "content-type:",
    "received:",
    "return-path:",
    "delivered-to:",
    "from:",
    "to:",
    "subject:",
    "message-id:",
];

/// Content types of encrypted files: enveloped, encrypted and authenticated-enveloped data.
const ENCRYPTED: [ObjectIdentifier; 3] = [
    ObjectIdentifier::new_unwrap("1.2.840.113549.1.7.3"),
    ObjectIdentifier::new_unwrap("1.2.840.113549.1.7.6"),
    ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.1.23"),
];
/// id-ct-timestampedData (RFC 5544 §2).
const TIME_STAMPED_DATA: ObjectIdentifier =
    ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.1.31");

/// What `file` is, which is neither BER nor text with an envelope in it.
pub(crate) fn of_start(file: &[u8]) -> OtherFile {
    let start = &file[..file.len().min(START)];
    if memmem::find(start, b"%PDF-").is_some() || start.starts_with(b"%PDF") {
        let signed = memmem::find(file, b"/ByteRange").is_some();
        return if signed { OtherFile::SignedPdf } else { OtherFile::PlainPdf };
    }
    if start.starts_with(b"PK\x03\x04") {
        return of_archive(file);
    }
    if IMAGES.iter().any(|image| start.starts_with(image)) || start.get(4..8) == Some(b"ftyp") {
        return OtherFile::Image;
    }
    if DOCUMENTS.iter().any(|document| start.starts_with(document)) {
        return OtherFile::OfficeDocument;
    }
    of_text(file, start)
}

/// By the name and content of the first entry, which say what a container is.
fn of_archive(file: &[u8]) -> OtherFile {
    let start = &file[..file.len().min(START)];
    let holds = |wanted: &[u8]| memmem::find(file, wanted).is_some();
    if holds(b"application/vnd.etsi.asic-") || holds(b"META-INF/signature") {
        OtherFile::Asic
    } else if holds(b"[Content_Types].xml")
        || memmem::find(start, b"mimetypeapplication/vnd.oasis").is_some()
    {
        OtherFile::OfficeDocument
    } else {
        OtherFile::Archive
    }
}

fn of_text(file: &[u8], start: &[u8]) -> OtherFile {
    // Of UTF-16, what remains without zeros and byte order mark is the ASCII part.
    let text: Vec<u8> =
        start.iter().copied().filter(|byte| !matches!(byte, 0 | 0xfe | 0xff)).collect();
    let text = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&text).trim_ascii_start();
    let text = String::from_utf8_lossy(text).to_ascii_lowercase();
    if MAIL_HEADERS.iter().any(|header| text.starts_with(header)) {
        OtherFile::MailMessage
    } else if text.starts_with("-----begin certificate") || text.starts_with("-----begin x509") {
        OtherFile::CertificateFile
    } else if text.starts_with('<') && (text.contains("<html") || text.contains("<!doctype html")) {
        OtherFile::WebPage
    } else if text.starts_with('<') {
        let signed = memmem::find(file, b"http://www.w3.org/2000/09/xmldsig#").is_some();
        if signed { OtherFile::SignedXml } else { OtherFile::Xml }
    } else {
        OtherFile::Unknown
    }
}

/// What `file` is, which begins as BER does; `None` when it is an envelope with signed data, or
/// when it cannot be read so far.
pub(crate) fn of_binary(file: &[u8]) -> Option<OtherFile> {
    let mut fields = Reader::new(file).enter(tag::SEQUENCE).ok()?;
    let first = fields.any().ok()?;
    match first.tag {
        tag::OBJECT_IDENTIFIER if first.content == ID_SIGNED_DATA.as_bytes() => None,
        tag::OBJECT_IDENTIFIER if first.content == TIME_STAMPED_DATA.as_bytes() => {
            Some(OtherFile::TimeStamp)
        }
        tag::OBJECT_IDENTIFIER if ENCRYPTED.iter().any(|own| own.as_bytes() == first.content) => {
            Some(OtherFile::Encrypted)
        }
        // A response of a time-stamping authority: a status, then an envelope.
        tag::SEQUENCE if fields.enter(tag::SEQUENCE).is_ok_and(|inside| begins_signed(inside)) => {
            Some(OtherFile::TimeStamp)
        }
        // A certificate, or (version 3) one with its key in PKCS #12.
        tag::SEQUENCE => Some(OtherFile::CertificateFile),
        tag::INTEGER if first.content == [3] => Some(OtherFile::CertificateFile),
        _ => Some(OtherFile::Unknown),
    }
}

fn begins_signed(mut inside: Reader<'_>) -> bool {
    inside.expect(tag::OBJECT_IDENTIFIER).is_ok_and(|own| own.content == ID_SIGNED_DATA.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_told_apart() {
        for (file, expected) in [
            (&b"%PDF-1.7\n%%EOF"[..], OtherFile::PlainPdf),
            (b"\xef\xbb\xbf\r\n%PDF-1.7\n%%EOF", OtherFile::PlainPdf),
            (b"%PDF-1.7\n<</Type/Sig/ByteRange[0 1 2 3]>>", OtherFile::SignedPdf),
            (b"PK\x03\x04mimetypeapplication/vnd.etsi.asic-e+zip", OtherFile::Asic),
            (b"PK\x03\x04a.pdf PK\x03\x04META-INF/signatures.xml", OtherFile::Asic),
            (b"PK\x03\x04domanda.pdf.p7m", OtherFile::Archive),
            (b"PK\x03\x04[Content_Types].xml", OtherFile::OfficeDocument),
            (b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument", OtherFile::OfficeDocument),
            (b"\xd0\xcf\x11\xe0\xa1\xb1", OtherFile::OfficeDocument),
            (b"\xff\xd8\xff\xe0", OtherFile::Image),
            (b"\x00\x00\x00\x18ftypheic", OtherFile::Image),
            (
                b"<?xml version='1.0'?><a xmlns='http://www.w3.org/2000/09/xmldsig#'/>",
                OtherFile::SignedXml,
            ),
            (b"<?xml version='1.0'?><a/>", OtherFile::Xml),
            (b"\xff\xfe<\0?\0x\0m\0l\0", OtherFile::Xml),
            (b"\n<!DOCTYPE html><title>404</title>", OtherFile::WebPage),
            (b"<HTML lang=it>", OtherFile::WebPage),
            (b"MIME-Version: 1.0\nContent-Type: application/pkcs7-mime", OtherFile::MailMessage),
            (b"Received: from posta", OtherFile::MailMessage),
            (b"-----BEGIN CERTIFICATE-----\nMII", OtherFile::CertificateFile),
            (b"Gentile ufficio, buongiorno", OtherFile::Unknown),
            (b"a < b", OtherFile::Unknown),
        ] {
            assert_eq!(of_start(file), expected, "{}", String::from_utf8_lossy(file));
        }
    }

    #[test]
    fn binary_files_are_told_apart() {
        let envelope = [&[0x30, 11, 6, 9], ID_SIGNED_DATA.as_bytes()].concat();
        assert_eq!(of_binary(&envelope), None);
        let response = [&[0x30, 18, 0x30, 3, 2, 1, 0], &envelope[..]].concat();
        assert_eq!(of_binary(&response), Some(OtherFile::TimeStamp));
        assert_eq!(of_binary(&[0x30, 3, 2, 1, 3]), Some(OtherFile::CertificateFile));
        assert_eq!(of_binary(&[0x30, 2, 0x30, 0]), Some(OtherFile::CertificateFile));
        assert_eq!(of_binary(&[0x30, 2, 5, 0]), Some(OtherFile::Unknown));
        assert_eq!(of_binary(b"0123"), None, "cut short");
    }
}
