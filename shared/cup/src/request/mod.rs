//! One request of a code, as the file of the CUP service has it (cup-format.md §2).

mod activity;
mod funding;
mod location;

pub use crate::columns::Element;
pub(crate) use crate::measure::Owner;
pub use activity::{Activity, ActivityError};
pub use funding::{Funding, WholeEuro, euro_shown};
pub use location::Location;

use crate::codes::{Category, KindCode, Nature};
use domain::Cup;
use std::collections::BTreeMap;

/// One request: `CUP_GENERAZIONE`.
///
/// The optional attributes that only a newer description of the format has (CPV levels, the flag of the objective law,
/// deliberations of CIPE) are not modelled: nothing that this service asks for needs them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The identifier in its file (`id_progetto`), echoed by the answer.
    pub id: String,
    /// On whose behalf the code is asked for.
    pub owner: Owner,
    /// The year of the decision (`anno_decisione`).
    pub year: i16,
    /// Whether it stands for many projects (`cumulativo`).
    pub cumulative: bool,
    /// The owner's own reference (`codifica_locale`), echoed by the answer: the format lets it out, we do not.
    pub local_code: String,
    /// The nature.
    pub nature: Nature,
    /// The kind within the nature.
    pub kind: KindCode,
    /// Sector, subsector and category.
    pub category: Category,
    /// The project that this one is linked to.
    pub master: Option<Master>,
    /// Where it takes place: at least one.
    pub places: Vec<Location>,
    /// What it is.
    pub description: Description,
    /// What the beneficiary does for a living.
    pub activity: Option<Activity>,
    /// What it costs and who pays.
    pub funding: Funding,
}

/// The project that another one is linked to: `MASTER`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Master {
    /// Which project.
    pub of: MasterOf,
    /// Why they are linked (`ragioni_collegamento`).
    pub reason: Option<String>,
}

/// How a master is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MasterOf {
    /// By its code.
    Cup(Cup),
    /// By the identifier of a request that stands earlier in the same file.
    Project(String),
}

/// The child of `DESCRIZIONE` with its attributes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Description {
    /// Which child.
    pub element: Element,
    /// Its attributes by name, those without value left out.
    pub values: BTreeMap<&'static str, String>,
}

impl Description {
    /// The name of whom or what the request is about, for lists that people read.
    pub fn name(&self) -> &str {
        let key = self.element.name_key();
        self.values.get(key).map_or("", String::as_str)
    }
}
