//! An entry of the register with the requests that asked for its code, as people see it.

use crate::bare_name::bare_name;
use crate::rounds::{Rounds, asked_by};
use domain::ConversionId;
use edge::api::cup::{MeasureName, RegisterEntry, RegisterEvent, RegisterState, RegisterStep};
use jiff::Timestamp;
use std::collections::BTreeSet;
use store::cup::{ConversionRecord, ConversionStep, EntryEvent, EntryRecord, EntryState};

/// An entry, with the latest request that asked.
pub(crate) struct Found<'a> {
    pub(crate) entry: &'a EntryRecord,
    latest: &'a ConversionRecord,
}

impl<'a> Found<'a> {
    /// An entry, if it is the administration's to see.
    pub(crate) fn of(entry: &'a EntryRecord, rounds: &'a Rounds) -> Option<Self> {
        Some(Self { entry, latest: rounds.get(entry.conversion)? })
    }

    /// How it stands, as people see it.
    pub(crate) fn state(&self) -> RegisterState {
        match self.entry.state {
            EntryState::Asked if self.latest.confirmed.is_none() => RegisterState::ToConfirm,
            EntryState::Asked if self.latest.uploaded.is_some() => RegisterState::Uploaded,
            EntryState::Asked if asked_by(self.entry).count() > 1 => RegisterState::AskedAgain,
            EntryState::Asked => RegisterState::Asked,
            EntryState::Coded { .. } if self.is_to_revoke() => RegisterState::ToRevoke,
            EntryState::Coded { .. } => RegisterState::Coded,
            EntryState::Rejected { .. } => RegisterState::Rejected,
            EntryState::GivenUp => RegisterState::GivenUp,
            EntryState::Revoked { .. } => RegisterState::Revoked,
        }
    }

    fn is_to_revoke(&self) -> bool {
        self.entry.to_revoke().any(|cup| self.entry.cup() == Some(cup))
    }

    /// Whether codes are to be revoked that came for it and are not its own: nobody wants them.
    fn has_unwanted(&self) -> bool {
        self.entry.to_revoke().any(|cup| self.entry.cup() != Some(cup))
    }

    /// Whether it stands so, or has a code that does.
    pub(crate) fn is(&self, state: RegisterState) -> bool {
        self.state() == state || (state == RegisterState::ToRevoke && self.has_unwanted())
    }

    fn asked_at(&self) -> Option<Timestamp> {
        let asked = |event: &EntryEvent| matches!(event, EntryEvent::Asked { .. });
        self.entry.history.iter().rev().find(|step| asked(&step.what)).map(|step| step.at)
    }

    /// Why it was rejected, if it is.
    fn reason(&self) -> Option<&String> {
        match &self.entry.state {
            EntryState::Rejected { reason } => Some(reason),
            EntryState::Asked
            | EntryState::Coded { .. }
            | EntryState::GivenUp
            | EntryState::Revoked { .. } => None,
        }
    }

    /// As pages and workbooks show it.
    pub(crate) fn shown(&self, rounds: &Rounds) -> RegisterEntry {
        let entry = self.entry;
        RegisterEntry {
            local_code: entry.local_code.clone(),
            name: entry.name.clone(),
            tax_code: entry.tax_code.clone(),
            cost: entry.cost,
            granted: entry.granted,
            measure: MeasureName::from(&entry.measure),
            state: self.state(),
            cup: entry.cup().cloned(),
            reason: self.reason().cloned(),
            revoked: entry.revoked().cloned().collect(),
            to_revoke: entry.to_revoke().cloned().collect(),
            rounds: asked_by(entry).count(),
            id_progetto: entry.id_progetto.clone(),
            conversion: entry.conversion,
            source: bare_name(self.latest),
            asked_at: self.asked_at().map(Into::into),
            uploaded_at: self.latest.uploaded.as_ref().map(|act| act.at.into()),
            application: entry.application,
            call: None,
            history: history(entry, rounds),
        }
    }
}

/// What happened to an entry and to the requests that asked for its code, the earliest first.
fn history(entry: &EntryRecord, rounds: &Rounds) -> Vec<RegisterStep> {
    let own = entry.history.iter().map(|step| (step.at, RegisterStep::from(step)));
    let mut steps: Vec<(Timestamp, RegisterStep)> = own.collect();
    let asked: BTreeSet<ConversionId> = asked_by(entry).collect();
    for record in asked.into_iter().filter_map(|id| rounds.get(id)) {
        for step in &record.steps {
            insert(&mut steps, record.id, step);
        }
    }
    steps.into_iter().map(|(_, step)| step).collect()
}

/// Puts a step of a request where it belongs: after the asking, and before whatever came no earlier.
fn insert(
    steps: &mut Vec<(Timestamp, RegisterStep)>,
    conversion: ConversionId,
    step: &ConversionStep,
) {
    let is_of = |one: &RegisterStep| one.conversion == Some(conversion);
    let asked = steps.iter().position(|(_, one)| one.what == RegisterEvent::Asked && is_of(one));
    let first = asked.map_or(0, |asked| asked + 1);
    let before = steps.iter().skip(first).take_while(|(at, one)| {
        let same_kind = matches!(one.what, RegisterEvent::Confirmed | RegisterEvent::Uploaded);
        *at < step.at || (*at == step.at && same_kind && is_of(one))
    });
    let place = first + before.count();
    steps.insert(place, (step.at, RegisterStep::of_conversion(conversion, step)));
}
