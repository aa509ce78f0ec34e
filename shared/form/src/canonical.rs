//! The canonical JSON of a form and its digest (RFC 8785): what a revision is pinned by.

use crate::Form;
use domain::Digest;

/// A form could not be written as, or read from, JSON.
#[derive(Debug, thiserror::Error)]
pub enum CanonicalError {
    /// While writing.
    #[error("the form could not be written as canonical JSON")]
    Write(#[source] serde_json::Error),
    /// While reading.
    #[error("the text is not the JSON of a form")]
    Read(#[source] serde_json::Error),
}

impl Form {
    /// The canonical JSON: the same form always gives the same bytes.
    pub fn canonical_json(&self) -> Result<String, CanonicalError> {
        serde_json_canonicalizer::to_string(self).map_err(CanonicalError::Write)
    }

    /// The SHA-256 of the canonical JSON.
    pub fn digest(&self) -> Result<Digest, CanonicalError> {
        Ok(Digest::of(self.canonical_json()?.as_bytes()))
    }

    /// Reads a form from its JSON.
    pub fn from_json(json: &str) -> Result<Self, CanonicalError> {
        serde_json::from_str(json).map_err(CanonicalError::Read)
    }
}
