//! Which format a root announces.

use super::pieces::Tag;
use crate::error::{ReadError, excerpt};
use crate::invoice::Format;

/// The format of a root: its name says whether the invoice is ordinary, its attribute which version it is.
pub(super) fn format(root: &Tag) -> Result<Format, ReadError> {
    let version = root.version.as_deref().unwrap_or_default();
    match (root.name.as_str(), version) {
        ("FatturaElettronica", "FPA12") => Ok(Format::PublicBodies),
        ("FatturaElettronica", "FPR12") => Ok(Format::Private),
        ("FatturaElettronicaSemplificata", "FSM10") => Ok(Format::Simplified),
        ("FatturaElettronica" | "FatturaElettronicaSemplificata", other) => {
            Err(ReadError::Version(excerpt(other)))
        }
        (other, _) => Err(ReadError::NotAnInvoice { root: excerpt(other) }),
    }
}
