//! The register: one entry for each local code of an administration, from its first request to its last revocation.

use super::author::Author;
use super::entry::{EntryEvent, EntryRecord, EntryState, EntryStep, Wanted};
use super::keys::{entry_key, ids_key, partition};
use super::listed_entries::listed;
use super::registry::CupRecords;
use crate::error::StoreError;
use crate::expression::number;
use crate::instant;
use crate::query::Range;
use crate::record::Record;
use crate::transaction::{Commit, MOST_STEPS, Transaction};
use domain::{ConversionId, OrganisationCode};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

const ENTRY: &str = EntryRecord::WHAT;
/// How often a change is tried again when others change the same entry.
const PATIENCE: usize = 8;
/// How many entries are claimed together at most.
pub const ENTRIES_TOGETHER: usize = MOST_STEPS;
/// The condition that there is no entry yet.
const ABSENT: &str = "attribute_not_exists(pk)";
/// The condition that nobody changed an entry.
const UNCHANGED: &str = "#version = :version";

/// How the claiming of a local code ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Claimed {
    /// It waits for this conversion.
    Now,
    /// It has a code, or waits for another conversion: this is its entry.
    Held(Box<EntryRecord>),
}

/// The next identifier of requests that no file of the administration has used.
#[derive(Serialize, Deserialize)]
struct Ids {
    next: u64,
}

impl Record for Ids {
    const TAG: &'static str = "CUP_IDS";
    const WHAT: &'static str = "the identifiers of requests";
}

impl CupRecords {
    /// The entries of an administration after that of a local code, or from the first on, by local code: `most` of them
    /// at most. Fewer mean that there are no others.
    pub async fn entries_after(
        &self,
        administration: &OrganisationCode,
        after: Option<&str>,
        most: usize,
    ) -> Result<Vec<EntryRecord>, StoreError> {
        let partition = partition(administration);
        let range = Range { partition: &partition, sort_prefix: "ENT#" };
        let after = after.map(|local_code| entry_key(administration, local_code));
        self.table.records_after(&range, after.as_ref(), most).await
    }

    /// The entries of some local codes: those that are there.
    pub async fn entries_of(
        &self,
        administration: &OrganisationCode,
        local_codes: &[String],
    ) -> Result<Vec<EntryRecord>, StoreError> {
        let keys: Vec<_> = local_codes.iter().map(|code| entry_key(administration, code)).collect();
        self.table.many_records(&keys).await
    }

    /// The entry of a local code.
    pub async fn entry(
        &self,
        administration: &OrganisationCode,
        local_code: &str,
    ) -> Result<Option<EntryRecord>, StoreError> {
        self.table.record(&entry_key(administration, local_code)).await
    }

    /// Notes that a conversion asks for the code of a local code, unless it has one or waits for another conversion
    /// than `instead`, one that was never sent.
    pub async fn claim_entry(
        &self,
        administration: &OrganisationCode,
        wanted: &Wanted,
        instead: Option<ConversionId>,
        (at, by): (Timestamp, &Author),
    ) -> Result<Claimed, StoreError> {
        for _ in 0..PATIENCE {
            let before = self.entry(administration, &wanted.local_code).await?;
            if let Some(before) = &before {
                match &before.state {
                    EntryState::Asked if before.conversion == wanted.conversion => {
                        return Ok(Claimed::Now);
                    }
                    EntryState::Asked if instead == Some(before.conversion) => {}
                    EntryState::Asked | EntryState::Coded { .. } => {
                        return Ok(Claimed::Held(Box::new(before.clone())));
                    }
                    EntryState::Rejected { .. }
                    | EntryState::GivenUp
                    | EntryState::Revoked { .. } => {}
                }
            }
            let step = step(EntryEvent::Asked { conversion: wanted.conversion }, at, by);
            let entry = EntryRecord::asked(before, wanted, step);
            if self.put_entry(administration, &entry).await? {
                return Ok(Claimed::Now);
            }
        }
        Err(StoreError::Contended { what: ENTRY })
    }

    /// Notes for some local codes at once that a conversion asks for them, each with its entry as it was read, which is
    /// not in the way: all of them, or none (`false`) when somebody changed an entry since. At most
    /// [`ENTRIES_TOGETHER`].
    pub async fn claim_together(
        &self,
        administration: &OrganisationCode,
        wanted: &[(&Wanted, Option<&EntryRecord>)],
        (at, by): (Timestamp, &Author),
    ) -> Result<bool, StoreError> {
        let mut together = Transaction::new(ENTRY);
        for (one, before) in wanted {
            let step = step(EntryEvent::Asked { conversion: one.conversion }, at, by);
            let entry = EntryRecord::asked(before.cloned(), one, step);
            let item = listed(administration, &entry)?;
            together = match entry.version {
                1 => together.put((), &self.table, item, ABSENT, &[])?,
                version => {
                    let values = [(":version", number(version - 1))];
                    together.put((), &self.table, item, UNCHANGED, &values)?
                }
            };
        }
        Ok(together.commit(&self.table.client).await? == Commit::Done)
    }

    /// Notes on an entry what came of its request, or of its code. What the entry knows already changes nothing, and
    /// neither does what concerns a conversion that is no longer the entry's, or a code that never was to be revoked.
    pub async fn settle_entry(
        &self,
        administration: &OrganisationCode,
        local_code: &str,
        event: &EntryEvent,
        (at, by): (Timestamp, &Author),
    ) -> Result<(), StoreError> {
        for _ in 0..PATIENCE {
            let Some(before) = self.entry(administration, local_code).await? else { return Ok(()) };
            let Some(after) = before.after(step(event.clone(), at, by)) else { return Ok(()) };
            if self.put_entry(administration, &after).await? {
                return Ok(());
            }
        }
        Err(StoreError::Contended { what: ENTRY })
    }

    /// Writes an entry, provided that nobody changed it since it was read.
    async fn put_entry(
        &self,
        administration: &OrganisationCode,
        entry: &EntryRecord,
    ) -> Result<bool, StoreError> {
        let item = listed(administration, entry)?;
        if entry.version == 1 {
            return self.table.put(ENTRY, item, Some(ABSENT), &[]).await;
        }
        let values = [(":version", number(entry.version - 1))];
        self.table.put(ENTRY, item, Some(UNCHANGED), &values).await
    }

    /// The first identifier that no request of the administration has.
    pub async fn next_id(&self, administration: &OrganisationCode) -> Result<u64, StoreError> {
        let ids: Option<Ids> = self.table.record(&ids_key(administration)).await?;
        Ok(ids.map_or(1, |ids| ids.next))
    }

    /// Takes `count` identifiers from `first` on; `false` if somebody else took some in the meantime.
    pub async fn take_ids(
        &self,
        administration: &OrganisationCode,
        first: u64,
        count: u64,
    ) -> Result<bool, StoreError> {
        let item = Ids { next: first.saturating_add(count) }.item(&ids_key(administration))?;
        let values = [(":first", number(first))];
        let condition = if first == 1 {
            "attribute_not_exists(pk) OR #next = :first"
        } else {
            "#next = :first"
        };
        self.table.put(Ids::WHAT, item, Some(condition), &values).await
    }
}

fn step(what: EntryEvent, at: Timestamp, by: &Author) -> EntryStep {
    EntryStep { at: instant::cut(at), by: by.clone(), what }
}
