//! What can be wrong with a fact of a measure, as a value: who fills in the sheet «Misura» reads it in Italian, who
//! writes a definition in English, as everything else that is said of definitions.

use super::Fact;
use crate::codes::{CategoryError, KindCode, KindCodeError, Nature, UnknownCode};
use crate::free_text::FreeTextError;

/// What is wrong with a fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Wrong {
    /// It is not there.
    Missing,
    /// Not small letters, digits and hyphens.
    Id,
    /// Not a year from 1950 on.
    Year,
    /// Not a code of its table.
    Code(UnknownCode),
    /// Not two digits.
    KindShape(KindCodeError),
    /// Not a category.
    Category(CategoryError),
    /// A kind that the table of the nature lacks, without a label of its own.
    UnknownKind { kind: KindCode, nature: Nature },
    /// Neither yes nor no.
    YesOrNo,
    /// One code for many projects, where the nature does not admit it.
    Cumulative(Nature),
    /// European money for one code that stands for many projects.
    CumulativeEuropean,
    /// Private money both in every row and where some remains.
    PrivateTwice,
    /// No instrument where its description is written into requests.
    NoInstrument,
    /// A description of no instrument.
    DescriptionOfNone,
    /// No description of an instrument that the table does not name.
    OtherUndescribed,
    /// No description where requests must have it.
    Undescribed,
    /// A text that requests of this nature and kind do not hold.
    NotForeseen,
    /// A text that requests cannot hold.
    Text(FreeTextError),
}

impl Wrong {
    /// Whether it is wrong for not being there.
    pub(crate) fn is_missing(&self) -> bool {
        matches!(self, Self::Missing | Self::OtherUndescribed | Self::Undescribed)
    }

    /// What is wrong and how to put it right, in Italian.
    pub(crate) fn sentence(&self, fact: Fact) -> String {
        match self {
            Self::Missing => format!("Manca «{}»: scrivilo.", fact.label()),
            Self::Id => "Usa lettere minuscole, cifre e trattini, al massimo 60. Esempio: contributi-imprese-2024.".to_owned(),
            Self::Year => "Scrivi l’anno con 4 cifre, non prima del 1950. Esempio: 2024.".to_owned(),
            Self::Code(error) => error.to_string(),
            Self::KindShape(error) => error.to_string(),
            Self::Category(error) => error.to_string(),
            Self::UnknownKind { kind, nature } => format!("La tipologia {kind} non è fra quelle note della natura {nature}: controllala; se è una tipologia nuova, scrivi anche la sua descrizione."),
            Self::YesOrNo => "Scrivi SI oppure NO.".to_owned(),
            Self::Cumulative(nature) => format!("Con la natura {nature} il CUP cumulativo non è ammesso: scrivi NO."),
            Self::CumulativeEuropean => "Con il CUP cumulativo la copertura 006 (comunitaria) non è ammessa: toglila.".to_owned(),
            Self::PrivateTwice => "La copertura 007 è già indicata per tutte le righe: toglila, oppure scrivi NO nella quota privata.".to_owned(),
            Self::NoInstrument => "Per questa natura e tipologia serve la descrizione dello strumento: scegli uno strumento diverso da 00.".to_owned(),
            Self::DescriptionOfNone => "Con lo strumento 00 (assente) la descrizione non è ammessa: toglila.".to_owned(),
            Self::OtherUndescribed => "Con lo strumento 99 scrivi la descrizione dello strumento.".to_owned(),
            Self::Undescribed => "Per questa natura e tipologia scrivi la descrizione dello strumento.".to_owned(),
            Self::NotForeseen => "Per questa natura e tipologia il campo non è previsto: lascialo vuoto.".to_owned(),
            Self::Text(error) => error.to_string(),
        }
    }

    /// What is wrong and how to put it right, in English.
    pub(crate) fn message(&self) -> String {
        match self {
            Self::Missing => "is missing here".to_owned(),
            Self::Id => "must be at most 60 small letters, digits and hyphens".to_owned(),
            Self::Year => "must be a year of 4 digits, not before 1950".to_owned(),
            Self::Code(UnknownCode { found, admitted }) => {
                format!("has no code «{found}»; there are {admitted}")
            }
            Self::KindShape(KindCodeError::Shape) => "must be a code of 2 digits".to_owned(),
            Self::Category(error) => category(error),
            Self::UnknownKind { kind, nature } => format!(
                "the table has no kind {kind} of nature {nature}; if it is a new one, write «kind_label» too"
            ),
            Self::YesOrNo => "must be true or false".to_owned(),
            Self::Cumulative(nature) => format!("must be false with nature {nature}"),
            Self::CumulativeEuropean => "must not have 006 when «cumulative» is true".to_owned(),
            Self::PrivateTwice => "must be false when «coverage» has 007".to_owned(),
            Self::NoInstrument => {
                "must not be 00: requests of this nature and kind describe an instrument".to_owned()
            }
            Self::DescriptionOfNone => "must not be there with instrument 00".to_owned(),
            Self::OtherUndescribed => "is missing here: instrument 99 needs it".to_owned(),
            Self::Undescribed => {
                "is missing here: requests of this nature and kind need it".to_owned()
            }
            Self::NotForeseen => {
                "must not be there: requests of this nature and kind have no place for it"
                    .to_owned()
            }
            Self::Text(error) => text(*error),
        }
    }
}

fn category(error: &CategoryError) -> String {
    match error {
        CategoryError::Sector(sector) => format!("there is no sector «{sector}»"),
        CategoryError::Subsector { sector, subsector } => {
            format!("sector {sector} has no subsector «{subsector}»")
        }
        CategoryError::Category { sector, subsector, category } => {
            format!("subsector {sector}.{subsector} has no category «{category}»")
        }
        CategoryError::Shape => {
            "must be sector, subsector and category with dots, like 06.42.170".to_owned()
        }
    }
}

fn text(error: FreeTextError) -> String {
    match error {
        FreeTextError::Short { min, found } => {
            format!("must have at least {min} characters, and has {found}")
        }
        FreeTextError::Long { max, found } => {
            format!("may have at most {max} characters, and has {found}")
        }
        FreeTextError::SignsOnly => "must have words, not only digits and signs".to_owned(),
        FreeTextError::NoLetter => "must have a letter".to_owned(),
        FreeTextError::Repeated { repeated, times, most } => {
            format!("has «{repeated}» {times} times in a row; at most {most} are accepted")
        }
        FreeTextError::NotPlain(character) => format!(
            "must be in plain letters, without accents, typographic quotes and double spaces: «{character}» is not"
        ),
    }
}

impl From<UnknownCode> for Wrong {
    fn from(error: UnknownCode) -> Self {
        Self::Code(error)
    }
}

impl From<KindCodeError> for Wrong {
    fn from(error: KindCodeError) -> Self {
        Self::KindShape(error)
    }
}

impl From<CategoryError> for Wrong {
    fn from(error: CategoryError) -> Self {
        Self::Category(error)
    }
}
