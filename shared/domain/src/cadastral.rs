//! What identifies a property in the cadastre: sheet, parcel, subordinate, category.

use crate::compact::compact_upper;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Which part of a property's cadastral data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CadastralPart {
    /// The sheet of the map (foglio), 1 to 9999.
    Sheet,
    /// The parcel (particella), a number that a split may have given a second one: `123`, `123/2`.
    Parcel,
    /// The unit within the parcel (subalterno), 1 to 9999.
    Subordinate,
    /// The category of use, as `A/2`.
    Category,
}

/// A part of a property's cadastral data in its normal form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cadastral {
    part: CadastralPart,
    text: String,
}

/// Why a text is not that part of cadastral data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CadastralError {
    /// Not a number from 1 to 9999.
    #[error("Scrivi il numero del foglio, da 1 a 9999, come nella visura. Esempio: 12.")]
    Sheet,
    /// Not up to five digits, or two such numbers with a slash.
    #[error(
        "Scrivi la particella come nella visura: solo cifre, con la barra se è divisa. Esempi: 123 oppure 123/2."
    )]
    Parcel,
    /// Not a number from 1 to 9999.
    #[error("Scrivi il numero del subalterno, da 1 a 9999, come nella visura. Esempio: 3.")]
    Subordinate,
    /// Not a category that there is.
    #[error(
        "La categoria non esiste: scrivila come nella visura, una lettera da A a F e un numero. Esempi: A/10, C/1, D/7."
    )]
    Category,
}

/// The letters of the categories, with the last number of each (D.P.R. 1142/1949 and the general table of categories).
const CATEGORIES: [(&str, u16); 6] = [("A", 11), ("B", 8), ("C", 7), ("D", 10), ("E", 9), ("F", 7)];

impl Cadastral {
    /// Reads a part as people write it.
    ///
    /// # Errors
    /// The [`CadastralError`] of that part.
    pub fn parse(part: CadastralPart, typed: &str) -> Result<Self, CadastralError> {
        let compact = compact_upper(typed);
        let text = match part {
            CadastralPart::Sheet => number(&compact, 9999).ok_or(CadastralError::Sheet)?,
            CadastralPart::Parcel => parcel(&compact).ok_or(CadastralError::Parcel)?,
            CadastralPart::Subordinate => {
                number(&compact, 9999).ok_or(CadastralError::Subordinate)?
            }
            CadastralPart::Category => category(&compact).ok_or(CadastralError::Category)?,
        };
        Ok(Self { part, text })
    }

    /// Which part it is.
    pub fn part(&self) -> CadastralPart {
        self.part
    }

    /// Its normal form: no zeros before a number, the slash of a category.
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

impl fmt::Display for Cadastral {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text)
    }
}

/// A number from 1 on, without the zeros before it.
fn number(text: &str, most: u32) -> Option<String> {
    let digits = !text.is_empty() && text.len() <= 8 && text.bytes().all(|it| it.is_ascii_digit());
    let number: u32 = digits.then(|| text.parse().ok())??;
    (1..=most).contains(&number).then(|| number.to_string())
}

/// Up to five digits, and after a slash any further ones.
fn parcel(text: &str) -> Option<String> {
    let (first, below) = text.split_once('/').map_or((text, None), |(it, below)| (it, Some(below)));
    let first = number(first, 99_999)?;
    match below {
        None => Some(first),
        Some(below) => Some(format!("{first}/{}", number(below, 99_999_999)?)),
    }
}

/// `A2`, `A/2`, `A/02`.
fn category(text: &str) -> Option<String> {
    let (letter, rest) = text.split_at_checked(1)?;
    let (letter, last) = CATEGORIES.iter().find(|(known, _)| *known == letter)?;
    let number = number(rest.strip_prefix('/').unwrap_or(rest), u32::from(*last))?;
    Some(format!("{letter}/{number}"))
}

#[cfg(test)]
mod tests {
    use super::{Cadastral, CadastralPart as Part};
    use proptest::prelude::*;

    fn parse(part: Part, text: &str) -> Option<String> {
        Cadastral::parse(part, text).ok().map(|read| read.to_string())
    }

    #[test]
    fn what_people_write() {
        for (part, typed, kept) in [
            (Part::Sheet, " 0012 ", Some("12")),
            (Part::Sheet, "9999", Some("9999")),
            (Part::Sheet, "0", None),
            (Part::Sheet, "10000", None),
            (Part::Sheet, "12/A", None),
            (Part::Parcel, "123", Some("123")),
            (Part::Parcel, "00123 / 2", Some("123/2")),
            (Part::Parcel, "99999", Some("99999")),
            (Part::Parcel, "100000", None),
            (Part::Parcel, "123/", None),
            (Part::Parcel, "pippo!!", None),
            (Part::Parcel, "", None),
            (Part::Subordinate, "3", Some("3")),
            (Part::Subordinate, "tre", None),
            (Part::Category, "a2", Some("A/2")),
            (Part::Category, "A/02", Some("A/2")),
            (Part::Category, "A 10", Some("A/10")),
            (Part::Category, "A/11", Some("A/11")),
            (Part::Category, "F7", Some("F/7")),
            (Part::Category, "A/12", None),
            (Part::Category, "F/8", None),
            (Part::Category, "G/1", None),
            (Part::Category, "A/0", None),
            (Part::Category, "A", None),
            (Part::Category, "È/1", None),
        ] {
            assert_eq!(parse(part, typed).as_deref(), kept, "{part:?} {typed}");
        }
    }

    proptest! {
        #[test]
        fn never_panics_and_reads_what_it_writes(text in "\\PC{0,12}") {
            for part in [Part::Sheet, Part::Parcel, Part::Subordinate, Part::Category] {
                if let Some(kept) = parse(part, &text) {
                    prop_assert_eq!(parse(part, &kept), Some(kept));
                }
            }
        }

        #[test]
        fn every_number_of_the_range_is_a_sheet(number in 1..=9999_u32) {
            prop_assert_eq!(parse(Part::Sheet, &number.to_string()), Some(number.to_string()));
        }

        #[test]
        fn parcels_have_their_shape(text in "[1-9][0-9]{0,4}(/[1-9][0-9]{0,3})?") {
            prop_assert_eq!(parse(Part::Parcel, &text), Some(text));
        }
    }
}
