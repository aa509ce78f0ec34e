//! Noting what is about to be read.

use super::Reads;
use super::record::{OfficialRead, ReadThing, by_administration, day_of};
use crate::applications::Dossier;
use crate::error::StoreError;
use crate::instant;
use crate::query::Range;
use crate::record::Record;
use crate::transaction::Transaction;
use domain::{ApplicationId, OrganisationCode, Username};
use futures::stream::{self, StreamExt, TryStreamExt};
use jiff::Timestamp;
use std::collections::BTreeSet;

/// How many are written at once.
const AT_ONCE: usize = 16;
const ABSENT: &str = "attribute_not_exists(pk)";

/// Who reads, and when.
#[derive(Debug, Clone)]
pub struct Reader {
    /// For which administration.
    pub administration: OrganisationCode,
    /// Who.
    pub username: Username,
    /// When.
    pub at: Timestamp,
}

#[derive(Clone, Copy)]
struct Condition;

impl Reads {
    /// Notes that somebody reads something of some applications. What was noted on the same day stays as it is.
    ///
    /// # Errors
    /// When it cannot be noted: then it must not be given.
    pub async fn note<'a>(
        &self,
        reader: &Reader,
        thing: ReadThing,
        applications: impl IntoIterator<Item = &'a Dossier>,
    ) -> Result<(), StoreError> {
        let noted = self.noted_today(reader, thing).await?;
        let new = applications.into_iter().filter(|dossier| !noted.contains(&dossier.id));
        let reads: Vec<OfficialRead> = new.map(|dossier| reader.reads(dossier, thing)).collect();
        stream::iter(reads)
            .map(|read| async move { self.write(&read).await })
            .buffer_unordered(AT_ONCE)
            .try_collect()
            .await
    }

    async fn noted_today(
        &self,
        reader: &Reader,
        thing: ReadThing,
    ) -> Result<BTreeSet<ApplicationId>, StoreError> {
        let partition = by_administration(&reader.administration);
        let prefix = day_of(&reader.username, thing, reader.at);
        let range = Range { partition: &partition, sort_prefix: &prefix };
        let noted: Vec<OfficialRead> = self.table.records(&range).await?;
        Ok(noted.into_iter().map(|read| read.application).collect())
    }

    /// A refusal means that another request noted it a moment ago.
    async fn write(&self, read: &OfficialRead) -> Result<(), StoreError> {
        Transaction::new(OfficialRead::WHAT)
            .put(Condition, &self.table, read.item(&read.key())?, ABSENT, &[])?
            .put(Condition, &self.table, read.item(&read.listed_key())?, ABSENT, &[])?
            .commit(&self.table.client)
            .await
            .map(drop)
    }
}

impl Reader {
    fn reads(&self, dossier: &Dossier, thing: ReadThing) -> OfficialRead {
        OfficialRead {
            application: dossier.id,
            protocol: dossier.stage.protocol().cloned(),
            administration: self.administration.clone(),
            username: self.username.clone(),
            thing,
            at: instant::cut(self.at),
        }
    }
}
