//! Erasing one thing that is due.

use super::found::{Due, What};
use super::operator::{WhoAndWhy, event_id};
use crate::commands::operator::now;
use domain::Instant;
use jiff::Timestamp;
use std::error::Error;
use std::fmt;
use store::Stores;
use store::accounts::{AccountActor, AccountEvent, AccountEventKind};
use store::erasures::{ErasureBegun, ErasureProgress, HoldOn, PendingErasure};
use store::history::Head;

/// The user of events that no user of an organisation caused.
const PORTAL: &str = "portale";
/// How many steps are taken before it is looked whether there is more.
const STEPS: usize = 1_000;

/// How it ended.
pub(super) enum Ending {
    Erased { records: u64, files: u64 },
    Postponed { locked: u64, until: Timestamp },
    Events(u64),
    Held,
    Changed,
}

impl fmt::Display for Ending {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Erased { records, files } => {
                write!(f, "erased: {records} records, {files} files")
            }
            Self::Postponed { locked, until } => {
                let until = Instant::from(*until);
                write!(f, "erased but for {locked} locked files, which go after {until}")
            }
            Self::Events(count) => write!(f, "{count} erased"),
            Self::Held => f.write_str("held: it stays"),
            Self::Changed => f.write_str("it changed meanwhile: it stays until the next time"),
        }
    }
}

/// Erases it, unless it is held or not as it was read.
pub(super) async fn erase_one(
    stores: &Stores,
    who: &WhoAndWhy,
    due: &Due,
) -> Result<Ending, Box<dyn Error>> {
    let (erasures, by) = (&stores.erasures, who.by()?);
    let begun = match &due.what {
        What::Dossier(dossier) => erasures.begin_dossier(dossier, due.kind.into(), &by).await?,
        What::File(dossier, which) => {
            // That another file of it was erased is noted on it: it is read anew.
            let Some(dossier) = stores.applications.dossier(dossier.id).await? else {
                return Ok(Ending::Changed);
            };
            erasures.begin_file(&dossier, which, (&by, &PORTAL.parse()?)).await?
        }
        What::Account { organisation, head } => {
            erasures.begin_account(organisation, *head, &by).await?
        }
        What::Events { organisation, before, .. } => {
            let held = HoldOn::Organisation { organisation: organisation.clone() };
            if erasures.holds().await?.iter().any(|hold| hold.on == held) {
                return Ok(Ending::Held);
            }
            let (name, reason) = (by.author, by.reason);
            let actor = AccountActor::Operator { name, reason };
            let kind = AccountEventKind::HistoryCut { until: Head::start() };
            let event = AccountEvent { id: by.event, at: by.at, actor, kind };
            let count = stores.accounts.cut_history(organisation, *before, event).await?;
            return Ok(Ending::Events(u64::try_from(count)?));
        }
    };
    match begun {
        ErasureBegun::Begun(mut pending) => finish(stores, &mut pending).await,
        ErasureBegun::Held => Ok(Ending::Held),
        ErasureBegun::Changed => Ok(Ending::Changed),
    }
}

/// Goes on until nothing is left, or nothing but what the storage locks.
pub(super) async fn finish(
    stores: &Stores,
    pending: &mut PendingErasure,
) -> Result<Ending, Box<dyn Error>> {
    loop {
        let mut steps = STEPS;
        match stores.erasures.go_on(pending, (event_id()?, now()), &mut steps).await? {
            ErasureProgress::More => {}
            ErasureProgress::Ended { records, files } => {
                return Ok(Ending::Erased { records, files });
            }
            ErasureProgress::Postponed(locked) => {
                return Ok(Ending::Postponed { locked: locked.versions, until: locked.until });
            }
        }
    }
}
