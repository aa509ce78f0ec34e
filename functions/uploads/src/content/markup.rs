//! XML, looked at from outside: it is kept as it is, and nothing of it is opened.

use super::flaw::Flaw;

/// Whether bytes are XML in UTF-8 that ends with a tag and declares no entities of its own.
pub(super) fn judge(bytes: &[u8]) -> Result<(), Flaw> {
    let text = std::str::from_utf8(bytes).map_err(|_| Flaw::OtherType)?;
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
        assert_eq!(judge(b"<?xml?><!DOCTYPE a [<!ENTITY b \"c\">]><a/>"), Err(Flaw::OtherType));
    }
}
