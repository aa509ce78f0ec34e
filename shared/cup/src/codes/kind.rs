//! The kind of a project within its nature (tipologia).

use super::Nature;
use super::closed::through_text;
use domain::data_rows::rows;
use std::fmt;
use std::str::FromStr;
use std::sync::OnceLock;

const FILE: &str = include_str!("../../data/kinds.csv");

/// The two digits of a kind.
///
/// Any two digits: the only public table is of 2009 and newer codes exist (cup-format.md §7), so a measure may declare
/// one that the table lacks, with its label.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KindCode(String);

/// Why a text is not the code of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KindCodeError {
    /// Not two digits.
    #[error("La tipologia è un codice di 2 cifre. Esempio: 99.")]
    Shape,
}

/// The kinds of a nature that the table has, each with its label.
pub fn kinds(nature: Nature) -> impl Iterator<Item = (&'static str, &'static str)> {
    table()
        .iter()
        .filter(move |row| row[0] == nature.code())
        .map(|[_, code, label]| (*code, *label))
}

impl KindCode {
    /// The two digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The label of the table for this kind of a nature.
    pub fn label(&self, nature: Nature) -> Option<&'static str> {
        kinds(nature).find(|(code, _)| *code == self.0).map(|(_, label)| label)
    }
}

impl FromStr for KindCode {
    type Err = KindCodeError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim();
        if text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit()) {
            Ok(Self(text.to_owned()))
        } else {
            Err(KindCodeError::Shape)
        }
    }
}

impl fmt::Display for KindCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

through_text!(KindCode);

fn table() -> &'static [[&'static str; 3]] {
    static TABLE: OnceLock<Vec<[&'static str; 3]>> = OnceLock::new();
    TABLE.get_or_init(|| rows(FILE).collect())
}

#[cfg(test)]
mod tests {
    use super::{FILE, KindCode, kinds, table};
    use crate::codes::Nature;
    use domain::data_rows::lines;

    #[test]
    fn every_row_is_read() {
        assert_eq!(table().len(), lines(FILE).count());
        let by_nature: usize = Nature::ALL.iter().map(|nature| kinds(*nature).count()).sum();
        assert_eq!(by_nature, table().len());
    }

    #[test]
    fn a_kind_belongs_to_a_nature() {
        let kind: KindCode = "15".parse().unwrap();
        assert_eq!(kind.label(Nature::Incentives), Some("AMMODERNAMENTO"));
        assert_eq!(kind.label(Nature::Works), None);
        for bad in ["", "1", "001", "A1", "１１"] {
            assert!(bad.parse::<KindCode>().is_err(), "{bad}");
        }
    }
}
