//! New passwords, and the rules about passwords and access.

mod often_used;
mod personal;

pub use personal::PersonalWords;

use jiff::SignedDuration;
use often_used::is_often_used;
use std::fmt;
use unicode_normalization::UnicodeNormalization;

/// The numbers in the rules about passwords and access.
#[derive(Clone, Copy, Debug)]
pub struct PasswordRules;

impl PasswordRules {
    /// The fewest characters of a password (manual, 2.3.4).
    pub const MINIMUM_LENGTH: usize = 8;

    /// The most characters of a password: enough for any phrase, and a bound to the work of hashing it.
    pub const MAXIMUM_LENGTH: usize = 128;

    /// How long a password lasts before it must be changed: 90 days (manual, 2.3.4).
    pub const VALIDITY: SignedDuration = SignedDuration::from_hours(90 * 24);

    /// How long a password that was given, and not chosen, opens anything: 7 days.
    pub const TEMPORARY_VALIDITY: SignedDuration = SignedDuration::from_hours(7 * 24);

    /// How long an account lasts without access before it is blocked: 180 days (manual, 2.3.4).
    pub const DORMANCY: SignedDuration = SignedDuration::from_hours(180 * 24);

    /// How many failures in a row lock an account (manual, 2.2).
    pub const FAILURES_BEFORE_LOCK: u32 = 3;

    /// How long an account stays locked after them: 5 minutes (manual, 2.2).
    pub const LOCK: SignedDuration = SignedDuration::from_mins(5);
}

/// A password that satisfies the rules, before it is hashed. Its text never appears in logs.
#[derive(Clone, PartialEq, Eq)]
pub struct NewPassword(String);

/// Why a text cannot be a password.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PasswordError {
    /// Fewer than 8 characters.
    #[error("La password deve avere almeno 8 caratteri.")]
    TooShort,
    /// More than 128 characters.
    #[error("La password può avere al massimo 128 caratteri.")]
    TooLong,
    /// No letter.
    #[error("La password deve contenere almeno una lettera.")]
    NoLetter,
    /// No digit.
    #[error("La password deve contenere almeno una cifra.")]
    NoDigit,
    /// Hardly anything but what is known of the person.
    #[error(
        "La password non può essere fatta con i tuoi dati (nome, nome utente, codice fiscale, e-mail, organizzazione) o con il nome del portale: scegline un’altra."
    )]
    Personal,
    /// One of those that everybody tries first.
    #[error("Questa password è tra le più usate e si indovina facilmente: scegline un’altra.")]
    Common,
}

impl NewPassword {
    /// Checks a password against the rules, for whom the words are about. Spaces count and are kept.
    pub fn parse(text: &str, person: &PersonalWords) -> Result<Self, PasswordError> {
        let text = composed(text);
        match text.chars().count() {
            ..PasswordRules::MINIMUM_LENGTH => return Err(PasswordError::TooShort),
            PasswordRules::MINIMUM_LENGTH..=PasswordRules::MAXIMUM_LENGTH => {}
            _ => return Err(PasswordError::TooLong),
        }
        if !text.chars().any(char::is_alphabetic) {
            return Err(PasswordError::NoLetter);
        }
        if !text.chars().any(char::is_numeric) {
            return Err(PasswordError::NoDigit);
        }
        if person.make_up(&text) {
            return Err(PasswordError::Personal);
        }
        if is_often_used(&text) {
            return Err(PasswordError::Common);
        }
        Ok(Self(text))
    }

    /// The password itself, to be hashed.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

/// A password as it is hashed: keyboards that compose accents in other ways (macOS, Windows) give the
/// same one (Unicode NFC).
pub fn composed(password: &str) -> String {
    password.nfc().collect()
}

impl fmt::Debug for NewPassword {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("NewPassword(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::often_used::every_one;
    use super::{NewPassword, PasswordError as Error, PersonalWords, composed};
    use proptest::prelude::*;

    fn parse(text: &str) -> Result<NewPassword, Error> {
        NewPassword::parse(text, &PersonalWords::of(["mario.rossi80"]))
    }

    #[test]
    fn says_what_is_wrong() {
        for (text, error) in [
            ("abc1234", Error::TooShort),
            ("12345678", Error::NoLetter),
            ("abcdefgh", Error::NoDigit),
            ("Mario.Rossi80", Error::Personal),
            ("Password123", Error::Common),
            ("«Password123!»", Error::Common),
        ] {
            assert_eq!(parse(text), Err(error), "{text}");
        }
        assert_eq!(parse(&"a1".repeat(65)), Err(Error::TooLong));
    }

    #[test]
    fn accepts_phrases_and_accents() {
        for text in ["tre tigri 3 ", "èìòùàé12", "mario.rossi80 tigri"] {
            assert_eq!(
                parse(text).map(|password| password.reveal().to_owned()),
                Ok(text.to_owned())
            );
        }
    }

    #[test]
    fn is_never_shown() {
        assert_eq!(format!("{:?}", parse("tre tigri 3").unwrap()), "NewPassword(..)");
    }

    #[test]
    fn every_common_one_would_otherwise_pass() {
        assert!(every_one().count() > 5_000);
        for known in every_one() {
            let nobody = PersonalWords::default();
            assert_eq!(NewPassword::parse(known, &nobody), Err(Error::Common), "{known}");
        }
    }

    #[test]
    fn accents_typed_in_two_ways_are_the_same() {
        let (typed, pasted) = ("perch\u{e9} no 12", "perche\u{301} no 12");
        assert_eq!(composed(pasted), typed);
        assert_eq!(parse(pasted).unwrap().reveal(), typed);
        // Counted as they are kept: seven characters.
        assert_eq!(parse("perche\u{301}1"), Err(Error::TooShort));
    }

    proptest! {
        #[test]
        fn never_panics(text in "\\PC*") {
            let _ = parse(&text);
        }
    }
}
