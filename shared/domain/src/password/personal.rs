//! What is known of a person: a password made of it is guessed by whoever knows them.

use crate::text::folded;

/// Shorter words are in too many passwords by chance.
const SHORTEST_WORD: usize = 3;
/// So many letters beside them, and it is not made of them any more.
const OWN_LETTERS: usize = 3;
/// The portal's own name is the first that comes to mind.
const PORTAL: &str = "ristoro";

/// The words of which somebody's password must not be made: names, codes, addresses.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PersonalWords(Vec<String>);

impl PersonalWords {
    /// The words of some texts, and each text as one word: `Elena Bassi` gives `elena`, `bassi` and
    /// `elenabassi`.
    pub fn of<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut words = vec![PORTAL.to_owned()];
        for text in texts {
            words.push(folded(text));
            words.extend(text.split(|found: char| !found.is_alphanumeric()).map(folded));
        }
        let codes: Vec<String> =
            words.iter().filter(|word| is_fiscal_code(word)).cloned().collect();
        words.extend(codes.iter().flat_map(|code| [&code[..6], &code[..11]]).map(str::to_owned));
        words.retain(|word| word.chars().count() >= SHORTEST_WORD);
        // The longest first: what is left of a word must not be left because a part of it went before.
        words.sort_unstable_by(|one, other| other.len().cmp(&one.len()).then(one.cmp(other)));
        words.dedup();
        Self(words)
    }

    /// Whether hardly anything is left of a password without these words, but digits and signs.
    pub(super) fn make_up(&self, password: &str) -> bool {
        let all = folded(password);
        let left = self.0.iter().fold(all.clone(), |left, word| left.replace(word.as_str(), " "));
        left != all && left.chars().filter(|found| found.is_alphabetic()).count() < OWN_LETTERS
    }
}

/// Whether a word is as long as a person's fiscal code, whose beginnings people know by heart: the names, and
/// the date.
fn is_fiscal_code(word: &str) -> bool {
    word.len() == 16 && word.is_ascii()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn elena() -> PersonalWords {
        PersonalWords::of([
            "Elena Bassi",
            "principale",
            "BSSLNE75E54F257M",
            "elena.bassi@example.it",
            "Officine D’Alò S.r.l.",
            "3331234567",
        ])
    }

    #[test]
    fn what_is_made_of_them_is_known() {
        for password in [
            "elena1975",
            "ElenaBassi75!",
            "bassi.elena.2014",
            "Principale1",
            "bsslne75e54f257m",
            "BSSLNE75",
            "Bsslne75e54!",
            "officine-dalo-1",
            "D\u{2019}Alò2014",
            "Ristoro2014",
            "elèna1234ab",
            "3331234567ab",
        ] {
            assert!(elena().make_up(password), "{password}");
        }
    }

    #[test]
    fn what_has_something_of_its_own_is_not() {
        for password in
            ["Alluvione2014", "elena va al mare 3", "tre tigri 3", "12345678", "srl20142014abc"]
        {
            assert!(!elena().make_up(password), "{password}");
        }
    }
}
