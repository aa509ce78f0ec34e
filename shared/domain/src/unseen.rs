//! Characters that are never seen, and that texts carry along when they are pasted.

use icu_properties::CodePointSetData;
use icu_properties::props::DefaultIgnorableCodePoint;
use std::borrow::Cow;

/// Whether a character is one of those that are never seen: joiners, marks of direction, soft hyphens, variation
/// selectors, byte order marks (Unicode's property `Default_Ignorable_Code_Point`). Address books and word processors put them around
/// what is copied from them.
pub fn is_unseen(found: char) -> bool {
    !found.is_ascii() && CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(found)
}

/// The text without the characters that are never seen.
pub fn without_unseen(text: &str) -> Cow<'_, str> {
    if text.chars().any(is_unseen) {
        Cow::Owned(text.chars().filter(|&found| !is_unseen(found)).collect())
    } else {
        Cow::Borrowed(text)
    }
}

#[cfg(test)]
mod tests {
    use super::{is_unseen, without_unseen};

    #[test]
    fn letters_and_spaces_are_seen() {
        for seen in ['a', 'è', ' ', '\u{a0}', '•', '\n', '\u{301}'] {
            assert!(!is_unseen(seen), "{seen:?}");
        }
        assert_eq!(without_unseen("so\u{ad}spe\u{200b}so"), "sospeso");
    }
}
