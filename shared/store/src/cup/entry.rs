//! An entry of the register: a local code, how it stands, and how it came to that.

use super::author::Author;
use super::records::MeasureName;
use crate::instant;
use crate::record::Record;
use domain::{ApplicationId, ConversionId, Cup};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// Most steps of a history that are kept: the latest.
const STEPS: usize = 60;

/// What a request asks a code for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wanted {
    /// The owner's own reference.
    pub local_code: String,
    /// The name of the beneficiary.
    pub name: String,
    /// Their VAT number or fiscal code; empty where the measure asks for none.
    pub tax_code: String,
    /// The cost, in whole euro.
    pub cost: i64,
    /// The funding, in whole euro.
    pub granted: i64,
    /// The measure.
    pub measure: MeasureName,
    /// The application it is for, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub application: Option<ApplicationId>,
    /// The conversion that asks.
    pub conversion: ConversionId,
    /// The identifier within its file.
    pub id_progetto: String,
}

/// How a local code stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum EntryState {
    /// Its code was asked for, and nothing came back.
    Asked,
    /// It has its code.
    Coded {
        /// Which.
        cup: Cup,
    },
    /// Its request was rejected.
    Rejected {
        /// Why, as far as it is kept here.
        reason: String,
    },
    /// Its request was given up.
    GivenUp,
    /// Its code was revoked.
    Revoked {
        /// Which.
        cup: Cup,
    },
}

/// What happened to an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum EntryEvent {
    /// Its code was asked for.
    Asked {
        /// By which conversion.
        conversion: ConversionId,
    },
    /// The code came.
    Coded {
        /// To which conversion.
        conversion: ConversionId,
        /// Which.
        cup: Cup,
    },
    /// The request was rejected.
    Rejected {
        /// Of which conversion.
        conversion: ConversionId,
        /// Why, as far as it is kept here.
        reason: String,
    },
    /// The request was given up.
    GivenUp {
        /// Of which conversion.
        conversion: ConversionId,
    },
    /// The code is to be revoked.
    RevocationNoted {
        /// Which.
        cup: Cup,
    },
    /// The code was revoked.
    Revoked {
        /// Which.
        cup: Cup,
    },
}

/// A step of the history of an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntryStep {
    /// When.
    #[serde(with = "instant")]
    pub at: Timestamp,
    /// By whom.
    pub by: Author,
    /// What.
    pub what: EntryEvent,
}

/// An entry of the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntryRecord {
    /// The owner's own reference.
    pub local_code: String,
    /// The name of the beneficiary, by the latest request.
    pub name: String,
    /// Their VAT number or fiscal code.
    pub tax_code: String,
    /// The cost, in whole euro.
    pub cost: i64,
    /// The funding, in whole euro.
    pub granted: i64,
    /// The measure.
    pub measure: MeasureName,
    /// The application it is for, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub application: Option<ApplicationId>,
    /// The latest conversion that asked.
    pub conversion: ConversionId,
    /// The identifier within its file.
    pub id_progetto: String,
    /// How it stands.
    #[serde(rename = "standing")]
    pub state: EntryState,
    /// How it came to that, the latest last.
    pub history: Vec<EntryStep>,
    /// Grows by one with every change.
    pub version: u64,
}

impl Record for EntryRecord {
    const TAG: &'static str = "CUP_ENTRY";
    const WHAT: &'static str = "an entry of the register of codes";
}

impl EntryRecord {
    /// The entry of a request, whatever was before it: its history goes on.
    pub(super) fn asked(before: Option<Self>, wanted: &Wanted, step: EntryStep) -> Self {
        let (mut history, version) =
            before.map(|before| (before.history, before.version)).unwrap_or_default();
        push(&mut history, step);
        let Wanted { local_code, name, tax_code, cost, granted, measure, .. } = wanted.clone();
        Self {
            local_code,
            name,
            tax_code,
            cost,
            granted,
            measure,
            application: wanted.application,
            conversion: wanted.conversion,
            id_progetto: wanted.id_progetto.clone(),
            state: EntryState::Asked,
            history,
            version: version + 1,
        }
    }

    /// The entry after a step; nothing when the step changes nothing.
    pub(super) fn after(&self, step: EntryStep) -> Option<Self> {
        let state = self.state_after(&step.what)?;
        let mut after = Self { version: self.version + 1, ..self.clone() };
        if let EntryEvent::Coded { conversion, .. } = &step.what {
            after.conversion = *conversion;
        }
        after.state = state;
        push(&mut after.history, step);
        Some(after)
    }

    fn state_after(&self, event: &EntryEvent) -> Option<EntryState> {
        let asked_by = |conversion: &ConversionId| {
            self.conversion == *conversion && matches!(self.state, EntryState::Asked)
        };
        let has = |cup: &Cup| matches!(&self.state, EntryState::Coded { cup: held } if held == cup);
        match event {
            EntryEvent::Coded { cup, .. } if has(cup) || self.was(cup) => None,
            EntryEvent::Coded { cup, .. } => Some(EntryState::Coded { cup: cup.clone() }),
            EntryEvent::Rejected { conversion, reason } => {
                // A rejection that is corrected by another one of the same request counts too.
                let again = self.conversion == *conversion
                    && matches!(&self.state, EntryState::Rejected { reason: old } if old != reason);
                (asked_by(conversion) || again)
                    .then(|| EntryState::Rejected { reason: reason.clone() })
            }
            EntryEvent::GivenUp { conversion } => {
                asked_by(conversion).then_some(EntryState::GivenUp)
            }
            // Its own code, or one that came for it and that nobody wants.
            EntryEvent::RevocationNoted { cup } => {
                let noted = |step: &EntryStep| step.what == *event;
                let is_new = !self.was(cup) && !self.history.iter().any(noted);
                is_new.then(|| self.state.clone())
            }
            EntryEvent::Revoked { cup } if has(cup) => {
                Some(EntryState::Revoked { cup: cup.clone() })
            }
            EntryEvent::Revoked { cup } => {
                self.to_revoke().any(|noted| noted == cup).then(|| self.state.clone())
            }
            // Claims are made by themselves.
            EntryEvent::Asked { .. } => None,
        }
    }

    /// Whether a code was the entry's, or came for it, and was revoked.
    fn was(&self, cup: &Cup) -> bool {
        self.revoked().any(|revoked| revoked == cup)
    }

    /// The codes that it had and that were revoked, the earliest first.
    pub fn revoked(&self) -> impl Iterator<Item = &Cup> {
        self.revocations().map(|(cup, _)| cup)
    }

    /// The same, each with when that was noted here.
    pub fn revocations(&self) -> impl Iterator<Item = (&Cup, Timestamp)> {
        self.history.iter().filter_map(|step| match &step.what {
            EntryEvent::Revoked { cup } => Some((cup, step.at)),
            EntryEvent::Asked { .. }
            | EntryEvent::Coded { .. }
            | EntryEvent::Rejected { .. }
            | EntryEvent::GivenUp { .. }
            | EntryEvent::RevocationNoted { .. } => None,
        })
    }

    /// The codes of it that are to be revoked: its own, and those that came for it and that nobody wants.
    pub fn to_revoke(&self) -> impl Iterator<Item = &Cup> {
        let noted = self.history.iter().filter_map(|step| match &step.what {
            EntryEvent::RevocationNoted { cup } => Some(cup),
            EntryEvent::Asked { .. }
            | EntryEvent::Coded { .. }
            | EntryEvent::Rejected { .. }
            | EntryEvent::GivenUp { .. }
            | EntryEvent::Revoked { .. } => None,
        });
        noted.filter(|cup| !self.was(cup))
    }

    /// The code that it has and that counts: none that was revoked.
    pub fn valid_cup(&self) -> Option<&Cup> {
        match &self.state {
            EntryState::Coded { cup } => Some(cup),
            EntryState::Asked
            | EntryState::Rejected { .. }
            | EntryState::GivenUp
            | EntryState::Revoked { .. } => None,
        }
    }

    /// The code that it has, or had last.
    pub fn cup(&self) -> Option<&Cup> {
        match &self.state {
            EntryState::Coded { cup } | EntryState::Revoked { cup } => Some(cup),
            EntryState::Asked | EntryState::Rejected { .. } | EntryState::GivenUp => None,
        }
    }
}

fn push(history: &mut Vec<EntryStep>, step: EntryStep) {
    if history.len() >= STEPS {
        history.remove(0);
    }
    history.push(step);
}
