//! The text of the parts of a name.

use crate::name::directory_string;
use const_oid::ObjectIdentifier;
use der::Tagged;
use der::asn1::Any;
use x509_cert::name::Name;

/// Longest text taken from a certificate, in characters.
const MAX_TEXT: usize = 256;

/// The texts of the parts of `name` that are of the type `oid`.
pub(super) fn texts(name: &Name, oid: ObjectIdentifier) -> impl Iterator<Item = String> {
    name.iter().filter(move |part| part.oid == oid).filter_map(|part| text(&part.value))
}

/// The text of a `DirectoryString` (RFC 5280 §4.1.2.4) in any of its encodings.
fn text(value: &Any) -> Option<String> {
    let tag = value.tag();
    let number = u8::try_from(tag.number().value()).ok().filter(|_| tag.is_universal())?;
    directory_string(number, value.value()).map(|text| readable(&text))
}

/// Without control characters, and not too long.
pub(super) fn readable(text: &str) -> String {
    text.chars().filter(|character| !character.is_control()).take(MAX_TEXT).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use der::Tag;

    #[test]
    fn texts_in_every_encoding() {
        let any = |tag, bytes: &[u8]| Any::new(tag, bytes).unwrap();
        assert_eq!(text(&any(Tag::Utf8String, "ò\n".as_bytes())).as_deref(), Some("ò"));
        assert_eq!(text(&any(Tag::TeletexString, &[0xf2])).as_deref(), Some("ò"));
        assert_eq!(text(&any(Tag::BmpString, &[0, 0xf2])).as_deref(), Some("ò"));
        assert_eq!(text(&any(Tag::OctetString, b"x")), None);
    }
}
