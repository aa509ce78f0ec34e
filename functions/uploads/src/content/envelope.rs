//! Signed files uploaded as documents, such as a survey signed by an expert. Whether the signature is good is not judged
//! here: nobody is asked to prove it, and whoever examines the application opens the file.

use super::flaw::Flaw;

/// The object identifier of signed data (RFC 5652 §5.1), with its tag and length.
const SIGNED_DATA: &[u8] = b"\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02";
/// A sequence (X.690 §8.9).
const SEQUENCE: u8 = 0x30;
/// How long the heading before the identifier may be: a tag and the longest length.
const HEADING: usize = 10;

/// Whether bytes are a whole envelope of a signature, in binary or as text (Base64, with or without its lines of words).
pub(super) fn judge(bytes: &[u8]) -> Result<(), Flaw> {
    let is_text = bytes.starts_with(b"-----BEGIN ") || bytes.starts_with(b"MI");
    if is_text {
        return if is_armour(bytes) { Ok(()) } else { Err(Flaw::OtherType) };
    }
    if bytes.first() != Some(&SEQUENCE) {
        return Err(Flaw::OtherType);
    }
    let start = bytes.get(..HEADING + SIGNED_DATA.len()).unwrap_or(bytes);
    if !start.windows(SIGNED_DATA.len()).any(|window| window == SIGNED_DATA) {
        return Err(Flaw::OtherType);
    }
    match declared_length(bytes) {
        Some(length) if length > bytes.len() => Err(Flaw::Cut),
        _ => Ok(()),
    }
}

fn is_armour(bytes: &[u8]) -> bool {
    bytes.iter().all(|&byte| {
        byte.is_ascii_alphanumeric() || byte.is_ascii_whitespace() || b"+/=-#".contains(&byte)
    })
}

/// How long the outer sequence says to be, heading included; nothing of one without a length, which ends with a mark.
fn declared_length(bytes: &[u8]) -> Option<usize> {
    let (&first, rest) = bytes.get(1..)?.split_first()?;
    if first < 0x80 {
        return Some(usize::from(first) + 2);
    }
    let digits = usize::from(first & 0x7f);
    if digits == 0 || digits > 4 {
        return None;
    }
    let length =
        rest.get(..digits)?.iter().fold(0, |sum: usize, &byte| sum << 8 | usize::from(byte));
    length.checked_add(2 + digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn envelope(body: &[u8]) -> Vec<u8> {
        let length = u16::try_from(SIGNED_DATA.len() + body.len()).unwrap().to_be_bytes();
        [&[SEQUENCE, 0x82], &length[..], SIGNED_DATA, body].concat()
    }

    #[test]
    fn an_envelope_is_whole() {
        let whole = envelope(&[7; 300]);
        assert_eq!(judge(&whole), Ok(()));
        assert_eq!(judge(&whole[..whole.len() - 1]), Err(Flaw::Cut));
        assert_eq!(judge(&[&[SEQUENCE, 0x80], SIGNED_DATA].concat()), Ok(()));
        assert_eq!(judge(b"-----BEGIN PKCS7-----\nMIIB\n-----END PKCS7-----\n"), Ok(()));
        assert_eq!(judge(b"%PDF-1.7"), Err(Flaw::OtherType));
        assert_eq!(judge(b"0 and something else"), Err(Flaw::OtherType));
        assert_eq!(judge(b"0"), Err(Flaw::OtherType));
    }
}
