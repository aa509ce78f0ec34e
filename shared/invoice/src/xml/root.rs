//! Which format a root announces.

use super::pieces::Tag;
use crate::error::{ReadError, excerpt};
use crate::invoice::Format;

/// What a root tells: its name whether the invoice is ordinary, its attribute which version it is.
pub(super) struct Root {
    pub(super) is_simplified: bool,
    /// Nothing when the attribute is not there: the header tells it too.
    pub(super) format: Option<Format>,
}

impl Root {
    pub(super) fn read(tag: &Tag) -> Result<Self, ReadError> {
        let is_simplified = match tag.name.as_str() {
            "FatturaElettronica" => false,
            "FatturaElettronicaSemplificata" => true,
            other => return Err(ReadError::NotAnInvoice { root: excerpt(other) }),
        };
        let version = tag.version.as_deref().filter(|version| !version.is_empty());
        let format = version.map(|version| format(is_simplified, version)).transpose()?;
        Ok(Self { is_simplified, format })
    }
}

/// The format of a version, under a root of that kind.
pub(super) fn format(is_simplified: bool, version: &str) -> Result<Format, ReadError> {
    match (is_simplified, version) {
        (false, "FPA12") => Ok(Format::PublicBodies),
        (false, "FPR12") => Ok(Format::Private),
        (true, "FSM10") => Ok(Format::Simplified),
        (true | false, other) => Err(ReadError::Version(excerpt(other))),
    }
}
