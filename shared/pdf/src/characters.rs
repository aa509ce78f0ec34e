//! Which characters can be printed, and the form in which they are.

use std::ops::RangeInclusive;
use unicode_normalization::UnicodeNormalization;

/// The characters that the typefaces have, as ranges in ascending order: made by `build.rs`, so that
/// a text is judged without opening a typeface, and programs that only judge hold none.
const IN_TYPEFACES: &[RangeInclusive<char>] = &include!(concat!(env!("OUT_DIR"), "/characters.rs"));

/// What stands for a character that cannot be printed; every weight has it.
const MARK: char = char::REPLACEMENT_CHARACTER;

/// Says whether every character of a text can be printed; the first that cannot is the error.
///
/// Fields call this when an answer is given, so that what was accepted can always be printed.
/// Latin, Greek and Cyrillic can be, with the usual signs; ideographs, pictographs and scripts
/// whose letters change shape by their neighbours cannot.
pub fn can_print(text: &str) -> Result<(), char> {
    match printable(text).chars().find(|&character| character != '\n' && !has_glyph(character)) {
        Some(refused) => Err(refused),
        None => Ok(()),
    }
}

/// The text with a visible mark for every character that cannot be printed: for texts that were
/// never checked.
pub(crate) fn marked(text: &str) -> String {
    let mark = |character| {
        if character == '\n' || has_glyph(character) { character } else { MARK }
    };
    printable(text).chars().map(mark).collect()
}

/// Whether a typeface has the character, and the writer can place it.
fn has_glyph(character: char) -> bool {
    let after = IN_TYPEFACES.partition_point(|range| *range.end() < character);
    !needs_shaping(character)
        && IN_TYPEFACES.get(after).is_some_and(|range| range.contains(&character))
}

/// The text as it is printed: letters and their accents composed (an accent typed apart would
/// stand beside its letter), one kind of line end, plain spaces, and no invisible marks.
pub(crate) fn printable(text: &str) -> String {
    let mut printable = String::with_capacity(text.len());
    let visible = text.chars().filter(|&character| !is_invisible(character));
    let mut characters = visible.nfc().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\r' => {
                characters.next_if_eq(&'\n');
                printable.push('\n');
            }
            '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => printable.push('\n'),
            '\t' | '\u{2000}'..='\u{200a}' | '\u{205f}' | '\u{3000}' => printable.push(' '),
            '\u{202f}' => printable.push('\u{a0}'),
            _ => printable.push(character),
        }
    }
    printable
}

/// Marks that guide line breaking and direction, and that pasted text often carries unseen.
fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
    )
}

/// Whether a character is one the writer cannot place well although a typeface has it: controls,
/// and Devanagari, whose letters must be reordered and joined.
pub(crate) fn needs_shaping(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{900}'..='\u{97f}' | '\u{1cd0}'..='\u{1cff}' | '\u{a8e0}'..='\u{a8ff}' | '\u{11b00}'..='\u{11b5f}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::face::Weight;
    use crate::measure::Measure;
    use proptest::prelude::*;

    #[test]
    fn the_letters_of_italian_and_its_neighbours_can_be_printed() {
        assert_eq!(can_print("àèéìòù ÀÈÉÌÒÙ € « » “ ” – ’ ž Š ő Щ λ ≤ №\r\n1\u{a0}000"), Ok(()));
    }

    #[test]
    fn what_no_typeface_has_is_named() {
        assert_eq!(can_print("via Roma 🏠"), Err('🏠'));
        assert_eq!(can_print("漢字"), Err('漢'));
        assert_eq!(can_print("bell\u{7}"), Err('\u{7}'));
        assert_eq!(can_print("नमस्ते"), Err('न'));
    }

    #[test]
    fn what_cannot_be_printed_can_be_marked() {
        assert_eq!(marked("via\nRoma 🏠 12\u{7}"), "via\nRoma � 12�");
        assert_eq!(marked("Forlì"), "Forlì");
    }

    /// What is judged without the typefaces is what they print, in every weight.
    #[test]
    fn the_list_of_characters_is_that_of_the_typefaces() {
        let measure = Measure::load().unwrap();
        for character in '\0'..=char::MAX {
            for weight in [Weight::Regular, Weight::Semibold, Weight::Bold] {
                let printed = measure.glyph(weight, character).is_some();
                assert_eq!(has_glyph(character), printed, "{character:?} in {weight:?}");
            }
        }
        assert!(has_glyph(MARK));
    }

    #[test]
    fn accents_typed_apart_are_composed() {
        assert_eq!(printable("citta\u{300}"), "città");
    }

    #[test]
    fn line_ends_and_spaces_are_made_plain() {
        assert_eq!(printable("a\r\nb\rc\u{2028}d\te\u{3000}f\u{202f}g"), "a\nb\nc\nd e f\u{a0}g");
        assert_eq!(printable("so\u{ad}spe\u{200b}so\u{feff}"), "sospeso");
    }

    proptest! {
        #[test]
        fn printable_text_stays_as_it_is(text in any::<String>()) {
            let once = printable(&text);
            prop_assert_eq!(printable(&once), once);
        }
    }
}
