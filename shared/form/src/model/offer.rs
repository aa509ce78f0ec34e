//! Answers that were given elsewhere already, offered so that nobody types them again (WCAG 2.2, 3.3.7).

use super::{Id, ListPath};
use serde::{Deserialize, Serialize};

/// Answers offered for a group of questions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// What the button says; of the items of a list, what they are called follows.
    pub label: String,
    /// Where the answers stand.
    pub source: OfferSource,
    /// Which question takes the answer of which.
    pub answers: Vec<OfferedAnswer>,
}

/// Where offered answers stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OfferSource {
    /// In the registration of the organisation, if it registered in this role.
    Registration(Registrant),
    /// In a section, or in each item of a list.
    Body(ListPath),
}

/// In which role the organisation registered whose data are offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Registrant {
    /// As the beneficiary.
    Beneficiary,
    /// As somebody else, who fills in.
    ThirdParty,
}

/// A question and the one whose answer it takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfferedAnswer {
    /// The question, in the group.
    pub field: Id,
    /// Whose answer it takes.
    pub from: Id,
}
