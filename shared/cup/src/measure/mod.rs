//! What all requests of a file share: a measure of relief.

mod build;
mod bundled;
mod fact;
mod fault;
mod parse;
mod typed;
mod wrong;

pub(crate) use build::build;
pub(crate) use fact::{Fact, value_of};
pub use fault::MeasureFault;
pub use typed::FactProblem;
pub(crate) use wrong::Wrong;

use crate::codes::{Category, Coverage, Instrument, KindCode, Nature};
use crate::columns::Element;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The facts that every request of a measure repeats (cup-format.md §8: what a template pre-fills).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measure {
    /// An identifier: small letters, digits, hyphens.
    pub id: String,
    /// What people call it.
    pub title: String,
    /// The act that grants the money.
    pub act: String,
    /// The year of the decision.
    pub year: i16,
    /// Whether one code stands for many projects.
    #[serde(default)]
    pub cumulative: bool,
    /// The nature of the projects.
    pub nature: Nature,
    /// Their kind.
    pub kind: KindCode,
    /// The label of the kind.
    pub kind_label: String,
    /// Their sector, subsector and category.
    pub category: Category,
    /// The programming instrument.
    pub instrument: Instrument,
    /// Its description, where it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instrument_description: Option<String>,
    /// Where the money comes from: at least one source.
    pub coverage: BTreeSet<Coverage>,
    /// Whether what the public does not pay is private money (007), added to the rows where some remains.
    #[serde(default)]
    pub private_share: bool,
    /// On whose behalf the codes are asked for.
    #[serde(default)]
    pub owner: Owner,
    /// The other information of rows that give none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other_information: Option<String>,
    /// The description of rows that give none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
}

/// Codes of the titular subject, its unit and user: only for who asks on behalf of another body, otherwise empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Owner {
    /// `soggetto_titolare`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// `uo_soggetto_titolare`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// `user_titolare`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user: Option<String>,
}

impl Measure {
    /// The child of `DESCRIZIONE` that its requests have.
    pub fn element(&self) -> Element {
        Element::of(self.nature, self.kind.as_str(), self.cumulative)
    }

    /// Whether requests say what the beneficiary does: natures 06, 07 and 08 (cup-format.md §2.5).
    pub fn has_activity(&self) -> bool {
        matches!(self.nature, Nature::Contributions | Nature::Incentives | Nature::Capital)
    }

    /// Whether requests must say what the beneficiary does: not where nature 06 is cumulative.
    pub fn needs_activity(&self) -> bool {
        self.has_activity() && !(self.nature == Nature::Contributions && self.cumulative)
    }

    /// Whether requests may speak of sponsors and project finance: natures 02 and 03 (cup-format.md §2.6).
    pub fn has_sponsors(&self) -> bool {
        matches!(self.nature, Nature::Services | Nature::Works)
    }
}
