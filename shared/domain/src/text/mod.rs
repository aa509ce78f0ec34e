//! Free text, as it is before it is stored or printed.

mod lines;
mod pasted;

pub use lines::Lines;

use pasted::kept;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Why a text is not accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    /// A line break where one line is wanted.
    #[error("Il testo deve stare su una sola riga: togli gli a capo.")]
    LineBreak,
    /// A control character, of those that cannot be seen (often brought along by copying from another program).
    #[error(
        "Il testo contiene un carattere invisibile che non è ammesso (U+{code:04X}, al posto {place}): riscrivi quel punto."
    )]
    Control {
        /// Its number in Unicode.
        code: u32,
        /// Which character of the text it is, from 1.
        place: usize,
    },
}

/// One line of text in its normal form. See [`normalise`].
pub fn single_line(text: &str) -> Result<String, TextError> {
    normalise(text, Lines::One)
}

/// Any number of lines in their normal form, each ended by `\n`. See [`normalise`].
pub fn multi_line(text: &str) -> Result<String, TextError> {
    normalise(text, Lines::Many)
}

/// The text composed (Unicode NFC) and without white space around it, so that two texts that look the same are the same.
///
/// What is pasted along is taken as it was meant: soft breaks are line breaks (blanks in one line), tabs blanks, known bullets and arrows signs that
/// can be printed, and what is never seen (marks of direction, joiners) is dropped. Other control characters are refused, and
/// so are line breaks where `lines` does not allow them.
pub fn normalise(text: &str, lines: Lines) -> Result<String, TextError> {
    let unix = text.replace("\r\n", "\n");
    let text: String =
        unix.chars().flat_map(|found| kept(found, lines).characters()).nfc().collect();
    let text = text.trim();
    match text.chars().enumerate().find(|(_, found)| !allowed(*found, lines)) {
        None => Ok(text.to_owned()),
        Some((_, '\n')) => Err(TextError::LineBreak),
        Some((before, found)) => {
            Err(TextError::Control { code: u32::from(found), place: before + 1 })
        }
    }
}

/// What a name is compared by: its letters and digits alone, in lower case and without accents.
pub fn folded(name: &str) -> String {
    if name.is_ascii() {
        // Nearly every name is: nothing to take apart.
        let kept = name.bytes().filter(u8::is_ascii_alphanumeric);
        let mut folded = String::with_capacity(name.len());
        folded.extend(kept.map(|found| char::from(found.to_ascii_lowercase())));
        return folded;
    }
    name.nfd()
        .filter(|&found| !is_combining_mark(found) && found.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// Whether a character may stand in a text as it is: no control character, none that turns the direction of writing, and line
/// breaks only where there may be several lines.
pub fn allowed(found: char, lines: Lines) -> bool {
    match found {
        '\n' => lines == Lines::Many,
        // Line and paragraph separators are controls in all but their category.
        '\u{2028}'
        | '\u{2029}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}' => false,
        _ => !found.is_control(),
    }
}

#[cfg(test)]
mod tests {
    use super::{TextError as Error, folded, multi_line, single_line};
    use proptest::prelude::*;

    #[test]
    fn composed_and_trimmed() {
        assert_eq!(single_line("  Niccolo\u{300} ").as_deref(), Ok("Niccolò"));
        assert_eq!(single_line("").as_deref(), Ok(""));
    }

    #[test]
    fn lines_end_in_one_way() {
        assert_eq!(multi_line("prima\r\nseconda\n\n").as_deref(), Ok("prima\nseconda"));
        assert_eq!(single_line("prima\nseconda"), Err(Error::LineBreak));
        assert_eq!(single_line("prima\rseconda"), Err(Error::LineBreak));
        for soft in ['\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'] {
            let text = format!("via\u{a0}Roma{soft}12{soft}");
            assert_eq!(single_line(&text).as_deref(), Ok("via\u{a0}Roma 12"), "{soft:?}");
        }
        assert_eq!(
            multi_line("uno\rdue\u{b}tre\u{2028}quattro").as_deref(),
            Ok("uno\ndue\ntre\nquattro")
        );
    }

    #[test]
    fn tabs_become_spaces() {
        assert_eq!(single_line("\tvia\tRoma\t").as_deref(), Ok("via Roma"));
        assert_eq!(multi_line("a\tb\n\tc").as_deref(), Ok("a b\n c"));
    }

    #[test]
    fn what_cannot_be_seen_is_dropped_or_refused_with_its_place() {
        assert_eq!(single_line("a\u{202e}b\u{200b}\u{feff}").as_deref(), Ok("ab"));
        assert_eq!(single_line("\u{200b}\u{200e}").as_deref(), Ok(""));
        assert_eq!(single_line("a\u{0}b"), Err(Error::Control { code: 0, place: 2 }));
        assert_eq!(
            multi_line("ab\u{7}").unwrap_err().to_string(),
            "Il testo contiene un carattere invisibile che non è ammesso (U+0007, al posto 3): riscrivi quel punto."
        );
    }

    #[test]
    fn bullets_and_arrows_become_signs_that_can_be_printed() {
        assert_eq!(
            multi_line("▪ uno\n● due\n➢ tre\n✓ quattro\n\u{f0b7} cinque → sei").as_deref(),
            Ok("• uno\n• due\n• tre\n• quattro\n• cinque -> sei")
        );
    }

    #[test]
    fn names_are_compared_by_letters_and_digits() {
        assert_eq!(folded("Reggio nell’Emilia"), folded("REGGIO NELL'EMILIA"));
        assert_eq!(folded("Forlì-Cesena (FC)"), "forlicesenafc");
        assert_eq!(folded(" * "), "");
    }

    proptest! {
        #[test]
        fn doing_it_twice_changes_nothing(text in any::<String>()) {
            if let Ok(once) = multi_line(&text) {
                prop_assert_eq!(multi_line(&once), Ok(once));
            }
            let _ = single_line(&text);
        }
    }
}
