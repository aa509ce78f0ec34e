//! The rule on free text (T1 in cup-format.md §2.4).

use crate::columns::Rule;

/// Why a text is not accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum FreeTextError {
    /// Too few characters.
    #[error("Scrivi almeno {min} caratteri: ora sono {found}.")]
    Short {
        /// The fewest.
        min: usize,
        /// How many there are.
        found: usize,
    },
    /// Too many characters.
    #[error("Il testo può avere al massimo {max} caratteri: ora sono {found}. Accorcialo.")]
    Long {
        /// The most.
        max: usize,
        /// How many there are.
        found: usize,
    },
    /// Digits or mathematical signs alone.
    #[error("Il testo non può essere fatto solo di cifre o di segni: scrivi anche delle parole.")]
    SignsOnly,
    /// A name without a letter.
    #[error("Il nome deve contenere almeno una lettera: ricontrollalo.")]
    NoLetter,
    /// The same character too often in a row.
    #[error(
        "Il carattere «{repeated}» è ripetuto {times} volte di seguito; il massimo è {most}: riscrivi il testo."
    )]
    Repeated {
        /// Which.
        repeated: char,
        /// How often.
        times: usize,
        /// How often it may be.
        most: usize,
    },
    /// Not in plain letters, where nobody could be told of a change.
    #[error(
        "Scrivi senza accenti, virgolette tipografiche e spazi doppi: «{0}» non è ammesso così."
    )]
    NotPlain(char),
}

/// Refuses text that is not plain already.
pub(crate) fn already_plain(text: &str) -> Result<(), FreeTextError> {
    if crate::text::is_plain(text) {
        return Ok(());
    }
    let odd = text.chars().find(|found| !matches!(found, ' '..='~') || matches!(found, '"' | '*'));
    Err(FreeTextError::NotPlain(odd.unwrap_or(' ')))
}

/// Judges plain text: its length, what it is made of, what it repeats.
///
/// The manual's words on repetition («massimo 4 caratteri numerici ripetuti e massimo 3 caratteri non numerici
/// ripetuti») are read as: in a row, at most four times the same digit and three times the same other character.
pub(crate) fn check(text: &str, min: usize, max: usize, rule: Rule) -> Result<(), FreeTextError> {
    let found = text.chars().count();
    if found < min {
        return Err(FreeTextError::Short { min, found });
    }
    if found > max {
        return Err(FreeTextError::Long { max, found });
    }
    let word = |it: char| !it.is_ascii_digit() && !" .,+-*/=<>%()".contains(it);
    if !text.chars().any(word) {
        return Err(FreeTextError::SignsOnly);
    }
    if rule == Rule::Name && !text.chars().any(char::is_alphabetic) {
        return Err(FreeTextError::NoLetter);
    }
    repeated(text).map_or(Ok(()), Err)
}

fn repeated(text: &str) -> Option<FreeTextError> {
    let mut rest = text.chars().peekable();
    while let Some(repeated) = rest.next() {
        let mut times = 1;
        while rest.next_if_eq(&repeated).is_some() {
            times += 1;
        }
        let most = if repeated.is_ascii_digit() { 4 } else { 3 };
        if times > most {
            return Some(FreeTextError::Repeated { repeated, times, most });
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{FreeTextError as Error, already_plain, check};
    use crate::columns::Rule;

    fn text(text: &str) -> Result<(), Error> {
        check(text, 5, 10, Rule::Text)
    }

    #[test]
    fn lengths_on_both_sides() {
        assert_eq!(text("abcd"), Err(Error::Short { min: 5, found: 4 }));
        assert_eq!(text("abcde"), Ok(()));
        assert_eq!(text("abcdefghij"), Ok(()));
        assert_eq!(text("abcdefghijk"), Err(Error::Long { max: 10, found: 11 }));
    }

    #[test]
    fn neither_digits_nor_signs_alone() {
        assert_eq!(text("12 345"), Err(Error::SignsOnly));
        assert_eq!(text("+-=<>/"), Err(Error::SignsOnly));
        assert_eq!(text("12 a45"), Ok(()));
        assert_eq!(text("'12345'"), Ok(()));
        assert_eq!(check("'12345'", 5, 10, Rule::Name), Err(Error::NoLetter));
    }

    #[test]
    fn repetitions_in_a_row() {
        assert_eq!(text("via 1111"), Ok(()));
        let five = Error::Repeated { repeated: '1', times: 5, most: 4 };
        assert_eq!(text("via 11111"), Err(five));
        assert_eq!(text("viaaa 1"), Ok(()));
        let four = Error::Repeated { repeated: 'a', times: 4, most: 3 };
        assert_eq!(text("viaaaa 1"), Err(four));
        assert_eq!(text("aabaabaab"), Ok(()));
    }

    #[test]
    fn plain_already_or_not() {
        assert_eq!(already_plain("ORDINANZA N. 6"), Ok(()));
        assert_eq!(already_plain("PERCHÉ"), Err(Error::NotPlain('É')));
        assert_eq!(already_plain("due  spazi"), Err(Error::NotPlain(' ')));
        assert_eq!(already_plain("店"), Err(Error::NotPlain('店')));
    }
}
