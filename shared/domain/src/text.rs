//! Free text, as it is before it is stored or printed.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Whether a text may have more than one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lines {
    /// One line: a name, a street.
    One,
    /// As many as wanted: a description.
    Many,
}

/// Why a text is not accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    /// A line break where one line is wanted.
    #[error("Il testo deve stare su una sola riga: togli gli a capo.")]
    LineBreak,
    /// A control character, of those that cannot be seen (often brought along by copying from another program).
    #[error(
        "Il testo contiene un carattere invisibile che non è ammesso (U+{code:04X}): riscrivilo."
    )]
    Control {
        /// Its number in Unicode.
        code: u32,
    },
    /// A character that turns the direction of writing, and can make a text read otherwise than it is.
    #[error(
        "Il testo contiene un carattere invisibile che cambia la direzione di scrittura (U+{code:04X}): riscrivilo."
    )]
    Direction {
        /// Its number in Unicode.
        code: u32,
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
/// Tabs, which come along when text is pasted from a spreadsheet, become spaces. Other control characters are refused,
/// line breaks apart where `lines` allows them; so are the characters that turn the direction of writing.
pub fn normalise(text: &str, lines: Lines) -> Result<String, TextError> {
    let text = text.replace("\r\n", "\n").replace('\t', " ");
    let text = if text.is_ascii() { text } else { text.nfc().collect() };
    let text = text.trim();
    text.chars().try_for_each(|found| allowed(found, lines))?;
    Ok(text.to_owned())
}

/// What a name is compared by: its letters and digits alone, in lower case and without accents.
pub fn folded(name: &str) -> String {
    if name.is_ascii() {
        // Nearly every name is: nothing to take apart.
        let kept = name.bytes().filter(u8::is_ascii_alphanumeric);
        return kept.map(|found| char::from(found.to_ascii_lowercase())).collect();
    }
    name.nfd()
        .filter(|&found| !is_combining_mark(found) && found.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// Whether a character may stand in a text.
///
/// # Errors
/// What it is that may not: a line break, a control character, one that turns the direction of writing.
pub fn allowed(found: char, lines: Lines) -> Result<(), TextError> {
    let code = u32::from(found);
    match found {
        '\n' if lines == Lines::Many => Ok(()),
        '\n' | '\r' if lines == Lines::One => Err(TextError::LineBreak),
        // Line and paragraph separators are controls in all but their category.
        '\u{2028}' | '\u{2029}' => Err(TextError::Control { code }),
        '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            Err(TextError::Direction { code })
        }
        _ if found.is_control() => Err(TextError::Control { code }),
        _ => Ok(()),
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
        assert_eq!(multi_line("prima\rseconda"), Err(Error::Control { code: 0x0D }));
    }

    #[test]
    fn tabs_become_spaces() {
        assert_eq!(single_line("\tvia\tRoma\t").as_deref(), Ok("via Roma"));
        assert_eq!(multi_line("a\tb\n\tc").as_deref(), Ok("a b\n c"));
    }

    #[test]
    fn what_cannot_be_seen_is_refused() {
        assert_eq!(single_line("a\u{0}b"), Err(Error::Control { code: 0 }));
        assert_eq!(multi_line("a\u{b}b"), Err(Error::Control { code: 0x0B }));
        assert_eq!(multi_line("a\u{2028}b"), Err(Error::Control { code: 0x2028 }));
        assert_eq!(single_line("a\u{202e}b"), Err(Error::Direction { code: 0x202E }));
        assert_eq!(
            Error::Control { code: 0x0B }.to_string(),
            "Il testo contiene un carattere invisibile che non è ammesso (U+000B): riscrivilo."
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
