//! What a PDF of the portal says of itself to programs: which application it is of, and whether it is a
//! draft. It stands in the information dictionary, in plain bytes, and programs that save the document anew
//! keep it: so a document that is not what it should be can be called by its name.

use std::fmt;

/// What a PDF of the portal says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The application's identifier.
    pub application: String,
    /// Whether it is the fac-simile.
    pub draft: bool,
    /// When the application was validated, as in RFC 3339; empty in a draft.
    pub validated_at: String,
}

const BEGINNING: &str = "ristoro:";
/// The longest that a mark can be.
const LONGEST: usize = 160;

impl fmt::Display for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let state = if self.draft { "draft" } else { "final" };
        write!(f, "{BEGINNING}{}:{state}:{}", self.application, self.validated_at)
    }
}

impl Mark {
    /// The mark of a PDF, whoever saved it last; `None` for one that the portal did not make.
    pub fn find(pdf: &[u8]) -> Option<Self> {
        let at = pdf.windows(BEGINNING.len()).position(|it| it == BEGINNING.as_bytes())?;
        let rest = &pdf[at + BEGINNING.len()..];
        let words = rest.split(|byte| !is_plain(*byte)).next()?;
        let words = std::str::from_utf8(words.get(..LONGEST).unwrap_or(words)).ok()?;
        let (application, rest) = words.split_once(':')?;
        let (state, validated_at) = rest.split_once(':')?;
        let draft = match state {
            "draft" => true,
            "final" => false,
            _ => return None,
        };
        let (application, validated_at) = (application.to_owned(), validated_at.to_owned());
        Some(Self { application, draft, validated_at })
    }
}

/// What identifiers and instants are written with.
fn is_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b':' | b'.' | b'+')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_found_again() {
        for (draft, validated_at) in [(true, ""), (false, "2026-11-22T08:15:00Z")] {
            let application = "01941f29-7c00-7000-8000-000000000001".to_owned();
            let mark = Mark { application, draft, validated_at: validated_at.to_owned() };
            let pdf = format!("%PDF-1.7\n<< /Keywords ({mark}) /Title (x) >>");
            assert_eq!(Mark::find(pdf.as_bytes()), Some(mark));
        }
        for other in ["%PDF-1.7", "ristoro:", "ristoro:x:y:z", "Ristoro:a:draft:"] {
            assert_eq!(Mark::find(other.as_bytes()), None, "{other}");
        }
    }
}
