//! The clothes a signed file may wear: none, PEM (RFC 7468) or bare base64.

use crate::fault::Fault;
use crate::other_file::{self, OtherFile};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use memchr::memmem;
use std::borrow::Cow;

/// PEM labels in use for signed files.
const LABELS: [&str; 3] = ["PKCS7", "CMS", "PKCS #7 SIGNED DATA"];

/// PEM label of certificates (RFC 7468 §5).
pub(crate) const CERTIFICATE: &str = "CERTIFICATE";

/// Object identifier 1.2.840.113549.1.7.2 (id-signedData), with its header.
const SIGNED_DATA: [u8; 11] = [0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02];

/// How many bytes of a file [`looks_signed`] wants to see.
pub(crate) const START: usize = 128;

/// How many base64 digits are decoded at a time; a multiple of four.
const BLOCK: usize = 4096;

/// The DER or BER bytes inside `file`; borrowed when it wears nothing.
pub(crate) fn strip(file: &[u8]) -> Result<Cow<'_, [u8]>, Fault> {
    if file.first() == Some(&0x30) {
        return match other_file::of_binary(file) {
            Some(other) => Err(Fault::NotSigned(other)),
            None => Ok(Cow::Borrowed(file)),
        };
    }
    let text = trim(file);
    if text.is_empty() {
        return Err(Fault::NotSigned(OtherFile::Empty));
    }
    if let Some((label, body)) = begin_line(text) {
        return base64_decode(pem_body(label, body)?).map(Cow::Owned).ok_or(Fault::BrokenEncoding);
    }
    if looks_signed(&text[..text.len().min(START)]) {
        return base64_decode(text).map(Cow::Owned).ok_or(Fault::BrokenEncoding);
    }
    Err(Fault::NotSigned(other_file::of_start(file)))
}

/// Whether bytes after an envelope hide nothing: zeros and line ends, which programs that copy
/// files and mails leave there.
pub(crate) fn is_padding(rest: &[u8]) -> bool {
    rest.iter().all(|byte| matches!(byte, 0 | b'\n' | b'\r'))
}

/// Whether a file that begins with `start` ([`START`] bytes are enough) is a signed file: a
/// signed content that is itself signed is unwrapped again.
pub(crate) fn looks_signed(start: &[u8]) -> bool {
    if start.first() == Some(&0x30) {
        return binary_looks_signed(start);
    }
    let text = trim(start);
    if text.starts_with(b"-----BEGIN ") {
        return begin_line(text).is_some();
    }
    let digits: Vec<u8> = text.iter().copied().filter(|byte| !byte.is_ascii_whitespace()).collect();
    let whole = digits.len() / 4 * 4;
    let decoded = STANDARD.decode(&digits[..whole.min(32)]);
    decoded.is_ok_and(|bytes| bytes.first() == Some(&0x30) && binary_looks_signed(&bytes))
}

/// `SEQUENCE { id-signedData`, the length in any form.
fn binary_looks_signed(start: &[u8]) -> bool {
    let length_octets = match start.get(1) {
        Some(&first) if first > 0x80 => usize::from(first & 0x7f),
        Some(_) => 0,
        None => return false,
    };
    start.get(2 + length_octets..).is_some_and(|rest| rest.starts_with(&SIGNED_DATA))
}

/// Without the UTF-8 byte order mark, white space around and padding after.
fn trim(file: &[u8]) -> &[u8] {
    let mut text = file.strip_prefix(b"\xef\xbb\xbf").unwrap_or(file).trim_ascii_start();
    while let [rest @ .., last] = text
        && (last.is_ascii_whitespace() || is_padding(&[*last]))
    {
        text = rest;
    }
    text
}

/// The label at the start of `text` and what follows its line.
fn begin_line(text: &[u8]) -> Option<(&'static str, &[u8])> {
    LABELS.into_iter().find_map(|label| {
        let begin = format!("-----BEGIN {label}-----");
        text.strip_prefix(begin.as_bytes()).map(|body| (label, body))
    })
}

/// What stands between the two lines of a PEM text whose first is taken off already; nothing may
/// follow the second.
fn pem_body<'a>(label: &str, body: &'a [u8]) -> Result<&'a [u8], Fault> {
    let end = format!("-----END {label}-----");
    let length = find(body, end.as_bytes()).ok_or(Fault::BrokenEncoding)?;
    let after = &body[length + end.len()..];
    if after.is_empty() { Ok(&body[..length]) } else { Err(Fault::TrailingBytes) }
}

/// The bytes of every block with `label` in a PEM text, whatever stands between the blocks; `None`
/// for a block that cannot be decoded.
pub(crate) fn pem_blocks(text: &[u8], label: &str) -> Vec<Option<Vec<u8>>> {
    let begin = format!("-----BEGIN {label}-----");
    let end = format!("-----END {label}-----");
    let mut blocks = Vec::new();
    let mut rest = text;
    while let Some(start) = find(rest, begin.as_bytes()) {
        rest = &rest[start + begin.len()..];
        let Some(length) = find(rest, end.as_bytes()) else {
            blocks.push(None);
            break;
        };
        blocks.push(base64_decode(&rest[..length]));
        rest = &rest[length + end.len()..];
    }
    blocks
}

fn find(text: &[u8], wanted: &[u8]) -> Option<usize> {
    memmem::find(text, wanted)
}

/// Decodes base64 with any white space between the digits, block by block, so that no second copy
/// of the text is made. Padding may stand only at the end.
fn base64_decode(text: &[u8]) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let mut block = Vec::with_capacity(BLOCK);
    let mut ended = false;
    for &digit in text.iter().filter(|byte| !byte.is_ascii_whitespace()) {
        if ended {
            return None;
        }
        block.push(digit);
        if block.len() == BLOCK {
            ended = digit == b'=';
            STANDARD.decode_vec(&block, &mut bytes).ok()?;
            block.clear();
        }
    }
    STANDARD.decode_vec(&block, &mut bytes).ok()?;
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_in_lines_and_blocks() {
        let bytes: Vec<u8> = (0..10_000_u32).map(|n| n.to_le_bytes()[0]).collect();
        let mut text = String::new();
        for (index, digit) in STANDARD.encode(&bytes).chars().enumerate() {
            if index % 64 == 0 {
                text.push_str("\r\n");
            }
            text.push(digit);
        }
        assert_eq!(base64_decode(text.as_bytes()), Some(bytes));
    }

    #[test]
    fn padding_only_at_the_end() {
        assert_eq!(base64_decode(b"MA=="), Some(vec![0x30]));
        assert_eq!(base64_decode(b"MA==MA=="), None);
        let padded_block = [&b"A".repeat(BLOCK - 2)[..], b"==", b"MAAA"].concat();
        assert_eq!(base64_decode(&padded_block), None);
    }

    #[test]
    fn other_files_are_told_apart() {
        let other = |file| strip(file).unwrap_err();
        assert_eq!(other(b""), Fault::NotSigned(OtherFile::Empty));
        assert_eq!(other(b"\0\0\r\n \0"), Fault::NotSigned(OtherFile::Empty));
        assert_eq!(other(b"%PDF-1.7"), Fault::NotSigned(OtherFile::PlainPdf));
        assert_eq!(other(b"plain words, no signature"), Fault::NotSigned(OtherFile::Unknown));
        assert_eq!(other(b"AAAA"), Fault::NotSigned(OtherFile::Unknown));
        let certificate = b"-----BEGIN CERTIFICATE-----\nMA==\n";
        assert_eq!(other(certificate), Fault::NotSigned(OtherFile::CertificateFile));
        assert_eq!(other(b"-----BEGIN CMS-----\nMA==\n"), Fault::BrokenEncoding);
        let followed = b"-----BEGIN CMS-----\nMA==\n-----END CMS-----\nciao";
        assert_eq!(other(followed), Fault::TrailingBytes);
        let cut = b"-----BEGIN CMS-----\nM\n-----END CMS-----";
        assert_eq!(strip(cut), Err(Fault::BrokenEncoding));
        let cut = b"MIIKvgYJKoZIhvcNAQcCoIIKrzCCCqsCA";
        assert_eq!(strip(cut), Err(Fault::BrokenEncoding));
    }

    #[test]
    fn padding_after_the_text_is_taken_off() {
        let text = b"-----BEGIN CMS-----\nMIAA\n-----END CMS-----";
        for padding in [&b""[..], b"\n", b"\r\n\0\0", b"\0", b" \n"] {
            let file = [&text[..], padding].concat();
            assert_eq!(strip(&file).as_deref(), Ok(&[0x30, 0x80, 0][..]));
        }
    }

    #[test]
    fn a_signed_file_is_known_by_its_start() {
        let start = [&[0x30, 0x80][..], &SIGNED_DATA[..]].concat();
        assert!(looks_signed(&start));
        assert!(looks_signed(b"-----BEGIN PKCS7-----\nMII"));
        assert!(looks_signed(b"MIIKvgYJKoZIhvcN AQcCoIIKrzCCCqsCAQEx"));
        assert!(!looks_signed(b"%PDF-1.7"));
        assert!(!looks_signed(&start[..9]));
    }
}
