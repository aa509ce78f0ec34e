//! XML, looked at from outside: it is kept as it is, and nothing of it is opened.

use super::flaw::Flaw;
use std::borrow::Cow;

/// The encodings of one byte a character that electronic invoices come in, besides UTF-8.
const ONE_BYTE: [&str; 3] = ["windows-1252", "iso-8859-1", "iso-8859-15"];
/// How far the declaration of an encoding may reach.
const DECLARATION: usize = 200;

/// Whether bytes are XML, in UTF-8 or in an encoding that they declare, that ends with a tag and declares no entities of its own.
pub(super) fn judge(bytes: &[u8]) -> Result<(), Flaw> {
    let text = text(bytes).ok_or(Flaw::OtherType)?;
    let text = text.trim_start_matches('\u{feff}').trim();
    let is_markup = text.starts_with("<?xml")
        || text.strip_prefix('<').is_some_and(|rest| rest.starts_with(char::is_alphabetic));
    // A page of the Web is no XML, and what unfolds without end is nobody's.
    let declares =
        text.contains("<!ENTITY") || text.contains("<!DOCTYPE") || text.contains("<!doctype");
    if !is_markup || declares || text.get(..5).is_some_and(|it| it.eq_ignore_ascii_case("<html")) {
        return Err(Flaw::OtherType);
    }
    if text.ends_with('>') { Ok(()) } else { Err(Flaw::Cut) }
}

/// The bytes as text, of which only the markup matters.
fn text(bytes: &[u8]) -> Option<Cow<'_, str>> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Some(text.into());
    }
    let start: String = bytes.iter().take(DECLARATION).map(|&byte| char::from(byte)).collect();
    let (declaration, _) = start.strip_prefix("<?xml")?.split_once("?>")?;
    let (_, encoding) = declaration.split_once("encoding")?;
    let encoding = encoding.trim_matches(|it: char| it == '=' || it.is_whitespace());
    let quote = encoding.chars().next().filter(|it| matches!(it, '"' | '\''))?;
    let (encoding, _) = encoding.get(1..)?.split_once(quote)?;
    let is_known = ONE_BYTE.iter().any(|known| known.eq_ignore_ascii_case(encoding));
    is_known.then(|| bytes.iter().map(|&byte| char::from(byte)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_xml() {
        assert_eq!(judge(b"<?xml version=\"1.0\"?>\n<a><b/></a>\n"), Ok(()));
        assert_eq!(judge("\u{feff}<fattura/>".as_bytes()), Ok(()));
        assert_eq!(judge(b"<?xml version=\"1.0\"?><a><b"), Err(Flaw::Cut));
        for other in [&b"<html></html>"[..], b"<!DOCTYPE html>", b"testo", b"\xff\xfe<a/>", b""] {
            assert_eq!(judge(other), Err(Flaw::OtherType));
        }
        let old = b"<?xml version=\"1.0\" encoding=\"Windows-1252\"?><a>citt\xe0</a>";
        assert_eq!(judge(old), Ok(()));
        assert_eq!(
            judge(b"<?xml version='1.0' encoding = 'ISO-8859-1' ?><a>citt\xe0</a"),
            Err(Flaw::Cut)
        );
        for other in [
            &b"<?xml encoding=\"koi8-r\"?><a>\xe0</a>"[..],
            b"<a>\xe0</a>",
            b"<?xml encoding=?><a>\xe0</a>",
        ] {
            assert_eq!(judge(other), Err(Flaw::OtherType));
        }
        assert_eq!(judge(b"<?xml?><!DOCTYPE a [<!ENTITY b \"c\">]><a/>"), Err(Flaw::OtherType));
    }
}
