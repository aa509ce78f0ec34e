//! The check letter shared by the Italian fiscal code and the national IBAN (CIN).

/// Weights of the characters in odd places, for 0-9 (and A-J) and then for K-Z.
///
/// Source: D.M. 23 December 1976, table of the control character; ABI's coordinates use the same one.
const ODD: [u32; 26] =
    [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

/// The check letter of `text`, or nothing when it holds something else than upper-case ASCII letters and digits.
pub(crate) fn check_letter(text: &str) -> Option<char> {
    let mut sum = 0;
    for (index, byte) in text.bytes().enumerate() {
        let value = match byte {
            b'0'..=b'9' => byte - b'0',
            b'A'..=b'Z' => byte - b'A',
            _ => return None,
        };
        // Places are counted from one: index 0 is an odd place.
        sum += if index % 2 == 0 { ODD[usize::from(value)] } else { u32::from(value) };
    }
    ('A'..='Z').nth(usize::try_from(sum % 26).ok()?)
}

#[cfg(test)]
mod tests {
    use super::check_letter;

    #[test]
    fn follows_the_published_tables() {
        assert_eq!(check_letter("RSSMRA80A01F257"), Some('G'));
        assert_eq!(check_letter("0542811101000000123456"), Some('X'));
    }

    #[test]
    fn every_character_weighs_something_of_its_own() {
        let letters: std::collections::BTreeSet<_> =
            ('A'..='Z').filter_map(|letter| check_letter(&letter.to_string())).collect();
        assert_eq!(letters.len(), 26);
    }

    #[test]
    fn refuses_other_characters() {
        assert_eq!(check_letter("a"), None);
        assert_eq!(check_letter("È"), None);
    }
}
