//! The register of codes.

use super::{MeasureName, Person};
use crate::api::Instant;
use domain::{ApplicationId, ConversionId, Cup};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::cup::{ConversionEvent, ConversionStep, EntryEvent, EntryStep};

/// What is looked for in the register.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RegisterSearch {
    /// A part of a local code, a name, a tax code, a measure or a code; empty finds all.
    #[serde(default)]
    pub text: String,
    /// Only what stands so; what has a code to be revoked that nobody wants is among those to be revoked too.
    pub state: Option<RegisterState>,
    /// From where on: what the reply before said is next; from the first one on without.
    pub after: Option<String>,
    /// Whether the whole register is counted too, which reads all of it.
    #[serde(default)]
    pub counts: bool,
}

/// How a local code stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RegisterState {
    /// It is in a request that nobody confirmed yet.
    ToConfirm,
    /// Its code was asked for.
    Asked,
    /// Its request was uploaded to Sistema CUP.
    Uploaded,
    /// It has its code.
    Coded,
    /// Its request was rejected.
    Rejected,
    /// Its request was given up.
    GivenUp,
    /// It has its code, which is to be revoked.
    ToRevoke,
    /// Its code was revoked.
    Revoked,
    /// Its code was asked for once more.
    AskedAgain,
}

impl RegisterState {
    /// In Italian, for people.
    pub fn label(self) -> &'static str {
        match self {
            Self::ToConfirm => "Da confermare",
            Self::Asked => "Chiesto",
            Self::Uploaded => "Caricato nel Sistema CUP",
            Self::Coded => "Con il codice",
            Self::Rejected => "Scartato",
            Self::GivenUp => "Richiesta annullata",
            Self::ToRevoke => "Da revocare",
            Self::Revoked => "Revocato",
            Self::AskedAgain => "Chiesto di nuovo",
        }
    }
}

/// Some of the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Register {
    /// Those that were found, perhaps none of this part; those that changed last first.
    pub entries: Vec<RegisterEntry>,
    /// How many a reply has at most.
    pub page_size: usize,
    /// From where on it goes on, if there is anything else to look at.
    pub next: Option<String>,
    /// How many of the whole register stand how, if that was asked for.
    pub counts: Option<RegisterCounts>,
}

/// How many entries stand how.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RegisterCounts {
    /// In a request that nobody confirmed yet.
    pub to_confirm: usize,
    /// Asked.
    pub asked: usize,
    /// Uploaded.
    pub uploaded: usize,
    /// With their code.
    pub coded: usize,
    /// Rejected.
    pub rejected: usize,
    /// Given up.
    pub given_up: usize,
    /// Codes to be revoked: those of entries that have no other, and those that came for an entry and nobody wants.
    pub to_revoke: usize,
    /// Revoked.
    pub revoked: usize,
    /// Asked again.
    pub asked_again: usize,
}

impl RegisterCounts {
    /// Counts one more.
    pub fn add(&mut self, state: RegisterState) {
        let counter = match state {
            RegisterState::ToConfirm => &mut self.to_confirm,
            RegisterState::Asked => &mut self.asked,
            RegisterState::Uploaded => &mut self.uploaded,
            RegisterState::Coded => &mut self.coded,
            RegisterState::Rejected => &mut self.rejected,
            RegisterState::GivenUp => &mut self.given_up,
            RegisterState::ToRevoke => &mut self.to_revoke,
            RegisterState::Revoked => &mut self.revoked,
            RegisterState::AskedAgain => &mut self.asked_again,
        };
        *counter += 1;
    }
}

/// A local code in the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RegisterEntry {
    /// The owner's own reference.
    pub local_code: String,
    /// The name of the beneficiary.
    pub name: String,
    /// Their VAT number or fiscal code; empty where none was asked for.
    pub tax_code: String,
    /// In whole euro.
    pub cost: i64,
    /// In whole euro.
    pub granted: i64,
    /// The measure.
    pub measure: MeasureName,
    /// How it stands.
    pub state: RegisterState,
    /// Its code, or the one that was revoked last.
    #[schemars(with = "Option<String>")]
    pub cup: Option<Cup>,
    /// Why it was rejected, if it is.
    pub reason: Option<String>,
    /// The codes that it had and that were revoked.
    #[schemars(with = "Vec<String>")]
    pub revoked: Vec<Cup>,
    /// The codes that are to be revoked: its own, and those that came for it and that nobody wants.
    #[schemars(with = "Vec<String>")]
    pub to_revoke: Vec<Cup>,
    /// How often its code was asked for.
    pub rounds: usize,
    /// The identifier within the file of the latest request, as Sistema CUP knows it.
    pub id_progetto: String,
    /// The latest request of codes that asked.
    #[schemars(with = "String", extend("format" = "uuid"))]
    pub conversion: ConversionId,
    /// What that one was made from.
    pub source: String,
    /// When its code was asked for last.
    pub asked_at: Option<Instant>,
    /// When that request was uploaded to Sistema CUP.
    pub uploaded_at: Option<Instant>,
    /// The application that it is for, if there is one.
    #[schemars(with = "Option<String>", extend("format" = "uuid"))]
    pub application: Option<ApplicationId>,
    /// The call that the application was sent to, where it is looked up: in the register's search.
    pub call: Option<String>,
    /// What happened, the earliest first.
    pub history: Vec<RegisterStep>,
}

/// Something that happened to a local code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RegisterStep {
    /// When.
    pub at: Instant,
    /// By whom.
    pub by: Person,
    /// What.
    pub what: RegisterEvent,
    /// The request of codes that it concerns.
    #[schemars(with = "Option<String>", extend("format" = "uuid"))]
    pub conversion: Option<ConversionId>,
    /// The code that it concerns.
    #[schemars(with = "Option<String>")]
    pub cup: Option<Cup>,
    /// Why, of a rejection.
    pub reason: Option<String>,
    /// When it was uploaded, as whoever noted it says.
    pub uploaded_at: Option<Instant>,
}

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RegisterEvent {
    /// The code was asked for.
    Asked,
    /// What the request asks for was confirmed.
    Confirmed,
    /// The request was uploaded to Sistema CUP.
    Uploaded,
    /// The code came.
    Coded,
    /// The request was rejected.
    Rejected,
    /// The request was given up.
    GivenUp,
    /// The code is to be revoked.
    RevocationNoted,
    /// The code was revoked.
    Revoked,
}

impl From<&EntryStep> for RegisterStep {
    fn from(step: &EntryStep) -> Self {
        let (what, conversion, cup, reason) = match &step.what {
            EntryEvent::Asked { conversion } => {
                (RegisterEvent::Asked, Some(conversion), None, None)
            }
            EntryEvent::Coded { conversion, cup } => {
                (RegisterEvent::Coded, Some(conversion), Some(cup), None)
            }
            EntryEvent::Rejected { conversion, reason } => {
                (RegisterEvent::Rejected, Some(conversion), None, Some(reason))
            }
            EntryEvent::GivenUp { conversion } => {
                (RegisterEvent::GivenUp, Some(conversion), None, None)
            }
            EntryEvent::RevocationNoted { cup } => {
                (RegisterEvent::RevocationNoted, None, Some(cup), None)
            }
            EntryEvent::Revoked { cup } => (RegisterEvent::Revoked, None, Some(cup), None),
        };
        Self {
            at: step.at.into(),
            by: Person::from(&step.by),
            what,
            conversion: conversion.copied(),
            cup: cup.cloned(),
            reason: reason.cloned(),
            uploaded_at: None,
        }
    }
}

impl RegisterStep {
    /// A step of a request of codes.
    pub fn of_conversion(conversion: ConversionId, step: &ConversionStep) -> Self {
        let (what, uploaded_at) = match &step.what {
            ConversionEvent::Confirmed => (RegisterEvent::Confirmed, None),
            ConversionEvent::Uploaded { on } => (RegisterEvent::Uploaded, Some((*on).into())),
        };
        Self {
            at: step.at.into(),
            by: Person::from(&step.by),
            what,
            conversion: Some(conversion),
            cup: None,
            reason: None,
            uploaded_at,
        }
    }
}
