//! What identifies abroad a person or a firm without an Italian fiscal code or VAT number.

use crate::compact::compact_upper;
use crate::serde_text::through_text;
use std::fmt;
use std::str::FromStr;

/// A number given by another country: its two letters, then 2 to 20 letters and digits. `DE 123456789`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForeignId {
    country: &'static str,
    number: String,
}

/// Why a text is not the number of another country.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ForeignIdError {
    /// It does not begin with the letters of a country.
    #[error("Scrivi prima le due lettere dello Stato, poi il numero. Esempio: DE 123456789.")]
    Country,
    /// It is an Italian number.
    #[error("Per l’Italia servono il codice fiscale o la partita IVA.")]
    Italian,
    /// Something else than letters and digits.
    #[error("Il carattere «{character}» non è ammesso: dopo lo Stato scrivi solo lettere e cifre.")]
    Character {
        /// What was found.
        character: char,
    },
    /// Fewer than 2 or more than 20 characters after the country.
    #[error("Dopo lo Stato servono da 2 a 20 lettere o cifre: ora sono {found}.")]
    Length {
        /// How many were given.
        found: usize,
    },
}

/// The countries of ISO 3166-1, and the letters that VAT numbers have for Greece (EL) and Northern Ireland (XI).
const COUNTRIES: &str = "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV \
BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH EL ER ES ET FI FJ FK FM FO FR GA GB GD \
GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS JE JM JO JP KE KG KH KI KM KN KP KR \
KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI \
NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS \
ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XI YE YT ZA ZM ZW";

impl ForeignId {
    /// The two letters of the country.
    pub fn country(&self) -> &'static str {
        self.country
    }
}

impl FromStr for ForeignId {
    type Err = ForeignIdError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let compact: String =
            compact_upper(text).chars().filter(|found| !matches!(found, '.' | '-' | '/')).collect();
        let (letters, number) = compact.split_at_checked(2).ok_or(ForeignIdError::Country)?;
        if letters == "IT" {
            return Err(ForeignIdError::Italian);
        }
        let country = COUNTRIES.split(' ').find(|known| *known == letters);
        let country = country.ok_or(ForeignIdError::Country)?;
        if let Some(character) = number.chars().find(|found| !found.is_ascii_alphanumeric()) {
            return Err(ForeignIdError::Character { character });
        }
        if !(2..=20).contains(&number.len()) {
            return Err(ForeignIdError::Length { found: number.len() });
        }
        Ok(Self { country, number: number.to_owned() })
    }
}

impl fmt::Display for ForeignId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} {}", self.country, self.number)
    }
}

through_text!(ForeignId);

#[cfg(test)]
mod tests {
    use super::{COUNTRIES, ForeignId, ForeignIdError as Error};
    use proptest::prelude::*;

    fn parse(text: &str) -> Result<String, Error> {
        text.parse::<ForeignId>().map(|id| id.to_string())
    }

    #[test]
    fn a_country_and_a_number() {
        assert_eq!(parse("de123456789").as_deref(), Ok("DE 123456789"));
        assert_eq!(parse("CHE-123.456.789").as_deref(), Ok("CH E123456789"));
        assert_eq!(parse(" fr  12 "), Ok("FR 12".to_owned()));
        for (text, error) in [
            ("", Error::Country),
            ("D", Error::Country),
            ("12345", Error::Country),
            ("ZZ123", Error::Country),
            ("IT02313821007", Error::Italian),
            ("DE1", Error::Length { found: 1 }),
            ("DE 12é", Error::Character { character: 'é' }),
        ] {
            assert_eq!(parse(text), Err(error), "{text}");
        }
        assert_eq!(parse(&format!("DE{}", "1".repeat(21))), Err(Error::Length { found: 21 }));
        assert_eq!(COUNTRIES.split(' ').count(), 250);
    }

    proptest! {
        #[test]
        fn never_panics_and_reads_what_it_writes(text in "\\PC{0,24}", number in "[A-Z0-9]{2,20}") {
            if let Ok(kept) = parse(&text) {
                prop_assert_eq!(parse(&kept), Ok(kept));
            }
            let typed = format!("FR{number}");
            prop_assert_eq!(parse(&typed), Ok(format!("FR {number}")));
        }
    }
}
