//! Which characters the final document can show, and the form in which it shows them.

mod table;

use table::IN_TYPEFACES;
use unicode_normalization::UnicodeNormalization;

/// What stands for a character that cannot be printed.
const MARK: char = char::REPLACEMENT_CHARACTER;

/// The characters of a text that cannot be printed, each once, in their order.
///
/// Fields ask this when an answer is given, so that what was accepted can always be printed.
/// Latin, Greek and Cyrillic can be, with the usual signs; ideographs, pictographs and scripts
/// whose letters change shape by their neighbours cannot.
pub fn unprintable(text: &str) -> Vec<char> {
    if text.bytes().all(|found| matches!(found, b' '..=b'~' | b'\n')) {
        // Nearly every answer is no more than this.
        return Vec::new();
    }
    let mut found = Vec::new();
    for character in as_printed(text).chars() {
        if character != '\n' && !is_printable(character) && !found.contains(&character) {
            found.push(character);
        }
    }
    found
}

/// The text with a visible mark for every character that cannot be printed: for texts that were
/// never checked.
pub fn marked(text: &str) -> String {
    let mark = |character| {
        if character == '\n' || is_printable(character) { character } else { MARK }
    };
    as_printed(text).chars().map(mark).collect()
}

/// Whether a typeface has the character, and the writer of the PDF can place it.
pub fn is_printable(character: char) -> bool {
    let after = IN_TYPEFACES.partition_point(|range| *range.end() < character);
    !needs_shaping(character)
        && IN_TYPEFACES.get(after).is_some_and(|range| range.contains(&character))
}

/// The text as it is printed: letters and their accents composed (an accent typed apart would
/// stand beside its letter), one kind of line end, plain spaces, and no invisible marks.
pub fn as_printed(text: &str) -> String {
    let mut printed = String::with_capacity(text.len());
    let visible = text.chars().filter(|&character| !is_invisible(character));
    let mut characters = visible.nfc().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\r' => {
                characters.next_if_eq(&'\n');
                printed.push('\n');
            }
            '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => printed.push('\n'),
            '\t' | '\u{2000}'..='\u{200a}' | '\u{205f}' | '\u{3000}' => printed.push(' '),
            '\u{202f}' => printed.push('\u{a0}'),
            _ => printed.push(character),
        }
    }
    printed
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
pub fn needs_shaping(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{900}'..='\u{97f}' | '\u{1cd0}'..='\u{1cff}' | '\u{a8e0}'..='\u{a8ff}' | '\u{11b00}'..='\u{11b5f}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_letters_of_italian_and_its_neighbours_can_be_printed() {
        assert_eq!(
            unprintable("àèéìòù ÀÈÉÌÒÙ € « » “ ” – ’ ž Š ő Щ λ ≤ №\r\n1\u{a0}000"),
            Vec::<char>::new()
        );
    }

    #[test]
    fn what_no_typeface_has_is_named() {
        assert_eq!(unprintable("via Roma 🏠 🏠"), ['🏠']);
        assert_eq!(unprintable("漢字"), ['漢', '字']);
        assert_eq!(unprintable("bell\u{7}"), ['\u{7}']);
        assert_eq!(unprintable("न"), ['न']);
    }

    #[test]
    fn what_cannot_be_printed_can_be_marked() {
        assert_eq!(marked("via\nRoma 🏠 12\u{7}"), "via\nRoma � 12�");
        assert_eq!(marked("Forlì"), "Forlì");
        assert!(is_printable(MARK));
    }

    #[test]
    fn the_ranges_ascend() {
        let ends = IN_TYPEFACES.iter().flat_map(|range| [range.start(), range.end()]);
        assert!(IN_TYPEFACES.iter().all(|range| !range.is_empty()));
        assert!(ends.is_sorted());
    }

    #[test]
    fn accents_typed_apart_are_composed() {
        assert_eq!(as_printed("citta\u{300}"), "città");
    }

    #[test]
    fn line_ends_and_spaces_are_made_plain() {
        assert_eq!(as_printed("a\r\nb\rc\u{2028}d\te\u{3000}f\u{202f}g"), "a\nb\nc\nd e f\u{a0}g");
        assert_eq!(as_printed("so\u{ad}spe\u{200b}so\u{feff}"), "sospeso");
    }

    proptest! {
        #[test]
        fn printable_text_stays_as_it_is(text in any::<String>()) {
            let once = as_printed(&text);
            prop_assert_eq!(as_printed(&once), once);
        }
    }
}
