//! The Italian fiscal code (codice fiscale), of a person or of an organisation.

mod organisation;
mod person;

pub use organisation::{OrganisationFiscalCode, OrganisationFiscalCodeError};
pub use person::{PersonFiscalCode, PersonFiscalCodeError, ShortBirthDate};

use crate::compact::bare_upper;
use crate::serde_text::through_text;
use std::fmt;
use std::str::FromStr;

/// A fiscal code: sixteen characters for a person, eleven digits for an organisation. Which one, its length says.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FiscalCode {
    /// The code of an organisation.
    Organisation(OrganisationFiscalCode),
    /// The code of a natural person.
    Person(PersonFiscalCode),
}

/// Why a text is not a fiscal code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FiscalCodeError {
    /// Neither 11 nor 16 characters long.
    #[error(
        "Il codice fiscale ha 16 caratteri se è di una persona, 11 cifre se è di un ente o di un’impresa: ora ne ha {found}."
    )]
    Length {
        /// How many characters were given, white space apart.
        found: usize,
    },
    /// Eleven characters that are not the code of an organisation.
    #[error(transparent)]
    Organisation(#[from] OrganisationFiscalCodeError),
    /// Sixteen characters that are not the code of a person.
    #[error(transparent)]
    Person(#[from] PersonFiscalCodeError),
}

impl FiscalCode {
    /// The code in capitals, without spaces.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Organisation(code) => code.as_str(),
            Self::Person(code) => code.as_str(),
        }
    }
}

impl FromStr for FiscalCode {
    type Err = FiscalCodeError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let bare = bare_upper(text);
        let code = organisation::without_country(&bare);
        match code.chars().count() {
            11 => Ok(Self::Organisation(code.parse()?)),
            16 => Ok(Self::Person(code.parse()?)),
            found => Err(FiscalCodeError::Length { found }),
        }
    }
}

impl fmt::Display for FiscalCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

through_text!(FiscalCode);

#[cfg(test)]
mod tests {
    use super::{FiscalCode, FiscalCodeError, OrganisationFiscalCodeError, PersonFiscalCodeError};
    use proptest::prelude::*;

    #[test]
    fn its_length_says_whose_it_is() {
        assert!(matches!("rssmra80a01 f257g".parse(), Ok(FiscalCode::Person(_))));
        assert!(matches!("80062590379".parse(), Ok(FiscalCode::Organisation(_))));
        assert_eq!("8006259037".parse::<FiscalCode>(), Err(FiscalCodeError::Length { found: 10 }));
    }

    #[test]
    fn as_invoices_and_letters_have_it() {
        for typed in ["BSS-LNE-75E54-F257M", "bss.lne.75e54.f257m.", "BSS LNE 75E54 F257M;"] {
            assert_eq!(
                typed.parse::<FiscalCode>().unwrap().as_str(),
                "BSSLNE75E54F257M",
                "{typed}"
            );
        }
        for typed in ["IT80062590379", "it 800 625 903 79", "80062590379.", "80062-590379"] {
            assert_eq!(typed.parse::<FiscalCode>().unwrap().as_str(), "80062590379", "{typed}");
        }
        assert_eq!("IT8006259".parse::<FiscalCode>(), Err(FiscalCodeError::Length { found: 7 }));
        assert!(matches!(
            "IT80062590378".parse::<FiscalCode>(),
            Err(FiscalCodeError::Organisation(OrganisationFiscalCodeError::CheckDigit))
        ));
    }

    #[test]
    fn keeps_the_precise_reason() {
        assert_eq!(
            "80062590378".parse::<FiscalCode>(),
            Err(FiscalCodeError::Organisation(OrganisationFiscalCodeError::CheckDigit))
        );
        assert_eq!(
            "RSSMRA80A01F257X".parse::<FiscalCode>(),
            Err(FiscalCodeError::Person(PersonFiscalCodeError::CheckCharacter))
        );
    }

    #[test]
    fn travels_as_text() {
        let code: FiscalCode = serde_json::from_str("\"RSSMRA80A01F257G\"").unwrap();
        assert_eq!(serde_json::to_string(&code).unwrap(), "\"RSSMRA80A01F257G\"");
        let refused = serde_json::from_str::<FiscalCode>("\"RSSMRA80A01F257X\"").unwrap_err();
        assert!(refused.to_string().starts_with("Il carattere di controllo"), "{refused}");
    }

    proptest! {
        #[test]
        fn never_panics(text in "\\PC{0,20}") {
            let _ = text.parse::<FiscalCode>();
        }

        #[test]
        fn never_panics_near_the_shape(text in "[A-Z0-9è ]{10,18}") {
            let _ = text.parse::<FiscalCode>();
        }
    }
}
