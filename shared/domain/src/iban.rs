//! The IBAN of the account that receives a grant.

use crate::check_letter::check_letter;
use crate::compact::bare_upper;
use crate::serde_text::through_text;
use ::iban::{IbanLike, ParseBaseIbanError, ParseIbanError};
use std::fmt;
use std::str::FromStr;

/// An IBAN: structure and check digits of its country (ISO 13616) and, for Italy and San Marino, the national check
/// letter (CIN). Shown in groups of four; travels compact.
///
/// The word `IBAN` before it, marks between its groups and after its end are accepted and dropped: the check digits decide.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Iban {
    electronic: String,
}

/// The parts of a national account, as banks ask for them by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IbanParts<'a> {
    /// The check letter.
    pub cin: &'a str,
    /// The bank, five digits.
    pub abi: &'a str,
    /// The branch, five digits.
    pub cab: &'a str,
    /// The account, twelve letters or digits.
    pub account: &'a str,
}

/// Why a text is not an IBAN.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IbanError {
    /// Not two letters, two digits and then letters and digits.
    #[error(
        "L’IBAN comincia con due lettere e due cifre e contiene solo lettere senza accento e cifre: ricontrollalo."
    )]
    Structure,
    /// The two check digits do not agree with the rest.
    #[error(
        "Le cifre di controllo dell’IBAN non corrispondono: ricontrolla il codice carattere per carattere."
    )]
    CheckDigits,
    /// No country with IBANs has that code.
    #[error("Le prime due lettere dell’IBAN non indicano un paese che usa l’IBAN: ricontrollale.")]
    Country,
    /// Not the length or the shape that its country uses.
    #[error(
        "L’IBAN non ha la forma prevista per il suo paese: ricontrollalo. Quello italiano ha 27 caratteri."
    )]
    CountryShape,
    /// The fifth character (CIN) does not agree with bank, branch and account.
    #[error(
        "La lettera di controllo nazionale (CIN, quinto carattere dell’IBAN) non corrisponde: ricontrolla il codice carattere per carattere."
    )]
    NationalCheck,
}

impl Iban {
    /// The two letters of the country.
    pub fn country(&self) -> &str {
        self.part(0, 2)
    }

    /// Whether the account is Italian or of San Marino, which share the layout of bank, branch and account.
    pub fn is_national(&self) -> bool {
        matches!(self.country(), "IT" | "SM")
    }

    /// The parts, of national accounts.
    pub fn parts(&self) -> Option<IbanParts<'_>> {
        self.is_national().then(|| IbanParts {
            cin: self.part(4, 5),
            abi: self.part(5, 10),
            cab: self.part(10, 15),
            account: self.part(15, 27),
        })
    }

    /// The IBAN without spaces, as banks exchange it.
    pub fn electronic(&self) -> &str {
        &self.electronic
    }

    fn part(&self, start: usize, end: usize) -> &str {
        self.electronic.get(start..end).unwrap_or_default()
    }
}

impl FromStr for Iban {
    type Err = IbanError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let bare = bare_upper(text);
        let code = bare.strip_prefix("IBAN").unwrap_or(&bare);
        let checked: ::iban::Iban = code.parse().map_err(|error| match error {
            ParseIbanError::InvalidBaseIban { source: ParseBaseIbanError::InvalidChecksum } => {
                IbanError::CheckDigits
            }
            ParseIbanError::InvalidBaseIban { .. } => IbanError::Structure,
            ParseIbanError::InvalidBban(_) => IbanError::CountryShape,
            ParseIbanError::UnknownCountry(_) => IbanError::Country,
        })?;
        let iban = Self { electronic: checked.electronic_str().to_owned() };
        if iban.is_national() && check_letter(iban.part(5, 27)) != iban.part(4, 5).chars().next() {
            return Err(IbanError::NationalCheck);
        }
        Ok(iban)
    }
}

impl fmt::Display for Iban {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, character) in self.electronic.chars().enumerate() {
            if index > 0 && index % 4 == 0 {
                formatter.write_str(" ")?;
            }
            write!(formatter, "{character}")?;
        }
        Ok(())
    }
}

through_text!(Iban, electronic);

#[cfg(test)]
mod tests {
    use super::{Iban, IbanError as Error};
    use proptest::prelude::*;

    const ITALIAN: &str = "IT60X0542811101000000123456";

    fn parse(text: &str) -> Result<Iban, Error> {
        text.parse()
    }

    #[test]
    fn an_italian_account() {
        let iban = parse("it60 x054 2811 1010 0000 0123 456").unwrap();
        assert_eq!(iban.electronic(), ITALIAN);
        assert_eq!(iban.to_string(), "IT60 X054 2811 1010 0000 0123 456");
        assert_eq!((iban.country(), iban.is_national()), ("IT", true));
        let parts = iban.parts().unwrap();
        assert_eq!((parts.cin, parts.abi, parts.cab), ("X", "05428", "11101"));
        assert_eq!(parts.account, "000000123456");
        assert_eq!(serde_json::to_string(&iban).unwrap(), format!("\"{ITALIAN}\""));
    }

    #[test]
    fn as_letters_and_spreadsheets_have_it() {
        for typed in [
            "IT60.X054.2811.1010.0000.0123.456",
            "IT60-X-05428-11101-000000123456",
            "IT 60 X 05428/11101/000000123456;",
            "IBAN IT60 X054 2811 1010 0000 0123 456",
            "iban: it60x0542811101000000123456.",
            "IT60,X0542811101,000000123456",
            "IT60\u{2011}X0542811101\u{2013}000000123456",
        ] {
            assert_eq!(parse(typed).map(|iban| iban.electronic), Ok(ITALIAN.to_owned()), "{typed}");
        }
    }

    #[test]
    fn san_marino_is_national_and_germany_is_not() {
        assert_eq!(parse("SM86U0322509800000000270100").unwrap().parts().unwrap().abi, "03225");
        let german = parse("DE89 3704 0044 0532 0130 00").unwrap();
        assert_eq!((german.is_national(), german.parts()), (false, None));
    }

    #[test]
    fn says_what_is_wrong() {
        assert_eq!(parse("IT60X0542811101000000123457"), Err(Error::CheckDigits));
        assert_eq!(parse(""), Err(Error::Structure));
        assert_eq!(parse("IBAN"), Err(Error::Structure));
        assert_eq!(parse("IT60_X0542811101000000123456"), Err(Error::Structure));
        assert_eq!(parse("IT60-X-05428-11101-000000123457"), Err(Error::CheckDigits));
        assert_eq!(
            parse(&with_check_digits("IT", "X05428111010000001234")),
            Err(Error::CountryShape)
        );
        assert_eq!(parse(&with_check_digits("XX", "0123456789")), Err(Error::Country));
    }

    #[test]
    fn check_digits_alone_do_not_vouch_for_the_national_letter() {
        assert_eq!(
            parse(&with_check_digits("IT", "X0542811101000000123456")).unwrap().electronic(),
            ITALIAN
        );
        for letter in ('A'..='Z').filter(|&letter| letter != 'X') {
            let other = with_check_digits("IT", &format!("{letter}0542811101000000123456"));
            assert_eq!(parse(&other), Err(Error::NationalCheck), "{other}");
        }
    }

    /// An IBAN whose check digits hold (ISO 7064, modulo 97).
    fn with_check_digits(country: &str, rest: &str) -> String {
        let remainder = format!("{rest}{country}00").chars().fold(0, |sum, character| {
            let value = character.to_digit(36).unwrap();
            (if value > 9 { sum * 100 } else { sum * 10 } + value) % 97
        });
        format!("{country}{:02}{rest}", 98 - remainder)
    }

    proptest! {
        #[test]
        fn never_panics(text in "\\PC*") {
            let _ = parse(&text);
        }

        #[test]
        fn never_panics_near_the_shape(text in "(IT|SM)[0-9]{2}[A-Z][0-9]{10}[0-9A-Z]{12}") {
            let _ = parse(&text);
        }

        #[test]
        fn written_and_read_back(bank in "[0-9]{10}[0-9A-Z]{12}") {
            let letter = super::check_letter(&bank).unwrap();
            let iban = parse(&with_check_digits("IT", &format!("{letter}{bank}"))).unwrap();
            prop_assert_eq!(parse(&iban.to_string()), Ok(iban));
        }
    }
}
