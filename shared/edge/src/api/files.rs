//! Files on their way, and where they arrived.

use super::{Check, Instant};
use domain::ItemId;
use form::Id;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use store::applications::Revocation;

/// Where a document belongs and what it is called. It is sent both before the upload and after it:
/// nothing has to be remembered in between.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DocumentAddition {
    /// The section's id.
    #[schemars(with = "String")]
    pub section: Id,
    /// The item it belongs to.
    #[schemars(with = "Option<String>", extend("format" = "uuid"))]
    pub item: Option<ItemId>,
    /// The slot's id.
    #[schemars(with = "String")]
    pub slot: Id,
    /// The file's name on the user's machine.
    pub file_name: String,
    /// In bytes.
    #[schemars(range(min = 1))]
    pub size: u64,
}

/// A signed file: sent both before the upload and after it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SignedAddition {
    /// Which signed file, by its id in the form.
    #[schemars(with = "String")]
    pub which: Id,
    /// The file's name on the user's machine.
    pub file_name: String,
    /// In bytes.
    #[schemars(range(min = 1))]
    pub size: u64,
}

/// An upload that was prepared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Upload {
    /// The id of the document to be.
    #[schemars(extend("format" = "uuid"))]
    pub document: String,
    /// How to post it.
    pub upload: UploadForm,
}

/// A form with which the browser can post one file straight to the storage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct UploadForm {
    /// Where to.
    #[schemars(extend("format" = "uri-reference"))]
    pub url: String,
    /// The fields that go with it, before the file.
    pub fields: BTreeMap<String, String>,
}

impl From<store::PostForm> for UploadForm {
    fn from(form: store::PostForm) -> Self {
        Self { url: form.url, fields: form.fields.into_iter().collect() }
    }
}

/// A document that was kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct StoredDocument {
    /// Its id.
    #[schemars(extend("format" = "uuid"))]
    pub id: String,
    /// The name it was uploaded with.
    pub file_name: String,
    /// In bytes.
    pub size: u64,
    /// When it was uploaded.
    pub uploaded_at: Instant,
}

/// A signed file that was accepted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Signed {
    /// Its id.
    #[schemars(extend("format" = "uuid"))]
    pub document: String,
    /// The name it was uploaded with.
    pub file_name: String,
    /// In bytes.
    pub size: u64,
    /// SHA-256, in hexadecimal.
    pub sha256: String,
    /// When it was uploaded.
    pub uploaded_at: Instant,
    /// Who signed, in a line.
    pub signer: String,
    /// Who signed, as the certificates say.
    pub signers: Vec<Signer>,
    /// How far the signature was judged.
    pub state: SignedState,
    /// What should be known of the signatures although nothing is wrong with them, in Italian.
    pub notes: Vec<String>,
    /// What was checked.
    pub checks: Vec<Check>,
}

/// How far the signature of an accepted file was judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SignedState {
    /// In everything: no certificate was revoked or suspended.
    Good,
    /// Whether a certificate was revoked could not be known yet, and is being found out.
    ToBeJudged,
    /// It could not be known, and the call takes such files.
    Noted,
    /// A certificate was revoked or suspended when the file was uploaded: it counts as not signed.
    Revoked,
    /// Whether a certificate was revoked could never be known: it ended long ago, and nobody says it any more.
    Unknowable,
}

impl SignedState {
    /// What people read after who signed, where not all is well known.
    pub fn remark(self) -> Option<&'static str> {
        match self {
            Self::Good => None,
            Self::ToBeJudged => Some("ancora da verificare se il certificato era revocato"),
            Self::Noted => Some("non è stato possibile sapere se il certificato era revocato"),
            Self::Revoked => Some("certificato revocato o sospeso: il file conta come non firmato"),
            Self::Unknowable => Some("non è accertabile se il certificato era revocato"),
        }
    }
}

impl From<Revocation> for SignedState {
    fn from(revocation: Revocation) -> Self {
        match revocation {
            Revocation::Good => Self::Good,
            Revocation::ToBeJudged => Self::ToBeJudged,
            Revocation::Noted => Self::Noted,
            Revocation::Revoked { .. } => Self::Revoked,
            Revocation::Unknowable { .. } => Self::Unknowable,
        }
    }
}

/// Who signed a file, as the certificate says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Signer {
    /// The name.
    pub name: Option<String>,
    /// The fiscal code.
    pub fiscal_code: Option<String>,
    /// Who issued the certificate.
    pub issuer: Option<String>,
    /// Until when the certificate is valid.
    pub not_after: Option<Instant>,
    /// The verdict on this signature.
    pub verdict: String,
}
