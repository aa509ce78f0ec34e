//! The text of names: out of every string type, and prepared for comparison (RFC 4518).

use unicode_normalization::UnicodeNormalization;

/// The string types of ASN.1 (ITU-T X.680 §8.4), by their tag.
mod string_tag {
    pub(super) const UTF8: u8 = 0x0c;
    pub(super) const NUMERIC: u8 = 0x12;
    pub(super) const PRINTABLE: u8 = 0x13;
    pub(super) const TELETEX: u8 = 0x14;
    pub(super) const IA5: u8 = 0x16;
    pub(super) const VISIBLE: u8 = 0x1a;
    pub(super) const UNIVERSAL: u8 = 0x1c;
    pub(super) const BMP: u8 = 0x1e;
}

/// The text of a string with this tag and content; `None` when it is no string, or a broken one.
pub(crate) fn directory_string(tag: u8, content: &[u8]) -> Option<String> {
    match tag {
        string_tag::UTF8
        | string_tag::PRINTABLE
        | string_tag::IA5
        | string_tag::NUMERIC
        | string_tag::VISIBLE => String::from_utf8(content.to_vec()).ok(),
        // In practice Latin-1, whatever T.61 says.
        string_tag::TELETEX => Some(content.iter().copied().map(char::from).collect()),
        string_tag::BMP => {
            let (units, rest) = content.as_chunks::<2>();
            let units = units.iter().copied().map(u16::from_be_bytes);
            let text: Option<String> = char::decode_utf16(units).map(Result::ok).collect();
            text.filter(|_| rest.is_empty())
        }
        string_tag::UNIVERSAL => {
            let (units, rest) = content.as_chunks::<4>();
            let units = units.iter().copied().map(u32::from_be_bytes);
            let text: Option<String> = units.map(char::from_u32).collect();
            text.filter(|_| rest.is_empty())
        }
        _ => None,
    }
}

/// The text as it is compared: what cannot be seen is gone, compatible forms are one, letters are
/// folded, and of spaces only single ones inside are left.
pub(super) fn prepared(text: &str) -> String {
    let visible = text.chars().filter_map(mapped).nfkc();
    let folded = visible.flat_map(char::to_uppercase).flat_map(char::to_lowercase);
    let folded: String = folded.nfkc().collect();
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// RFC 4518 §2.2: controls and unseen characters are mapped to nothing, breaks to a space.
fn mapped(character: char) -> Option<char> {
    match character {
        '\t' | '\n' | '\u{b}' | '\u{c}' | '\r' | '\u{85}' => Some(' '),
        '\u{ad}'
        | '\u{34f}'
        | '\u{1806}'
        | '\u{180b}'..='\u{180e}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}'
        | '\u{fff9}'..='\u{fffc}' => None,
        _ if character.is_control() => None,
        _ => Some(character),
    }
}
