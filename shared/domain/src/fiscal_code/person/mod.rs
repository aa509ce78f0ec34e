//! The fiscal code of a natural person: sixteen characters that encode who they are.

use crate::cadastral_code::CadastralCode;
use crate::check_letter::check_letter;
use crate::compact::bare_upper;
use crate::serde_text::through_text;
use crate::sex::Sex;
use std::fmt;
use std::str::FromStr;

/// Letters of the twelve months. Source: D.M. 23 December 1976.
const MONTHS: &str = "ABCDEHLMPRST";

/// Letters that stand for the digits 0-9 where two people would have the same code (omocodia).
const STAND_INS: &str = "LMNPQRSTUV";

/// Places, counted from zero, that hold a digit or its stand-in.
const DIGIT_PLACES: [usize; 7] = [6, 7, 9, 10, 12, 13, 14];

/// The fiscal code of a natural person, control character and omocodia included.
///
/// What the code encodes is read once, when it is parsed. That a code is well formed does not say that the tax
/// register issued it. Source: D.M. 23 December 1976 and DPR 605/1973.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonFiscalCode {
    text: String,
    birth: ShortBirthDate,
    sex: Sex,
    place: CadastralCode,
}

/// A date of birth as far as the fiscal code tells it: the century is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ShortBirthDate {
    /// The last two digits of the year.
    pub year_of_century: u8,
    /// 1-12.
    pub month: u8,
    /// 1-31, without the 40 that women's codes add.
    pub day: u8,
}

/// Why a text is not the fiscal code of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PersonFiscalCodeError {
    /// Not sixteen characters long.
    #[error("Il codice fiscale di una persona deve avere 16 caratteri: ora ne ha {found}.")]
    Length {
        /// How many characters were given, white space apart.
        found: usize,
    },
    /// A character that cannot stand in its place.
    #[error(
        "Il carattere «{character}» non è ammesso nella posizione {place} del codice fiscale: ricontrollala."
    )]
    Character {
        /// The place, counted from one.
        place: usize,
        /// What was found there.
        character: char,
    },
    /// The ninth character is not the letter of a month.
    #[error(
        "La lettera «{letter}» in nona posizione del codice fiscale non indica alcun mese di nascita: ricontrollala."
    )]
    Month {
        /// The letter found.
        letter: char,
    },
    /// The day does not exist in that month (women's days go from 41 to 71).
    #[error(
        "Il giorno di nascita indicato nel codice fiscale ({found:02}) non esiste in quel mese: ricontrollalo."
    )]
    Day {
        /// The two digits found.
        found: u8,
    },
    /// The last letter does not agree with the others.
    #[error(
        "Il carattere di controllo non corrisponde: ricontrolla i 16 caratteri del codice fiscale."
    )]
    CheckCharacter,
}

impl PersonFiscalCode {
    /// The sixteen characters, in capitals.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The three letters that stand for the surname.
    pub fn surname_part(&self) -> &str {
        self.text.get(..3).unwrap_or_default()
    }

    /// The three letters that stand for the name.
    pub fn name_part(&self) -> &str {
        self.text.get(3..6).unwrap_or_default()
    }

    /// Day, month and last two digits of the year of birth.
    pub fn birth_date(&self) -> ShortBirthDate {
        self.birth
    }

    /// The sex, as the day of birth tells it.
    pub fn sex(&self) -> Sex {
        self.sex
    }

    /// The municipality or foreign state of birth, with digits where omocodia put letters.
    pub fn place_code(&self) -> CadastralCode {
        self.place
    }

    /// Whether the two are one code but for letters that stand for digits, and the check letter that changes with them.
    ///
    /// That may be one person, whose code the register changed, or the two whose codes were equal.
    pub fn is_omocode_of(&self, other: &Self) -> bool {
        let plain = |code: &Self| without_stand_ins(&code.text).ok();
        let [own, other] = [plain(self), plain(other)];
        own.as_deref().and_then(|code| code.get(..15))
            == other.as_deref().and_then(|code| code.get(..15))
    }

    /// Whether letters stand for digits, because someone else would have had the same code.
    pub fn has_stand_ins(&self) -> bool {
        DIGIT_PLACES
            .iter()
            .any(|&place| self.text.as_bytes().get(place).is_some_and(u8::is_ascii_uppercase))
    }
}

impl FromStr for PersonFiscalCode {
    type Err = PersonFiscalCodeError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = bare_upper(text);
        let plain = without_stand_ins(&text)?;
        let month = month(&plain)?;
        let year_of_century = two_digits(&plain, 6)?;
        let (sex, day) = sex_and_day(&plain, month, year_of_century)?;
        let (front, last) = text.split_at(15);
        if check_letter(front).is_none_or(|expected| !last.starts_with(expected)) {
            return Err(PersonFiscalCodeError::CheckCharacter);
        }
        let place = plain
            .get(11..15)
            .and_then(|code| code.parse().ok())
            .ok_or(PersonFiscalCodeError::Length { found: plain.len() })?;
        Ok(Self { text, birth: ShortBirthDate { year_of_century, month, day }, sex, place })
    }
}

/// The code with digits where omocodia put letters: sixteen ASCII characters, each fit for its place.
fn without_stand_ins(text: &str) -> Result<String, PersonFiscalCodeError> {
    let found = text.chars().count();
    if found != 16 {
        return Err(PersonFiscalCodeError::Length { found });
    }
    text.chars()
        .enumerate()
        .map(|(index, character)| {
            let wanted = if DIGIT_PLACES.contains(&index) {
                digit_for(character)
            } else {
                Some(character).filter(char::is_ascii_uppercase)
            };
            wanted.ok_or(PersonFiscalCodeError::Character { place: index + 1, character })
        })
        .collect()
}

/// The digit a character is, or stands for.
fn digit_for(character: char) -> Option<char> {
    if character.is_ascii_digit() {
        return Some(character);
    }
    STAND_INS
        .chars()
        .zip('0'..='9')
        .find(|&(letter, _)| letter == character)
        .map(|(_, digit)| digit)
}

fn month(plain: &str) -> Result<u8, PersonFiscalCodeError> {
    let letter = plain.chars().nth(8).unwrap_or_default();
    (1..=12)
        .zip(MONTHS.chars())
        .find(|&(_, known)| known == letter)
        .map(|(month, _)| month)
        .ok_or(PersonFiscalCodeError::Month { letter })
}

/// The number written in two places, from `start` counted from zero.
fn two_digits(plain: &str, start: usize) -> Result<u8, PersonFiscalCodeError> {
    plain
        .get(start..start + 2)
        .and_then(|digits| digits.parse().ok())
        .ok_or(PersonFiscalCodeError::Length { found: plain.len() })
}

fn sex_and_day(
    plain: &str,
    month: u8,
    year_of_century: u8,
) -> Result<(Sex, u8), PersonFiscalCodeError> {
    let found = two_digits(plain, 9)?;
    let (sex, day) = if found > 40 { (Sex::Female, found - 40) } else { (Sex::Male, found) };
    let longest = match month {
        // Without the century 00 may be 2000, which had a 29 February.
        2 if year_of_century.is_multiple_of(4) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    if (1..=longest).contains(&day) {
        Ok((sex, day))
    } else {
        Err(PersonFiscalCodeError::Day { found })
    }
}

impl fmt::Display for PersonFiscalCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text)
    }
}

through_text!(PersonFiscalCode);

#[cfg(test)]
mod tests;
