//! What is signed outside the portal.

use super::{Condition, FieldPath, FileType, Id};
use serde::{Deserialize, Serialize};

/// A file that is signed outside the portal and uploaded before sending (manual 5.2 and 5.3).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequiredSignature {
    /// Its name, unique in the form.
    pub id: Id,
    /// What people call the signed file (`Domanda firmata`).
    pub label: String,
    /// The same as the subject of a sentence, masculine and in the singular (`Il file della domanda`).
    pub subject: String,
    /// What to do to have it: one or two sentences.
    pub instructions: String,
    /// The largest accepted file, in megabytes of 1,048,576 bytes.
    pub max_megabytes: u32,
    /// Who must sign it: the first of these that counts.
    pub signatory: Vec<SignatoryFields>,
    /// What must have been signed.
    #[serde(flatten)]
    pub content: SignedContent,
}

/// Where the answers say who must sign.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignatoryFields {
    /// When it counts, seen from the section of the fiscal code; without a condition, always.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
    /// The person's fiscal code.
    pub fiscal_code: FieldPath,
    /// The person's name: the answers joined with spaces.
    pub name: Vec<FieldPath>,
}

/// What must have been signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "content", rename_all = "snake_case")]
pub enum SignedContent {
    /// The PDF made at validation, byte for byte.
    FinalPdf,
    /// A document of the applicant's.
    Document {
        /// The accepted types.
        types: Vec<FileType>,
    },
}

impl RequiredSignature {
    /// The largest accepted file, in bytes.
    pub fn max_bytes(&self) -> u64 {
        u64::from(self.max_megabytes) * 1024 * 1024
    }
}
