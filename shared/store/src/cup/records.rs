//! The records of a request of project codes, and of the answers to it.

use super::author::Author;
use super::since::Since;
use super::steps::{ConversionStep, push};
use crate::instant;
use crate::record::Record;
use domain::{ConversionId, Cup, Digest, FileName, OrganisationCode, ResponseId};
use form::CallId;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What a conversion is made from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Origin {
    /// A workbook that was uploaded.
    Workbook {
        /// The name it was uploaded with.
        file_name: FileName,
        /// Length as announced and, once it arrived, as it is; in bytes.
        size: u64,
        /// SHA-256, once it arrived.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        sha256: Option<Digest>,
    },
    /// Submitted applications to a call.
    Applications {
        /// The call.
        call: CallId,
        /// Its title.
        title: String,
    },
}

/// A measure by id and title.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeasureName {
    /// Its id.
    pub id: String,
    /// The title people read.
    pub title: String,
}

/// How far a conversion is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum Progress {
    /// What it is made from has not arrived yet.
    Waiting,
    /// What arrived is not a workbook that can be read.
    Unreadable {
        /// Why, as a stable name.
        code: String,
        /// Why, for people.
        sentence: String,
    },
    /// There are problems: nothing was requested.
    Refused {
        /// How many requests there would be.
        requests: u32,
        /// How many problems.
        problems: u32,
    },
    /// The request is ready.
    Accepted {
        /// How many requests it holds.
        requests: u32,
        /// How many of them have a code.
        coded: u32,
        /// How many were rejected, and have no code.
        rejected: u32,
    },
}

/// What a file of a conversion is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FileKind {
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

/// A file of a conversion; its bytes are in the documents bucket.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConversionFile {
    /// Its id within the conversion.
    pub file: String,
    /// The name under which it is saved.
    pub name: String,
    /// What it is.
    pub kind: FileKind,
    /// Key in the documents bucket.
    pub key: String,
    /// Length, in bytes.
    pub size: u64,
    /// SHA-256.
    pub sha256: Digest,
    /// How many requests it holds, if it is a request.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub requests: Option<u32>,
    /// When it was stored.
    #[serde(with = "instant")]
    pub at: Timestamp,
}

/// A request of codes, from what it is made from to the codes that came back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConversionRecord {
    /// Its id.
    pub id: ConversionId,
    /// The administration it belongs to.
    pub administration: OrganisationCode,
    /// When it was begun.
    #[serde(with = "instant")]
    pub at: Timestamp,
    /// By whom.
    pub by: Author,
    /// When what arrived for it began to be judged, if that was later.
    #[serde(with = "instant::option", default, skip_serializing_if = "Option::is_none")]
    pub judged_from: Option<Timestamp>,
    /// What it is made from.
    pub origin: Origin,
    /// The measure that was asked for, by id, in place of the one that the workbook names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked: Option<String>,
    /// Whether it may be split into several files.
    pub split: bool,
    /// The calls whose applications it asks codes for, as far as they are known: it is there for the administration
    /// while it runs them.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub calls: BTreeSet<CallId>,
    /// The measure that was applied.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measure: Option<MeasureName>,
    /// How far it is.
    pub progress: Progress,
    /// Key of the report in the documents bucket, once there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report: Option<String>,
    /// Key of the list of the requests in the documents bucket, once it is accepted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rows: Option<String>,
    /// Its files.
    #[serde(default)]
    pub files: Vec<ConversionFile>,
    /// Who gave it up, and when, if somebody did: its rows can be asked for again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawn: Option<Withdrawal>,
    /// Who confirmed what it asks for, and when: before that nobody gets its files of requests.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirmed: Option<Act>,
    /// When its files were uploaded to Sistema CUP, and who noted it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uploaded: Option<Act>,
    /// What became of its rows since their answers, as far as its workbooks of them tell.
    #[serde(default, skip_serializing_if = "Since::is_nothing")]
    pub since: Since,
    /// What was done with it after it was made, the earliest first: the latest steps.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<ConversionStep>,
    /// Grows by one with every change; 0 for one not yet stored.
    pub version: u64,
}

impl ConversionRecord {
    /// Since when Sistema CUP is awaited to answer all of it, and who noted that; nothing when it was not uploaded, was given up,
    /// or everything came back.
    pub fn awaited(&self) -> Option<&Act> {
        let waits = match self.progress {
            Progress::Accepted { requests, coded, rejected } => coded + rejected < requests,
            Progress::Waiting | Progress::Unreadable { .. } | Progress::Refused { .. } => false,
        };
        self.uploaded.as_ref().filter(|_| waits && self.withdrawn.is_none())
    }

    /// Notes a step of its history.
    pub fn note(&mut self, step: ConversionStep) {
        push(&mut self.steps, step);
    }
}

/// Something that somebody did, and when it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Act {
    /// When.
    #[serde(with = "instant")]
    pub at: Timestamp,
    /// Who noted it.
    pub by: Author,
}

/// The giving up of a request that will not be sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withdrawal {
    /// When.
    #[serde(with = "instant")]
    pub at: Timestamp,
    /// By whom.
    pub by: Author,
}

/// An answer that came with no request of the conversion, or could not be taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stray {
    /// As the answer says.
    pub id_progetto: String,
    /// As the answer says.
    pub codifica_locale: String,
    /// Why it was not taken, for people.
    pub sentence: String,
}

/// How far an answer is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum ResponseState {
    /// It has not arrived, or not everything in it was taken yet.
    Waiting,
    /// It is no answer that can be read: nothing of it was taken.
    Unreadable {
        /// Why, for people.
        sentence: String,
    },
    /// Everything in it was taken, or told.
    Imported {
        /// When.
        #[serde(with = "instant")]
        at: Timestamp,
        /// SHA-256 of the file.
        sha256: Digest,
        /// How many of the conversion's requests it gives a code.
        coded: u32,
        /// How many it rejects.
        rejected: u32,
        /// Key of the answers that were not taken, the first of them, in the documents bucket.
        strays: String,
        /// How many they are.
        stray_count: u32,
        /// Whether it contradicts what is known: then nothing of it was taken.
        #[serde(default)]
        contradicts: bool,
        /// The codes in it that belong to no project, when it contradicts what is known.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        unwanted: Vec<Cup>,
    },
}

/// An answer of Sistema CUP to a conversion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResponseRecord {
    /// Its id.
    pub id: ResponseId,
    /// The conversion it answers.
    pub conversion: ConversionId,
    /// When it was announced.
    #[serde(with = "instant")]
    pub at: Timestamp,
    /// By whom.
    pub by: Author,
    /// The name it was uploaded with.
    pub file_name: FileName,
    /// How far it is.
    pub progress: ResponseState,
}

impl Record for ConversionRecord {
    const TAG: &'static str = "CONVERSION";
    const WHAT: &'static str = "a conversion";
}

impl Record for ResponseRecord {
    const TAG: &'static str = "CUP_RESPONSE";
    const WHAT: &'static str = "an answer to a conversion";
}
