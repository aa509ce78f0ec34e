//! What is signed outside the portal.

use super::{FileType, Id, Party};
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
    /// Who must sign it: the first of these whose condition holds. Given names stand first in a name, the family
    /// name last.
    pub signatory: Vec<Party>,
    /// What must have been signed.
    #[serde(flatten)]
    pub content: SignedContent,
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
