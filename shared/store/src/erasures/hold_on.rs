//! What a legal hold is on.

use super::keys::HOLDS;
use crate::applications::Dossier;
use crate::keys::{Key, join};
use domain::{ApplicationId, OrganisationCode};
use serde::{Deserialize, Serialize};
use std::fmt;

/// What a hold is on.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "name", rename_all = "snake_case")]
pub enum HoldOn {
    /// An application, with its payment request.
    Application {
        /// Which.
        application: ApplicationId,
    },
    /// An organisation: its account, and every application of it.
    Organisation {
        /// Which.
        organisation: OrganisationCode,
    },
}

impl fmt::Display for HoldOn {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Application { application } => write!(formatter, "application/{application}"),
            Self::Organisation { organisation } => write!(formatter, "account/{organisation}"),
        }
    }
}

impl HoldOn {
    /// What keeps a dossier from being erased, where one of them is held.
    pub fn of_dossier(dossier: &Dossier) -> [Self; 2] {
        [
            Self::Application { application: dossier.application() },
            Self::Organisation { organisation: dossier.owner.clone() },
        ]
    }

    /// Where the hold is kept.
    pub(super) fn key(&self) -> Key {
        let sort = match self {
            Self::Application { application } => join("APPLICATION", &[&application.to_string()]),
            Self::Organisation { organisation } => join("ORGANISATION", &[organisation.as_str()]),
        };
        Key::new(HOLDS.to_owned(), sort)
    }
}
