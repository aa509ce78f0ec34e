//! Codes as people type them, and as they come out of letters and spreadsheets: with spaces and marks, in small letters.

use crate::unseen::is_unseen;

/// The text without any white space nor what is never seen, and with ASCII letters in upper case.
pub(crate) fn compact_upper(text: &str) -> String {
    let mut compact = String::with_capacity(text.len());
    let kept = text.chars().filter(|&found| !found.is_whitespace() && !is_unseen(found));
    compact.extend(kept.map(|found| found.to_ascii_uppercase()));
    compact
}

/// [`compact_upper`], without the marks that stand between the groups of a code or after its end either: for codes with
/// check characters, which say whether what is left is one.
pub(crate) fn bare_upper(text: &str) -> String {
    compact_upper(text).replace(is_mark, "")
}

fn is_mark(found: char) -> bool {
    matches!(found, '.' | '/' | ';' | ',' | ':') || is_dash(found)
}

/// Whether a character is a dash, of whatever length: word processors make long ones of short ones.
pub(crate) fn is_dash(found: char) -> bool {
    matches!(found, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{ff0d}')
}

/// The ASCII character that a fullwidth one stands for (U+FF01-FF5E); any other as it is.
pub(crate) fn narrow(found: char) -> char {
    match found {
        '\u{ff01}'..='\u{ff5e}' => {
            u32::from(found).checked_sub(0xfee0).and_then(char::from_u32).unwrap_or(found)
        }
        _ => found,
    }
}

#[cfg(test)]
mod tests {
    use super::{bare_upper, narrow};

    #[test]
    fn marks_between_and_after_are_no_part_of_a_code() {
        assert_eq!(bare_upper(" it60.x054-2811 / a:b\u{2011}c; "), "IT60X0542811ABC");
        assert_eq!(bare_upper("a_b'c"), "A_B'C");
    }

    #[test]
    fn wide_letters_are_the_letters_that_they_stand_for() {
        assert_eq!("\u{ff0b}\u{ff13}9a٣".chars().map(narrow).collect::<String>(), "+39a٣");
    }
}
