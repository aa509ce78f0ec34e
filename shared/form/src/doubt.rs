//! What is probably a mistake in an answer that reads well.

use domain::{EmailAddress, PostalCode, Province};
use std::fmt;

/// A doubt about an answer: told as a warning, and kept from nothing. Shown as the Italian sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doubt {
    /// An address given as certified, at a provider of ordinary mail.
    NotCertified,
    /// An address given as ordinary, whose domain is called as those of certified mail are.
    SeemsCertified,
    /// An address whose domain looks like a slip of the keyboard.
    MistypedDomain {
        /// The domain as it was typed.
        typed: String,
        /// The one that was probably meant.
        meant: String,
    },
    /// A postal code that no place of the province beside it has.
    OtherProvince {
        /// The code.
        code: PostalCode,
        /// The province.
        province: Province,
    },
}

impl Doubt {
    /// The doubt about an address that may be an ordinary one, if there is one.
    pub(crate) fn of_ordinary(address: &EmailAddress) -> Option<Self> {
        let meant = address.meant_domain().filter(|_| !address.is_known_certified())?;
        Some(Self::MistypedDomain { typed: address.domain().to_owned(), meant })
    }

    /// The doubt about an address that must not be certified, if there is one.
    pub(crate) fn of_not_certified(address: &EmailAddress) -> Option<Self> {
        let seems = address.looks_certified().then_some(Self::SeemsCertified);
        seems.or_else(|| Self::of_ordinary(address))
    }

    /// The doubt about an address that is to be certified, if there is one.
    pub(crate) fn of_certified(address: &EmailAddress) -> Option<Self> {
        address.is_known_ordinary().then_some(Self::NotCertified)
    }

    /// The doubt about a postal code beside a province, if there is one.
    pub(crate) fn of_postal_code(code: &PostalCode, province: Province) -> Option<Self> {
        code.is_surely_not_of(province)
            .then(|| Self::OtherProvince { code: code.clone(), province })
    }

    /// What machines know the doubt by.
    pub fn name(&self) -> &'static str {
        match self {
            Self::NotCertified => "not_certified",
            Self::SeemsCertified => "seems_certified",
            Self::MistypedDomain { .. } => "mistyped_domain",
            Self::OtherProvince { .. } => "other_province",
        }
    }
}

impl fmt::Display for Doubt {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotCertified => formatter.write_str(
                "Sembra una casella ordinaria, non di posta elettronica certificata (PEC): ricontrolla l’indirizzo.",
            ),
            Self::SeemsCertified => formatter.write_str(
                "Sembra una casella di posta elettronica certificata (PEC): qui serve un indirizzo ordinario. Se è un indirizzo ordinario, puoi proseguire.",
            ),
            Self::MistypedDomain { typed, meant } => write!(
                formatter,
                "Hai scritto «{typed}»: forse volevi scrivere «{meant}»? Se l’indirizzo è giusto così, puoi proseguire."
            ),
            Self::OtherProvince { code, province } => write!(
                formatter,
                "Il CAP {code} non sembra della provincia di {}: ricontrolla il CAP e il comune. Se sono giusti così, puoi proseguire.",
                province.name()
            ),
        }
    }
}
