//! Names of persons, compared as people would.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// How alike two names are, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Likeness {
    /// The same, but for case, accents, apostrophes, spaces and the order of the names.
    Same,
    /// The same, but a further given name stands in one of them only.
    Part,
    /// Other names.
    Other,
}

/// A name, as words of plain small letters.
#[derive(Clone, Debug)]
pub(super) struct PersonName {
    given: Vec<String>,
    family: Vec<String>,
}

impl PersonName {
    /// A whole name may stand in either.
    pub(super) fn new(given: &str, family: &str) -> Self {
        Self { given: words(given), family: words(family) }
    }

    fn sorted(&self) -> Vec<&str> {
        let mut all: Vec<&str> =
            self.given.iter().chain(&self.family).map(String::as_str).collect();
        all.sort_unstable();
        all
    }

    /// Without spaces, in both orders: `De Luca` is also written `DeLuca`.
    fn run_together(&self) -> [String; 2] {
        let (given, family) = (self.given.concat(), self.family.concat());
        [format!("{given}{family}"), format!("{family}{given}")]
    }
}

/// How alike the name of a certificate, `own`, is to the one that is wanted.
pub(super) fn likeness(wanted: &PersonName, own: &PersonName) -> Likeness {
    let (all, own_all) = (wanted.sorted(), own.sorted());
    if all.is_empty() || own_all.is_empty() {
        return Likeness::Other;
    }
    let together = own.run_together();
    if all == own_all || wanted.run_together().iter().any(|name| together.contains(name)) {
        return Likeness::Same;
    }
    let holds =
        |names: &[&str], part: &[String]| part.iter().all(|word| names.contains(&word.as_str()));
    let families = holds(&own_all, &wanted.family) && holds(&all, &own.family);
    let given = wanted.given.iter().any(|word| own_all.contains(&word.as_str()));
    if families && given && (includes(&all, &own_all) || includes(&own_all, &all)) {
        Likeness::Part
    } else {
        Likeness::Other
    }
}

/// Whether sorted `names` hold every one of the sorted `others`, as often.
fn includes(names: &[&str], others: &[&str]) -> bool {
    let mut left = names.iter();
    others.iter().all(|other| left.any(|name| name == other))
}

/// The words of a name: accents and apostrophes are dropped, other signs separate.
fn words(text: &str) -> Vec<String> {
    let plain: String = text
        .chars()
        .filter(|character| !is_apostrophe(*character))
        .nfkd()
        .filter(|character| !is_combining_mark(*character))
        .flat_map(char::to_uppercase)
        .flat_map(char::to_lowercase)
        .collect();
    let words = plain.split(|character: char| !character.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(ToOwned::to_owned).collect()
}

fn is_apostrophe(character: char) -> bool {
    matches!(
        character,
        '\'' | '`' | '\u{b4}' | '\u{2bc}' | '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{2032}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn compared(given: &str, family: &str, own: (&str, &str)) -> Likeness {
        likeness(&PersonName::new(given, family), &PersonName::new(own.0, own.1))
    }

    #[test]
    fn how_it_is_written_does_not_count() {
        for own in [
            ("Niccolò", "Dell'Òrco"),
            ("NICCOLO'", "DELL’ORCO"),
            ("Niccolo", "Dell Orco"),
            ("niccolo", "dellorco"),
            ("Dell'Orco  Niccolò", ""),
            ("NICCOLÒ DELL´ORCO", ""),
            ("Dell`Orco", "Niccolò"),
            ("", "Niccolo\u{300} Dell-Orco"),
        ] {
            assert_eq!(compared("Niccolò", "Dell'Orco", own), Likeness::Same, "{own:?}");
        }
        assert_eq!(compared("Mario", "De Luca", ("Mario", "DELUCA")), Likeness::Same);
        assert_eq!(compared("Mario", "De Luca", ("Luca", "De Mario")), Likeness::Same, "words");
    }

    #[test]
    fn a_further_given_name() {
        for own in
            [("Mario Giuseppe", "Rossi"), ("Rossi Mario Giuseppe", ""), ("Mario G.", "Rossi")]
        {
            assert_eq!(compared("Mario", "Rossi", own), Likeness::Part, "{own:?}");
        }
        assert_eq!(compared("Mario Giuseppe", "Rossi", ("Mario", "Rossi")), Likeness::Part);
        assert_eq!(compared("Mario Giuseppe", "Rossi", ("ROSSI MARIO", "")), Likeness::Part);
    }

    #[test]
    fn other_names() {
        for own in [
            ("Paola", "Testi"),
            ("Mario", "Bianchi"),
            ("Maria", "Rossi"),
            ("Mario", "Rossi Bianchi"),
            ("Rossi", ""),
            ("Mario", ""),
            ("", ""),
            ("Mario Maria", "Rosso"),
        ] {
            assert_eq!(compared("Mario", "Rossi", own), Likeness::Other, "{own:?}");
        }
        assert_eq!(compared("", "", ("Mario", "Rossi")), Likeness::Other);
        assert_eq!(compared("Mario", "Rossi Bianchi", ("Mario", "Rossi")), Likeness::Other);
        assert_eq!(compared("Anna Anna", "Verdi", ("Anna", "Verdi")), Likeness::Part, "as often");
    }
}
