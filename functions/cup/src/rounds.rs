//! The requests of codes that entries of the register name: read once each, those that are the administration's to see.

use crate::actor::Actor;
use crate::own;
use domain::ConversionId;
use edge::Refusal;
use form::CallId;
use std::collections::{BTreeMap, BTreeSet};
use store::cup::{ConversionRecord, EntryEvent, EntryRecord};

/// Requests of codes, as far as entries were looked at.
pub(crate) struct Rounds {
    calls: BTreeSet<CallId>,
    known: BTreeMap<ConversionId, Option<ConversionRecord>>,
}

impl Rounds {
    /// None yet.
    pub(crate) async fn of(actor: &Actor<'_>) -> Result<Self, Refusal> {
        Ok(Self { calls: own::calls(actor).await?, known: BTreeMap::new() })
    }

    /// Reads the latest request of each entry.
    pub(crate) async fn learn_latest(
        &mut self,
        actor: &Actor<'_>,
        entries: &[EntryRecord],
    ) -> Result<(), Refusal> {
        self.learn(actor, entries.iter().map(|entry| entry.conversion).collect()).await
    }

    /// Reads every request that an entry names.
    pub(crate) async fn learn_all<'e>(
        &mut self,
        actor: &Actor<'_>,
        entries: impl Iterator<Item = &'e EntryRecord>,
    ) -> Result<(), Refusal> {
        self.learn(actor, entries.flat_map(asked_by).collect()).await
    }

    async fn learn(
        &mut self,
        actor: &Actor<'_>,
        mut named: BTreeSet<ConversionId>,
    ) -> Result<(), Refusal> {
        named.retain(|id| !self.known.contains_key(id));
        let named: Vec<ConversionId> = named.into_iter().collect();
        let records = &actor.context.stores.cup;
        let read = records.conversions_of(&actor.administration, &named).await?;
        self.known.extend(named.into_iter().map(|id| (id, None)));
        for record in read {
            let own = record.calls.is_subset(&self.calls);
            self.known.insert(record.id, own.then_some(record));
        }
        Ok(())
    }

    /// A request that was read, if it is the administration's to see.
    pub(crate) fn get(&self, id: ConversionId) -> Option<&ConversionRecord> {
        self.known.get(&id)?.as_ref()
    }
}

/// The requests that asked for the code of an entry, the earliest first.
pub(crate) fn asked_by(entry: &EntryRecord) -> impl Iterator<Item = ConversionId> {
    entry.history.iter().filter_map(|step| match &step.what {
        EntryEvent::Asked { conversion } => Some(*conversion),
        EntryEvent::Coded { .. }
        | EntryEvent::Rejected { .. }
        | EntryEvent::GivenUp { .. }
        | EntryEvent::RevocationNoted { .. }
        | EntryEvent::Revoked { .. } => None,
    })
}
