//! Names of the files that people send.

use crate::serde_text::through_text;
use crate::text::{Lines, allowed};
use std::fmt;
use std::str::FromStr;
use unicode_normalization::UnicodeNormalization;

/// A file's name without folders, on one line, composed (Unicode NFC), with at most [`FileName::LONGEST`] characters.
///
/// The parser takes a name as a browser or a disk gives it and cleans it. It refuses only what leaves no name:
/// a file is known by its id and its bytes, its name is for people.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileName(String);

/// Why a text is not a file's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileNameError {
    /// Without folders, dots, spaces and what cannot be seen, nothing is left.
    #[error("Il nome del file non è utilizzabile: rinominalo e riprova.")]
    Empty,
}

impl FileName {
    /// Most characters of a name. A longer one loses its middle, since its end tells the type.
    pub const LONGEST: usize = 150;

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What follows the last dot, in lower case; empty without a dot.
    pub fn extension(&self) -> String {
        self.0.rsplit_once('.').map(|(_, extension)| extension.to_lowercase()).unwrap_or_default()
    }

    /// What stands before the last dot: the name without its extension. A name that only has an extension stays whole.
    pub fn stem(&self) -> &str {
        match self.0.rsplit_once('.') {
            Some((stem, _)) if !stem.is_empty() => stem,
            _ => &self.0,
        }
    }
}

impl FromStr for FileName {
    type Err = FileNameError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        // Some browsers give the whole path of the other machine, whatever its system.
        let bare = text.rsplit(['/', '\\']).next().unwrap_or_default();
        let seen: String = bare.chars().filter_map(visible).nfc().collect();
        let name = shortened(seen.trim());
        if name.chars().all(|found| found == '.' || found.is_whitespace()) {
            return Err(FileNameError::Empty);
        }
        Ok(Self(name))
    }
}

/// White space as a blank; nothing for what a line of text may not hold.
fn visible(found: char) -> Option<char> {
    if found.is_whitespace() { Some(' ') } else { allowed(found, Lines::One).then_some(found) }
}

fn shortened(name: &str) -> String {
    let length = name.chars().count();
    if length <= FileName::LONGEST {
        return name.to_owned();
    }
    let (before, after) = (FileName::LONGEST / 2, (FileName::LONGEST - 1) / 2);
    name.chars().take(before).chain(['…']).chain(name.chars().skip(length - after)).collect()
}

impl fmt::Display for FileName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

through_text!(FileName);

#[cfg(test)]
mod tests {
    use super::{FileName, FileNameError as Error};
    use proptest::prelude::*;

    fn parse(text: &str) -> Result<String, Error> {
        text.parse::<FileName>().map(|name| name.to_string())
    }

    #[test]
    fn folders_are_dropped() {
        assert_eq!(parse(r"C:\Users\Rossi\perizia è.PDF").as_deref(), Ok("perizia è.PDF"));
        assert_eq!(parse("../../etc/passwd").as_deref(), Ok("passwd"));
    }

    #[test]
    fn what_cannot_be_seen_is_dropped_and_breaks_become_blanks() {
        assert_eq!(parse("fattura\u{202e}fdp.exe\u{0}").as_deref(), Ok("fatturafdp.exe"));
        assert_eq!(parse(" perizia\nfirmata\t.p7m ").as_deref(), Ok("perizia firmata .p7m"));
        assert_eq!(parse("Niccolo\u{300}.pdf").as_deref(), Ok("Niccolò.pdf"));
    }

    #[test]
    fn a_name_must_be_left() {
        for nothing in ["", " ", "/", "a/", "a/..", ".", ". .", "\u{202e}", "\\\n"] {
            assert_eq!(parse(nothing), Err(Error::Empty), "{nothing:?}");
        }
    }

    #[test]
    fn a_long_name_loses_its_middle() {
        let exact = format!("{}.pdf", "x".repeat(FileName::LONGEST - 4));
        assert_eq!(parse(&exact), Ok(exact));
        let long = parse(&format!("perizia{}finale.pdf", "à".repeat(400))).unwrap();
        assert_eq!(long.chars().count(), FileName::LONGEST);
        assert!(long.starts_with("periziaà") && long.ends_with("àfinale.pdf"), "{long}");
    }

    #[test]
    fn stem_and_extension() {
        for (text, stem, extension) in [
            ("a.b.PDF", "a.b", "pdf"),
            ("perizia", "perizia", ""),
            (".pdf", ".pdf", "pdf"),
            ("perizia.", "perizia", ""),
        ] {
            let name: FileName = text.parse().unwrap();
            assert_eq!((name.stem(), name.extension().as_str()), (stem, extension), "{text}");
        }
    }

    proptest! {
        #[test]
        fn doing_it_twice_changes_nothing(text in any::<String>(), end in ".{0,200}") {
            if let Ok(once) = parse(&format!("{text}{end}")) {
                prop_assert!(once.chars().count() <= FileName::LONGEST);
                prop_assert_eq!(parse(&once), Ok(once));
            }
        }
    }
}
