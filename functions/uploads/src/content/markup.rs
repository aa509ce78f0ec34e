//! XML, looked at from outside: it is kept as it is, and nothing of it is opened.

use super::flaw::Flaw;
use invoice::ReadError;
use std::borrow::Cow;

/// Whether bytes are XML, in an encoding that they declare or that their beginning tells, that ends with a tag and declares no
/// entities of its own.
pub(super) fn judge(bytes: &[u8]) -> Result<(), Flaw> {
    let text = text(bytes)?;
    let text = text.trim();
    let is_markup = text.starts_with("<?xml")
        || text.strip_prefix('<').is_some_and(|rest| rest.starts_with(char::is_alphabetic));
    // A page of the Web is no XML.
    let is_page = text.get(..5).is_some_and(|it| it.eq_ignore_ascii_case("<html"))
        || ["<!DOCTYPE html", "<!doctype html"].iter().any(|it| text.contains(it));
    if !is_markup || is_page {
        return Err(Flaw::OtherType);
    }
    // What unfolds without end is nobody's.
    if ["<!ENTITY", "<!DOCTYPE", "<!doctype"].iter().any(|it| text.contains(it)) {
        return Err(Flaw::Doctype);
    }
    if text.ends_with('>') { Ok(()) } else { Err(Flaw::Cut) }
}

/// The bytes as text, of which only the markup matters.
fn text(bytes: &[u8]) -> Result<Cow<'_, str>, Flaw> {
    let unread = match invoice::decoded(bytes) {
        Ok(text) => return Ok(text),
        Err(error) => error,
    };
    if matches!(unread, ReadError::Encoding(_)) {
        // Its declaration could be read, so that its markup can: whoever wants the rest has to know the encoding.
        return Ok(bytes.iter().map(|&byte| char::from(byte)).collect());
    }
    let is_cut = matches!(unread, ReadError::Truncated { .. });
    Err(if is_cut { Flaw::Cut } else { Flaw::OtherType })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_xml() {
        assert_eq!(judge(b"<?xml version=\"1.0\"?>\n<a><b/></a>\n"), Ok(()));
        assert_eq!(judge("\u{feff}<fattura/>".as_bytes()), Ok(()));
        assert_eq!(judge(b"<?xml version=\"1.0\"?><a><b"), Err(Flaw::Cut));
        assert_eq!(judge("<a>citt\u{e0}".as_bytes().split_last().unwrap().1), Err(Flaw::Cut));
        for other in [&b"<html></html>"[..], b"<!DOCTYPE html>", b"testo", b"\xff\xfe<a/>", b""] {
            assert_eq!(judge(other), Err(Flaw::OtherType));
        }
        assert_eq!(
            judge(b"<?xml version='1.0'?><!DOCTYPE html><html></html>"),
            Err(Flaw::OtherType)
        );
    }

    #[test]
    fn encodings_as_invoices_have_them() {
        let old = b"<?xml version=\"1.0\" encoding=\"Windows-1252\"?><a>citt\xe0</a>";
        assert_eq!(judge(old), Ok(()));
        assert_eq!(
            judge(b"<?xml version='1.0' encoding = 'ISO-8859-1' ?><a>citt\xe0</a"),
            Err(Flaw::Cut)
        );
        assert_eq!(judge(b"<?xml encoding=\"koi8-r\"?><a>\xe0</a>"), Ok(()));
        let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>();
        assert_eq!(judge(&wide("<?xml version=\"1.0\" encoding=\"utf-16\"?><a>città</a>")), Ok(()));
        assert_eq!(judge(&wide("\u{feff}<a>città</a>\r\n")), Ok(()));
        for other in [&b"<a>\xe0</a>"[..], b"<?xml encoding=?><a>\xe0</a>"] {
            assert_eq!(judge(other), Err(Flaw::OtherType));
        }
    }

    #[test]
    fn noughts_after_the_end_are_no_part_of_it() {
        assert_eq!(judge(b"<a/>\n\0\0\0\0"), Ok(()));
        assert_eq!(judge(b"<a\0\0"), Err(Flaw::Cut));
    }

    #[test]
    fn a_document_type_is_told_for_what_it_is() {
        for declares in [
            &b"<?xml?><!DOCTYPE a [<!ENTITY b \"c\">]><a/>"[..],
            b"<?xml version=\"1.0\"?><!DOCTYPE FatturaElettronica><a/>",
        ] {
            assert_eq!(judge(declares), Err(Flaw::Doctype));
        }
    }
}
