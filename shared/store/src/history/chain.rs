//! Whose history it is.

use domain::{ApplicationId, OrganisationCode};
use std::fmt;

/// Whose history it is. Its name is part of what every digest covers, so that a link of one history is none of another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Chain {
    /// Of an application.
    Application(ApplicationId),
    /// Of the account of an organisation, or of an administration, with its users.
    Account(OrganisationCode),
    /// Of what was erased in the whole portal.
    Erasures,
}

impl fmt::Display for Chain {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Application(id) => write!(formatter, "application/{id}"),
            Self::Account(code) => write!(formatter, "account/{code}"),
            Self::Erasures => formatter.write_str("erasures"),
        }
    }
}
