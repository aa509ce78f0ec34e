//! What a conversion holds: its files, the answers that were imported, its rows.

use super::Person;
use crate::api::Instant;
use domain::{ConversionId, Cup};
use schemars::JsonSchema;
use serde::Serialize;
use store::cup::{ConversionFile, FileKind, Stray};

/// A file of a request of codes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CupFile {
    /// Its id within the request of codes.
    pub file: String,
    /// The name it is saved under.
    pub name: String,
    /// What it is.
    pub kind: CupFileKind,
    /// In bytes.
    pub size: u64,
    /// SHA-256, in hexadecimal.
    pub sha256: String,
    /// How many requests it holds, if it is a request.
    pub requests: Option<u32>,
    /// When it was kept.
    pub at: Instant,
}

/// What a file of a request of codes is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CupFileKind {
    /// The workbook that was uploaded.
    Source,
    /// A request, in XML.
    Request,
    /// The workbook with its wrong cells marked.
    Marked,
    /// An answer of Sistema CUP, in XML.
    Response,
    /// The workbook with the codes.
    Codes,
    /// The workbook of the rows that were rejected.
    Rejected,
}

/// An answer of Sistema CUP that was imported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CupImport {
    /// When.
    pub at: Instant,
    /// By whom.
    pub by: Person,
    /// The name it was uploaded with.
    pub file_name: String,
    /// SHA-256, in hexadecimal.
    pub sha256: String,
    /// How many requests it gives a code.
    pub coded: u32,
    /// How many it rejects.
    pub rejected: u32,
    /// What was not taken: the first of it.
    pub strays: Vec<CupStray>,
    /// How much was not taken.
    pub stray_count: u32,
    /// Whether it contradicts what is known: then nothing of it was taken.
    pub contradicts: bool,
    /// The codes in it that belong to no project: they are among those to be revoked.
    #[schemars(with = "Vec<String>")]
    pub unwanted: Vec<Cup>,
}

/// A part of an answer that was not taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CupStray {
    /// As the answer says.
    pub id_progetto: String,
    /// As the answer says.
    pub codifica_locale: String,
    /// Why, in Italian.
    pub sentence: String,
}

/// A row of a request of codes, with what came back for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CupRow {
    /// The row of the workbook, or the place of the application.
    pub row: u32,
    /// As the request says.
    pub id_progetto: String,
    /// As the request says.
    pub codifica_locale: String,
    /// The name of the beneficiary.
    pub name: String,
    /// Once it came.
    #[schemars(with = "Option<String>")]
    pub cup: Option<Cup>,
    /// Why it was rejected, if it was: what fits.
    pub rejected: Vec<String>,
    /// Whether its code was revoked.
    pub revoked: bool,
    /// What a later request of codes brought, if one asked for it again.
    pub later: Option<CupLater>,
}

/// What a later request of codes brought for a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CupLater {
    /// Which request of codes.
    #[schemars(with = "String", extend("format" = "uuid"))]
    pub conversion: ConversionId,
    /// The code, once it came.
    #[schemars(with = "Option<String>")]
    pub cup: Option<Cup>,
}

impl From<&ConversionFile> for CupFile {
    fn from(file: &ConversionFile) -> Self {
        Self {
            file: file.file.clone(),
            name: file.name.clone(),
            kind: file.kind.into(),
            size: file.size,
            sha256: file.sha256.to_string(),
            requests: file.requests,
            at: file.at.into(),
        }
    }
}

impl From<FileKind> for CupFileKind {
    fn from(kind: FileKind) -> Self {
        match kind {
            FileKind::Source => Self::Source,
            FileKind::Request => Self::Request,
            FileKind::Marked => Self::Marked,
            FileKind::Response => Self::Response,
            FileKind::Codes => Self::Codes,
            FileKind::Rejected => Self::Rejected,
        }
    }
}

impl From<Stray> for CupStray {
    fn from(stray: Stray) -> Self {
        let Stray { id_progetto, codifica_locale, sentence } = stray;
        Self { id_progetto, codifica_locale, sentence }
    }
}
