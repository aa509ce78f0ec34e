//! The classification of a project: sector, subsector, category.

use super::closed::through_text;
use crate::excerpt;
use domain::data_rows::rows;
use std::fmt;
use std::str::FromStr;
use std::sync::OnceLock;

const FILE: &str = include_str!("../../data/categories.csv");

/// A category with the subsector and the sector that it stands under; written `06.42.170`.
///
/// The vocabulary is the one of 2026; codes that only the tables of 2009 have are refused.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Category {
    row: &'static [&'static str; 4],
}

/// Why three codes are not a category.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CategoryError {
    /// No such sector.
    #[error("Il settore «{0}» non esiste: controlla il codice di 2 cifre.")]
    Sector(String),
    /// The sector has no such subsector.
    #[error(
        "Il sottosettore «{subsector}» non esiste nel settore {sector}: controlla il codice di 2 cifre."
    )]
    Subsector {
        /// The sector.
        sector: String,
        /// The code that it lacks.
        subsector: String,
    },
    /// The subsector has no such category.
    #[error(
        "La categoria «{category}» non esiste nel sottosettore {sector}.{subsector}: controlla il codice di 3 cifre."
    )]
    Category {
        /// The sector.
        sector: String,
        /// The subsector.
        subsector: String,
        /// The code that it lacks.
        category: String,
    },
    /// Not three codes with dots.
    #[error("Scrivi settore, sottosettore e categoria con i punti. Esempio: 06.42.170.")]
    Shape,
}

/// Every category.
pub fn categories() -> impl Iterator<Item = Category> {
    table().iter().filter(|row| !row[2].is_empty()).map(|row| Category { row })
}

impl Category {
    /// The category with these three codes.
    pub fn find(sector: &str, subsector: &str, category: &str) -> Result<Self, CategoryError> {
        if row(sector, "", "").is_none() {
            return Err(CategoryError::Sector(excerpt::in_sentence(sector)));
        }
        if subsector.is_empty() || row(sector, subsector, "").is_none() {
            return Err(CategoryError::Subsector {
                sector: excerpt::in_sentence(sector),
                subsector: excerpt::in_sentence(subsector),
            });
        }
        let found = row(sector, subsector, category).filter(|row| !row[2].is_empty());
        found.map(|row| Self { row }).ok_or_else(|| CategoryError::Category {
            sector: excerpt::in_sentence(sector),
            subsector: excerpt::in_sentence(subsector),
            category: excerpt::in_sentence(category),
        })
    }

    /// The two digits of the sector.
    pub fn sector(self) -> &'static str {
        self.row[0]
    }

    /// The two digits of the subsector.
    pub fn subsector(self) -> &'static str {
        self.row[1]
    }

    /// The three digits of the category.
    pub fn category(self) -> &'static str {
        self.row[2]
    }

    /// The label of the category.
    pub fn label(self) -> &'static str {
        self.row[3]
    }

    /// The label of the sector.
    pub fn sector_label(self) -> &'static str {
        row(self.row[0], "", "").map_or("", |row| row[3])
    }

    /// The label of the subsector.
    pub fn subsector_label(self) -> &'static str {
        row(self.row[0], self.row[1], "").map_or("", |row| row[3])
    }
}

impl FromStr for Category {
    type Err = CategoryError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.trim().split('.').collect::<Vec<_>>().as_slice() {
            [sector, subsector, category] => Self::find(sector, subsector, category),
            _ => Err(CategoryError::Shape),
        }
    }
}

impl fmt::Display for Category {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}.{}.{}", self.sector(), self.subsector(), self.category())
    }
}

impl fmt::Debug for Category {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Category({self})")
    }
}

through_text!(Category);

fn row(sector: &str, subsector: &str, category: &str) -> Option<&'static [&'static str; 4]> {
    let wanted = [sector, subsector, category];
    let index = table().binary_search_by(|row| [row[0], row[1], row[2]].cmp(&wanted)).ok()?;
    table().get(index)
}

fn table() -> &'static [[&'static str; 4]] {
    static TABLE: OnceLock<Vec<[&'static str; 4]>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table: Vec<[&'static str; 4]> = rows(FILE).collect();
        table.sort_unstable();
        table
    })
}

#[cfg(test)]
mod tests {
    use super::{Category, CategoryError, FILE, categories, table};
    use domain::data_rows::lines;

    #[test]
    fn every_row_is_read() {
        assert_eq!(table().len(), lines(FILE).count());
        assert_eq!(categories().count(), 434);
        for category in categories() {
            assert_eq!(category.to_string().parse(), Ok(category));
            assert!(!category.sector_label().is_empty() && !category.subsector_label().is_empty());
        }
    }

    #[test]
    fn each_link_of_the_chain_is_judged() {
        let found = Category::find("06", "42", "170").unwrap();
        assert_eq!(found.label(), "IMPIANTI E MACCHINARI PER IL COMMERCIO ED I SERVIZI");
        assert!(matches!(Category::find("99", "42", "170"), Err(CategoryError::Sector(_))));
        assert!(matches!(Category::find("06", "", "170"), Err(CategoryError::Subsector { .. })));
        assert!(matches!(Category::find("06", "01", "170"), Err(CategoryError::Subsector { .. })));
        assert!(matches!(Category::find("06", "42", ""), Err(CategoryError::Category { .. })));
        assert!(matches!(Category::find("06", "42", "001"), Err(CategoryError::Category { .. })));
        assert_eq!("06.42".parse::<Category>(), Err(CategoryError::Shape));
    }
}
