//! New passwords, and the rules about passwords and access.

mod often_used;
mod personal;

pub use personal::PersonalWords;

use crate::unseen::{is_unseen, without_unseen};
use jiff::SignedDuration;
use often_used::is_often_used;
use std::collections::BTreeSet;
use std::fmt;
use unicode_normalization::UnicodeNormalization;

/// For how many minutes after signing in one changes what opens the account: whoever finds a session open does not take
/// the account by it.
pub const LATELY_MINUTES: i64 = 10;

/// The numbers in the rules about passwords and access.
#[derive(Clone, Copy, Debug)]
pub struct PasswordRules;

impl PasswordRules {
    /// The fewest characters of a password (manual, 2.3.4).
    pub const MINIMUM_LENGTH: usize = 8;

    /// The most characters of a password: enough for any phrase, and a bound to the work of hashing it.
    pub const MAXIMUM_LENGTH: usize = 128;

    /// The fewest different characters that can be seen: fewer are tried one after the other.
    pub const FEWEST_DIFFERENT: usize = 5;

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
    /// Too few characters.
    #[error("La password deve avere almeno {} caratteri.", PasswordRules::MINIMUM_LENGTH)]
    TooShort,
    /// Too many characters.
    #[error("La password può avere al massimo {} caratteri.", PasswordRules::MAXIMUM_LENGTH)]
    TooLong,
    /// No letter.
    #[error("La password deve contenere almeno una lettera.")]
    NoLetter,
    /// No digit.
    #[error("La password deve contenere almeno una cifra.")]
    NoDigit,
    /// The same few characters again and again.
    #[error(
        "La password ripete sempre gli stessi caratteri: usane almeno {} diversi.",
        PasswordRules::FEWEST_DIFFERENT
    )]
    Repeated,
    /// Hardly anything but what is known of the person.
    #[error(
        "La password non può essere fatta con i tuoi dati (nome, nome utente, codice fiscale, partita IVA, telefono, e-mail, organizzazione) o con il nome del portale: scegline un’altra."
    )]
    Personal,
    /// One of those that everybody tries first.
    #[error("Questa password è tra le più usate e si indovina facilmente: scegline un’altra.")]
    Common,
}

/// Everything that is wrong with a password: one fault at least.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PasswordFaults(Vec<PasswordError>);

impl PasswordFaults {
    /// Each of them.
    pub fn all(&self) -> &[PasswordError] {
        &self.0
    }
}

impl std::error::Error for PasswordFaults {}

impl fmt::Display for PasswordFaults {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sentences: Vec<String> = self.0.iter().map(ToString::to_string).collect();
        formatter.write_str(&sentences.join(" "))
    }
}

impl NewPassword {
    /// Checks a password against the rules, for whom the words are about. Spaces count and are kept.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub fn parse(text: &str, person: &PersonalWords) -> Result<Self, PasswordFaults> {
        let text = composed(text);
        // What cannot be seen is kept as it is typed, and counts for nothing.
        let visible = without_unseen(&text);
        let too_short = visible.chars().count() < PasswordRules::MINIMUM_LENGTH;
        // Wide letters, and those in circles, are the letters that they stand for.
        let seen: String = visible.nfkc().collect();
        // Of a short one that repeats itself it is enough to know that it is short.
        let repeated = !too_short && different(&seen) < PasswordRules::FEWEST_DIFFERENT;
        let too_long = text.chars().count() > PasswordRules::MAXIMUM_LENGTH;
        let found = [
            (too_short, PasswordError::TooShort),
            (too_long, PasswordError::TooLong),
            (!seen.chars().any(char::is_alphabetic), PasswordError::NoLetter),
            (!seen.chars().any(char::is_numeric), PasswordError::NoDigit),
            (person.make_up(&seen), PasswordError::Personal),
            (is_often_used(&seen), PasswordError::Common),
            (repeated, PasswordError::Repeated),
        ];
        let faults: Vec<_> =
            found.into_iter().filter(|(is_so, _)| *is_so).map(|(_, fault)| fault).collect();
        if faults.is_empty() { Ok(Self(text)) } else { Err(PasswordFaults(faults)) }
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

/// How many different characters a text has, blanks apart and whatever their capitals.
fn different(text: &str) -> usize {
    let found: BTreeSet<char> =
        text.chars().filter(|found| !found.is_whitespace()).flat_map(char::to_lowercase).collect();
    found.len()
}

/// A password as it was sent: what comes along when it is copied, at its ends, is not part of it.
pub fn copied(password: &str) -> &str {
    password.trim_matches(|found: char| found.is_whitespace() || is_unseen(found))
}

impl fmt::Debug for NewPassword {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("NewPassword(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::often_used::every_one;
    use super::{NewPassword, PasswordError as Error, PersonalWords, composed, copied};
    use proptest::prelude::*;

    /// The first thing that is wrong.
    fn parse(text: &str) -> Result<NewPassword, Error> {
        let parsed = NewPassword::parse(text, &PersonalWords::of(["mario.rossi80"]));
        parsed.map_err(|faults| faults.all()[0])
    }

    #[test]
    fn everything_that_is_wrong_is_said_at_once() {
        let nobody = PersonalWords::of(["ugo.zorzan"]);
        let faults = |text| NewPassword::parse(text, &nobody).unwrap_err();
        assert_eq!(faults("").all(), [Error::TooShort, Error::NoLetter, Error::NoDigit]);
        assert_eq!(faults("Zorzan").all(), [Error::TooShort, Error::NoDigit, Error::Personal]);
        assert_eq!(faults("k-k-k-k-k-k").all(), [Error::NoDigit, Error::Repeated]);
        assert_eq!(
            faults("Zorzan").to_string(),
            "La password deve avere almeno 8 caratteri. La password deve contenere almeno una cifra. \
             La password non può essere fatta con i tuoi dati (nome, nome utente, codice fiscale, partita IVA, \
             telefono, e-mail, organizzazione) o con il nome del portale: scegline un’altra."
        );
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
            ("Ｐａｓｓｗｏｒｄ１２３", Error::Common),
            ("Pass\u{200b}word123", Error::Common),
            ("\u{200b}\u{200b}abc\u{feff}1234", Error::TooShort),
            ("Password2014", Error::Common),
            ("Benvenuto2024", Error::Common),
            ("Benvenuto_2024!", Error::Common),
            ("Ciao12345", Error::Common),
            ("Qwerty2024", Error::Common),
            ("k7k7k7k7", Error::Repeated),
            ("Aa1      ", Error::Repeated),
            ("7777777k", Error::Repeated),
        ] {
            assert_eq!(parse(text), Err(error), "{text}");
        }
        assert_eq!(parse(&"a1".repeat(65)), Err(Error::TooLong));
        let hidden = format!("tre tigri 3{}", "\u{200b}".repeat(128));
        assert_eq!(parse(&hidden), Err(Error::TooLong), "what is hashed is bounded");
    }

    #[test]
    fn accepts_phrases_and_accents() {
        for text in [
            "tre tigri 3 ",
            "èìòùàé12",
            "mario.rossi80 tigri",
            "Secchia2014",
            "benvenuto 840271936",
        ] {
            assert_eq!(
                parse(text).map(|password| password.reveal().to_owned()),
                Ok(text.to_owned())
            );
        }
    }

    #[test]
    fn what_came_along_when_it_was_copied_is_not_part_of_it() {
        assert_eq!(copied("\u{feff} abc2def3ghj4\u{200b}\n"), "abc2def3ghj4");
        assert_eq!(copied("abc2 def3"), "abc2 def3");
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
            let faults = NewPassword::parse(known, &nobody).unwrap_err();
            assert_eq!(faults.all()[0], Error::Common, "{known}");
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
