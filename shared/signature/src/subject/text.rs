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

/// Without what cannot be seen, and not too long: a name is printed beside what others wrote, and must not turn
/// it around nor hide a difference.
pub(super) fn readable(text: &str) -> String {
    text.chars().filter(|character| !is_unseen(*character)).take(MAX_TEXT).collect()
}

/// Control characters, marks of direction (Unicode UAX #9) and characters without width.
fn is_unseen(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
                | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
                | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}'
        )
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

    #[test]
    fn what_cannot_be_seen_is_left_out() {
        for unseen in [
            "\u{202e}",
            "\u{2066}",
            "\u{200b}",
            "\u{200f}",
            "\u{feff}",
            "\u{ad}",
            "\u{e0041}",
            "\u{7}",
        ] {
            assert_eq!(readable(&format!("Ma{unseen}rio D’Òrco")), "Mario D’Òrco", "{unseen:?}");
        }
        assert_eq!(readable("\u{202e}issoR oiraM\u{202c}"), "issoR oiraM");
        assert_eq!(readable("Łukasz Ðorđević ß 李"), "Łukasz Ðorđević ß 李");
    }
}
