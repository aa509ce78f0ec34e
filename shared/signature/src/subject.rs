//! Names in certificates, as people read them.

use crate::name::directory_string;
use const_oid::ObjectIdentifier;
use const_oid::db::rfc4519::{COMMON_NAME, SERIAL_NUMBER};
use der::Tagged;
use der::asn1::Any;
use x509_cert::name::Name;

/// Longest text taken from a certificate, in characters.
const MAX_TEXT: usize = 256;

/// What may stand before a fiscal code in a subject's serial number: the scheme of ETSI EN 319
/// 412-1 §5.1.3 and the older one with a country and a colon.
const FISCAL_CODE_PREFIXES: [&str; 2] = ["TINIT-", "IT:"];

/// The first common name.
pub(crate) fn common_name(name: &Name) -> Option<String> {
    texts(name, COMMON_NAME).next()
}

/// The common name, or the whole name in the notation of RFC 4514.
pub(crate) fn display_name(name: &Name) -> String {
    common_name(name).unwrap_or_else(|| readable(&name.to_string()))
}

/// The Italian tax number in the serial number: 16 letters and digits, or 11 digits.
pub(crate) fn fiscal_code(name: &Name) -> Option<String> {
    texts(name, SERIAL_NUMBER).find_map(|serial| {
        let code = FISCAL_CODE_PREFIXES.iter().find_map(|prefix| serial.strip_prefix(prefix))?;
        let personal = code.len() == 16 && code.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let numeric = code.len() == 11 && code.bytes().all(|byte| byte.is_ascii_digit());
        (personal || numeric).then(|| code.to_ascii_uppercase())
    })
}

fn texts(name: &Name, oid: ObjectIdentifier) -> impl Iterator<Item = String> {
    name.iter().filter(move |part| part.oid == oid).filter_map(|part| text(&part.value))
}

/// The text of a `DirectoryString` (RFC 5280 §4.1.2.4) in any of its encodings.
fn text(value: &Any) -> Option<String> {
    let tag = value.tag();
    let number = u8::try_from(tag.number().value()).ok().filter(|_| tag.is_universal())?;
    directory_string(number, value.value()).map(|text| readable(&text))
}

/// Without control characters, and not too long.
fn readable(text: &str) -> String {
    text.chars().filter(|character| !character.is_control()).take(MAX_TEXT).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use der::Tag;
    use std::str::FromStr;

    fn named(serial: &str) -> Name {
        Name::from_str(&format!("CN=Niccolò,2.5.4.5={serial}")).unwrap()
    }

    #[test]
    fn fiscal_codes_of_both_schemes() {
        let code = |serial| fiscal_code(&named(serial));
        assert_eq!(code("TINIT-rssmra80a01f257g").as_deref(), Some("RSSMRA80A01F257G"));
        assert_eq!(code("IT:RSSMRA80A01F257G").as_deref(), Some("RSSMRA80A01F257G"));
        assert_eq!(code("TINIT-00743110157").as_deref(), Some("00743110157"));
        assert_eq!(code("TINIT-0074311015X"), None);
        assert_eq!(code("PASIT-YA1234567"), None);
        assert_eq!(code("RSSMRA80A01F257G"), None);
    }

    #[test]
    fn texts_in_every_encoding() {
        let any = |tag, bytes: &[u8]| Any::new(tag, bytes).unwrap();
        assert_eq!(text(&any(Tag::Utf8String, "ò\n".as_bytes())).as_deref(), Some("ò"));
        assert_eq!(text(&any(Tag::TeletexString, &[0xf2])).as_deref(), Some("ò"));
        assert_eq!(text(&any(Tag::BmpString, &[0, 0xf2])).as_deref(), Some("ò"));
        assert_eq!(text(&any(Tag::OctetString, b"x")), None);
    }
}
