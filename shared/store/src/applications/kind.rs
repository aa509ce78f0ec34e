//! What a dossier is: an application, or the payment request that hangs on one.

use domain::ApplicationId;
use serde::{Deserialize, Serialize};

/// What a dossier is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(tag = "name", rename_all = "snake_case")]
pub enum DossierKind {
    /// An application for a grant.
    #[default]
    Application,
    /// A payment request, which is sent with its application.
    Payment {
        /// The application.
        of: ApplicationId,
    },
}

impl DossierKind {
    /// Whether it is an application: what is kept says so of the others only.
    pub(super) fn is_application(&self) -> bool {
        *self == Self::Application
    }
}
