//! Whether a person's fiscal code agrees with what they declared about themselves.

use crate::cadastral_code::CadastralCode;
use crate::date::Date;
use crate::fiscal_code::PersonFiscalCode;
use crate::sex::Sex;
use std::fmt;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// What someone declared; what is not known yet is left out and not compared.
#[derive(Clone, Copy, Debug, Default)]
pub struct PersonFacts<'a> {
    /// Surname, accents and spaces included.
    pub surname: Option<&'a str>,
    /// All given names, in the order of the civil register.
    pub name: Option<&'a str>,
    /// The sex in the civil register.
    pub sex: Option<Sex>,
    /// The date of birth; its century is not compared, because the code does not hold it.
    pub birth_date: Option<Date>,
    /// The municipality or foreign state of birth.
    pub birth_place: Option<CadastralCode>,
}

/// One thing on which the code and the declared data disagree.
///
/// It is a reason to look again, not to refuse: the register keeps codes given before a change of name or of boundary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Disagreement {
    /// The first three letters are not those of the surname.
    Surname,
    /// The second three letters are not those of the name.
    Name,
    /// The day of birth is raised by 40, or is not, against the declared sex.
    Sex,
    /// Day, month or last two digits of the year differ.
    BirthDate,
    /// The cadastral code is of another place.
    BirthPlace,
}

impl fmt::Display for Disagreement {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Surname => {
                "Il cognome non corrisponde alle prime tre lettere del codice fiscale: controlla tutti e due."
            }
            Self::Name => {
                "Il nome non corrisponde alle lettere dalla quarta alla sesta del codice fiscale: controlla tutti e due."
            }
            Self::Sex => "Il sesso non corrisponde a quello indicato nel codice fiscale: controlla tutti e due.",
            Self::BirthDate => {
                "La data di nascita non corrisponde a quella indicata nel codice fiscale: controlla tutti e due."
            }
            Self::BirthPlace => {
                "Il luogo di nascita non corrisponde a quello indicato nel codice fiscale: controlla tutti e due."
            }
        })
    }
}

/// Everything on which `code` and `declared` disagree, in the order of the code.
pub fn disagreements(code: &PersonFiscalCode, declared: &PersonFacts<'_>) -> Vec<Disagreement> {
    let surname = declared
        .surname
        .and_then(surname_letters)
        .is_some_and(|found| found != code.surname_part());
    let name = declared.name.and_then(name_letters).is_some_and(|found| found != code.name_part());
    let sex = declared.sex.is_some_and(|found| found != code.sex());
    let birth_date = declared.birth_date.is_some_and(|found| found.short() != code.birth_date());
    let birth_place = declared.birth_place.is_some_and(|found| found != code.place_code());
    [
        (surname, Disagreement::Surname),
        (name, Disagreement::Name),
        (birth_date, Disagreement::BirthDate),
        (sex, Disagreement::Sex),
        (birth_place, Disagreement::BirthPlace),
    ]
    .into_iter()
    .filter_map(|(differs, what)| differs.then_some(what))
    .collect()
}

/// The three letters of a surname: consonants, then vowels, then `X`. Nothing when it has no Latin letter.
fn surname_letters(surname: &str) -> Option<String> {
    let letters = latin_letters(surname);
    let (vowels, consonants): (Vec<char>, Vec<char>) =
        letters.chars().partition(|&letter| is_vowel(letter));
    three(consonants, vowels)
}

/// The three letters of a name: as for a surname, but of four or more consonants the second is skipped.
fn name_letters(name: &str) -> Option<String> {
    let letters = latin_letters(name);
    let (vowels, mut consonants): (Vec<char>, Vec<char>) =
        letters.chars().partition(|&letter| is_vowel(letter));
    if consonants.len() >= 4 {
        consonants.remove(1);
    }
    three(consonants, vowels)
}

fn three(consonants: Vec<char>, vowels: Vec<char>) -> Option<String> {
    if consonants.is_empty() && vowels.is_empty() {
        return None;
    }
    Some(consonants.into_iter().chain(vowels).chain("XXX".chars()).take(3).collect())
}

fn is_vowel(letter: char) -> bool {
    matches!(letter, 'A' | 'E' | 'I' | 'O' | 'U')
}

/// The letters A-Z of a name: accents dropped, ligatures and crossed letters spelled out, everything else left out.
fn latin_letters(name: &str) -> String {
    name.chars()
        .flat_map(char::to_uppercase)
        .nfd()
        .filter(|&found| !is_combining_mark(found))
        .flat_map(|found| {
            spelled_out(found).chars().chain(Some(found).filter(char::is_ascii_uppercase))
        })
        .collect()
}

/// Latin letters that do not decompose into a letter and an accent.
fn spelled_out(letter: char) -> &'static str {
    match letter {
        'Æ' => "AE",
        'Œ' => "OE",
        'Ø' => "O",
        'Đ' | 'Ð' => "D",
        'Ł' => "L",
        'Ħ' => "H",
        'Þ' => "TH",
        'ẞ' => "SS",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> PersonFiscalCode {
        text.parse().unwrap()
    }

    fn declared(surname: &'static str, name: &'static str) -> PersonFacts<'static> {
        PersonFacts { surname: Some(surname), name: Some(name), ..PersonFacts::default() }
    }

    #[test]
    fn names_become_letters() {
        for (surname, letters) in [
            ("Rossi", "RSS"),
            ("Dell'Òrco", "DLL"),
            ("Fo", "FOX"),
            ("Aiuò", "AIU"),
            ("Yu", "YUX"),
            ("De  Lücia", "DLC"),
            ("Søgaard", "SGR"),
            ("Straße", "STR"),
        ] {
            assert_eq!(surname_letters(surname).as_deref(), Some(letters), "{surname}");
        }
        for (name, letters) in [
            ("Niccolò", "NCL"),
            ("Mario", "MRA"),
            ("Gianfranco", "GFR"),
            ("Jo", "JOX"),
            ("Ada", "DAA"),
        ] {
            assert_eq!(name_letters(name).as_deref(), Some(letters), "{name}");
        }
    }

    #[test]
    fn agreement_is_silent() {
        let person = PersonFacts {
            surname: Some("Dell'Òrco"),
            name: Some("Niccolò"),
            sex: Some(Sex::Male),
            birth_date: "31/12/1975".parse().ok(),
            birth_place: "D704".parse().ok(),
        };
        assert!(person.birth_date.is_some() && person.birth_place.is_some());
        assert_eq!(disagreements(&code("DLLNCL75T31D704P"), &person), []);
        assert_eq!(disagreements(&code("FOXJOX01B68Z110T"), &declared("Fo", "Jo")), []);
    }

    #[test]
    fn each_disagreement_is_named() {
        let person = PersonFacts {
            surname: Some("Bianchi"),
            name: Some("Anna"),
            sex: Some(Sex::Female),
            birth_date: "30/12/1975".parse().ok(),
            birth_place: "H501".parse().ok(),
        };
        let all = [
            Disagreement::Surname,
            Disagreement::Name,
            Disagreement::BirthDate,
            Disagreement::Sex,
            Disagreement::BirthPlace,
        ];
        assert_eq!(disagreements(&code("DLLNCL75T31D704P"), &person), all);
    }

    #[test]
    fn omocodia_and_century_do_not_matter() {
        let person = PersonFacts {
            birth_date: "03/04/1985".parse().ok(),
            birth_place: "L219".parse().ok(),
            ..PersonFacts::default()
        };
        assert_eq!(disagreements(&code("CCCFBAURDLPLNMVU"), &person), []);
        let later = PersonFacts { birth_date: "03/04/2085".parse().ok(), ..person };
        assert_eq!(disagreements(&code("CCCFBAURDLPLNMVU"), &later), []);
    }

    #[test]
    fn what_has_no_latin_letter_is_not_compared() {
        assert_eq!(disagreements(&code("DLLNCL75T31D704P"), &declared("李", "")), []);
    }
}
