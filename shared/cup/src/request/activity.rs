//! The economic activity of a beneficiary.

use crate::codes::ateco;

/// A code of ATECO 2007 at any depth (`ATTIV_ECONOMICA_BENEFICIARIO_ATECO_2007`), from which the levels above follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Activity(ateco::AtecoClass);

/// Why a text is not an economic activity.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ActivityError {
    /// Not a letter nor digits in pairs.
    #[error("Scrivi il codice ATECO con i punti. Esempio: 71.12.10.")]
    Shape,
    /// The list has no such code.
    #[error(
        "Il codice «{0}» non esiste nella classificazione ATECO 2007: controllalo nell’elenco."
    )]
    Unknown(String),
    /// The letter of a section before a code of another one.
    #[error("Il codice «{code}» non è nella sezione «{section}»: scrivi il solo codice.")]
    Section {
        /// The letter that was given.
        section: String,
        /// The code that was given.
        code: String,
    },
    /// More codes than one.
    #[error("Scrivi un solo codice ATECO: quello dell’attività che riceve il finanziamento.")]
    Several,
}

impl Activity {
    /// The activity with a code as people write it: `71.12.10`, `711210`, `M`, `M 71.12.10`, `71.12.10 - Studi…`.
    pub fn parse(text: &str) -> Result<Self, ActivityError> {
        let mut words = text.split_whitespace().filter(|word| *word != "-");
        let first = words.next().and_then(dotted).ok_or(ActivityError::Shape)?;
        // A code after the first is no label.
        let second = words.next().and_then(dotted).filter(|code| code.len() > 1);
        match second {
            None => Self::find(first),
            Some(code) if first.len() == 1 => {
                let found = Self::find(code)?;
                if found.0.section == first {
                    return Ok(found);
                }
                Err(ActivityError::Section { section: first, code: found.0.code.to_owned() })
            }
            Some(_) => Err(ActivityError::Several),
        }
    }

    fn find(code: String) -> Result<Self, ActivityError> {
        ateco::find(&code).map(Self).ok_or(ActivityError::Unknown(code))
    }

    /// The code that was given, with its dots.
    pub fn code(self) -> &'static str {
        self.0.code
    }

    /// The label of the code.
    pub fn label(self) -> &'static str {
        self.0.label
    }

    /// The levels from the section down, each with the name of its attribute.
    pub fn levels(self) -> Vec<(&'static str, &'static str)> {
        let code = self.0.code;
        let mut levels = vec![("sezione", self.0.section)];
        for (attribute, length) in [
            ("divisione", 2),
            ("gruppo", 4),
            ("classe", 5),
            ("categoria", 7),
            ("sottocategoria", 8),
        ] {
            if code.len() > 1 {
                levels.extend(code.get(..length).map(|part| (attribute, part)));
            }
        }
        levels
    }
}

/// The code with its dots: a letter, or two to six digits in the pattern `00.00.00`.
fn dotted(code: &str) -> Option<String> {
    if code.len() == 1 && code.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return Some(code.to_ascii_uppercase());
    }
    let digits: String = code.chars().filter(|found| *found != '.').collect();
    if !(2..=6).contains(&digits.len()) || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let parts = [digits.get(..2), digits.get(2..digits.len().min(4)), digits.get(4..)];
    let parts: Vec<&str> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    let dotted = parts.join(".");
    let asked = code.contains('.');
    (!asked || dotted == code).then_some(dotted)
}

#[cfg(test)]
mod tests {
    use super::{Activity, ActivityError};

    fn levels(text: &str) -> Vec<String> {
        let levels = Activity::parse(text).unwrap().levels();
        levels.into_iter().map(|(attribute, code)| format!("{attribute}={code}")).collect()
    }

    #[test]
    fn the_chain_follows_from_one_code() {
        let all = ["sezione=C", "divisione=28", "gruppo=28.9", "classe=28.93", "categoria=28.93.0"];
        assert_eq!(levels("28.93.00")[..5], all);
        assert_eq!(levels("28.93.00")[5], "sottocategoria=28.93.00");
        assert_eq!(levels("289300"), levels("28.93.00"));
        assert_eq!(levels("28.93.00 - Fabbricazione di macchine"), levels("28.93.00"));
        assert_eq!(levels("28.93"), all[..4]);
        assert_eq!(levels("28"), all[..2]);
        assert_eq!(levels("c"), all[..1]);
        assert_eq!(levels("C 28.93"), all[..4]);
        assert_eq!(levels("c - 28.93"), all[..4]);
    }

    #[test]
    fn says_what_is_wrong() {
        for bad in ["", "2", "28.", ".28", "2.8", "289.3", "28.93.001", "abc", "28,93", "è"] {
            assert_eq!(Activity::parse(bad), Err(ActivityError::Shape), "{bad}");
        }
        let section = ActivityError::Section { section: "M".to_owned(), code: "28.93".to_owned() };
        assert_eq!(Activity::parse("M 28.93"), Err(section));
        assert_eq!(Activity::parse("28.93.00 71.12.10"), Err(ActivityError::Several));
        assert_eq!(Activity::parse("28.93.00 - 711210"), Err(ActivityError::Several));
        assert_eq!(Activity::parse("28.98"), Err(ActivityError::Unknown("28.98".to_owned())));
        assert_eq!(Activity::parse("Z"), Err(ActivityError::Unknown("Z".to_owned())));
    }
}
