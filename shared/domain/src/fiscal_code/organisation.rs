//! The fiscal code of an organisation: eleven digits.

use crate::check_digit::eleven_digits_hold;
use crate::compact::bare_upper;
use crate::serde_text::through_text;
use std::fmt;
use std::str::FromStr;

/// The fiscal code of an organisation: eleven digits, the last one a check digit, like a VAT number.
///
/// It often equals the VAT number, but bodies without one have it too (80062590379, the region's). The prefix `IT`, as
/// on invoices, and marks between the digits and after them are accepted and dropped.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OrganisationFiscalCode(String);

/// Why a text is not the fiscal code of an organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OrganisationFiscalCodeError {
    /// Not eleven characters long.
    #[error("Il codice fiscale di un ente o di un’impresa deve avere 11 cifre: ora ne ha {found}.")]
    Length {
        /// How many characters were given, white space apart.
        found: usize,
    },
    /// Something else than digits.
    #[error("Il codice fiscale di un ente o di un’impresa contiene solo cifre: ricontrollalo.")]
    Digits,
    /// Eleven zeros: the sum holds, yet nobody has it.
    #[error("Il codice fiscale non può essere composto di soli zeri: ricontrollalo.")]
    Zeros,
    /// The last digit does not agree with the others.
    #[error("La cifra di controllo non corrisponde: ricontrolla le 11 cifre del codice fiscale.")]
    CheckDigit,
}

impl OrganisationFiscalCode {
    /// The eleven digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for OrganisationFiscalCode {
    type Err = OrganisationFiscalCodeError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let bare = bare_upper(text);
        let code = without_country(&bare);
        let found = code.chars().count();
        if found != 11 {
            return Err(OrganisationFiscalCodeError::Length { found });
        }
        if !code.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(OrganisationFiscalCodeError::Digits);
        }
        if code.bytes().all(|byte| byte == b'0') {
            return Err(OrganisationFiscalCodeError::Zeros);
        }
        if !eleven_digits_hold(code) {
            return Err(OrganisationFiscalCodeError::CheckDigit);
        }
        Ok(Self(code.to_owned()))
    }
}

/// The code without the country before its digits, as e-invoices write it. A person's may begin with the same letters.
pub(super) fn without_country(code: &str) -> &str {
    code.strip_prefix("IT")
        .filter(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()))
        .unwrap_or(code)
}

impl fmt::Display for OrganisationFiscalCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

through_text!(OrganisationFiscalCode);

#[cfg(test)]
mod tests {
    use super::{OrganisationFiscalCode, OrganisationFiscalCodeError as Error};

    fn refused(text: &str) -> Error {
        text.parse::<OrganisationFiscalCode>().unwrap_err()
    }

    #[test]
    fn accepts_a_body_without_vat_number() {
        let code: OrganisationFiscalCode = " 800 625 903 79 ".parse().unwrap();
        assert_eq!(code.as_str(), "80062590379");
    }

    #[test]
    fn says_what_is_wrong() {
        assert_eq!(refused("1234"), Error::Length { found: 4 });
        assert_eq!(refused("8006259037A"), Error::Digits);
        assert_eq!(refused("00000000000"), Error::Zeros);
        assert_eq!(refused("80062590378"), Error::CheckDigit);
    }
}
