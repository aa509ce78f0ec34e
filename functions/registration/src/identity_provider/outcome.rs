//! How a way to an identity provider ended, for the page where the browser goes on.

use identity::{IdentityError, TokenFault};

/// Why nobody has shown who they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unproven {
    /// The person gave up, or refused to have the attributes handed over.
    Cancelled,
    /// Too much time went by, or the same answer came again.
    Late,
    /// Another browser went there than the one that comes back.
    OtherBrowser,
    /// The provider does not answer as it should.
    Silent,
    /// What the provider says is not believed.
    NotBelieved,
    /// The provider gives no Italian fiscal code of a person.
    NoFiscalCode,
    /// The person showed who they are with less than is asked for.
    Level,
}

impl Unproven {
    /// As the page is told (`?esito=`).
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Cancelled => "annullato",
            Self::Late => "scaduto",
            Self::OtherBrowser => "altro-browser",
            Self::Silent => "non-risponde",
            Self::NotBelieved => "non-valido",
            Self::NoFiscalCode => "senza-codice-fiscale",
            Self::Level => "livello",
        }
    }

    /// By the error that the provider itself sends the browser back with (RFC 6749, 4.1.2.1).
    pub(super) fn told(error: &str) -> Self {
        match error {
            "access_denied" | "interaction_required" | "login_required" | "consent_required" => {
                Self::Cancelled
            }
            "server_error" | "temporarily_unavailable" => Self::Silent,
            _ => Self::NotBelieved,
        }
    }

    /// By what went wrong between the portal and the provider.
    pub(super) fn found(error: &IdentityError) -> Self {
        match error {
            IdentityError::NoFiscalCode => Self::NoFiscalCode,
            IdentityError::Token(TokenFault::Level) => Self::Level,
            IdentityError::Ask { .. } | IdentityError::TooSlow { .. } => Self::Silent,
            IdentityError::Status { status, .. } if status.is_server_error() => Self::Silent,
            IdentityError::Authorities(_)
            | IdentityError::Status { .. }
            | IdentityError::Unreadable { .. }
            | IdentityError::OtherIssuer
            | IdentityError::WithoutTls
            | IdentityError::Sign(_)
            | IdentityError::Token(_)
            | IdentityError::OtherSubject => Self::NotBelieved,
        }
    }
}
