//! Names of uploaded files.

use domain::text::single_line;

/// Longest name kept, in characters.
const LONGEST: usize = 150;

/// A file's name without folders, on one line, not too long.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FileName(String);

impl FileName {
    /// Takes the name that a browser gives. `None` when nothing usable is left.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let bare = text.rsplit(['/', '\\']).next().unwrap_or_default();
        let line = single_line(bare).ok()?;
        let length = line.chars().count();
        // A name that is too long loses its middle: the extension tells the type.
        let kept = if length > LONGEST {
            let start: String = line.chars().take(LONGEST / 2).collect();
            let end: String = line.chars().skip(length - LONGEST / 2 + 1).collect();
            format!("{start}…{end}")
        } else {
            line
        };
        (!kept.trim_matches('.').is_empty()).then_some(Self(kept))
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// What follows the last dot, in lower case; empty without a dot.
    pub(crate) fn extension(&self) -> String {
        self.0.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_are_dropped_and_extensions_kept() {
        let name = FileName::parse(r"C:\Users\Rossi\perizia è.PDF").unwrap();
        assert_eq!(name.as_str(), "perizia è.PDF");
        assert_eq!(name.extension(), "pdf");
        assert_eq!(FileName::parse("../../etc/passwd").unwrap().as_str(), "passwd");
        assert_eq!(FileName::parse("a/.."), None);
        assert_eq!(FileName::parse(""), None);
        let long = FileName::parse(&format!("{}.pdf", "x".repeat(400))).unwrap();
        assert!(long.as_str().chars().count() <= LONGEST);
        assert_eq!(long.extension(), "pdf");
    }
}
