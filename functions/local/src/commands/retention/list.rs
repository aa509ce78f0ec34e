//! `ristoro retention due`.

use super::due::each_due;
use super::found::{Due, Wanted};
use super::periods::Periods;
use crate::commands::operator::now;
use crate::commands::place::Place;
use crate::commands::terminal::{Outcome, say};
use clap::Args;
use domain::{Instant, RetentionKind};
use std::collections::BTreeMap;
use std::error::Error;
use std::process::ExitCode;
use store::Stores;
use store::erasures::HoldOn;

#[derive(Args)]
pub(in crate::commands) struct Options {
    #[command(flatten)]
    pub(super) kinds: Kinds,
    #[command(flatten)]
    pub(super) periods: Periods,
    #[command(flatten)]
    place: Place,
}

#[derive(Args)]
pub(super) struct Kinds {
    /// Only of this kind: drafts, submitted, identity-documents, events or accounts; may be said more than once.
    #[arg(long = "kind", value_name = "KIND", value_parser = kind)]
    only: Vec<RetentionKind>,
}

fn kind(name: &str) -> Result<RetentionKind, String> {
    let names = RetentionKind::ALL.map(RetentionKind::name).join(", ");
    RetentionKind::named(name).ok_or_else(|| format!("one of: {names}"))
}

impl Kinds {
    /// Those that are meant: all, unless some were named.
    pub(super) fn meant(&self) -> Vec<RetentionKind> {
        let all = RetentionKind::ALL.into_iter();
        all.filter(|kind| self.only.is_empty() || self.only.contains(kind)).collect()
    }
}

pub(super) fn run(options: &Options) -> Outcome {
    options.place.with_stores(async |stores| list(stores, options).await)
}

async fn list(stores: &Stores, options: &Options) -> Outcome {
    let kinds = options.kinds.meant();
    let wanted = Wanted { periods: &options.periods, kinds: &kinds, now: now() };
    let held: Vec<HoldOn> =
        stores.erasures.holds().await?.into_iter().map(|hold| hold.on).collect();
    let mut counts: BTreeMap<RetentionKind, u64> = BTreeMap::new();
    each_due(stores, &wanted, async |due| {
        let note = note(stores, &wanted, &due, &held).await?;
        let (kind, name, since) = (due.kind.name(), due.name(), Instant::from(due.since));
        say(&format!("{kind}: {name}, since {since}{note}"));
        *counts.entry(due.kind).or_default() += 1;
        Ok(())
    })
    .await?;
    for kind in kinds {
        let count = counts.get(&kind).copied().unwrap_or_default();
        say(&format!("{}: {count} due.", kind.name()));
    }
    waiting(stores).await?;
    Ok(ExitCode::SUCCESS)
}

/// What keeps something from going, or from going whole.
async fn note(
    stores: &Stores,
    wanted: &Wanted<'_>,
    due: &Due,
    held: &[HoldOn],
) -> Result<String, Box<dyn Error>> {
    if due.holds().iter().any(|on| held.contains(on)) {
        return Ok("; held: it stays".to_owned());
    }
    let Some(prefix) = due.files() else { return Ok(String::new()) };
    let locked = stores.files.locked_documents(&prefix, wanted.now).await?;
    Ok(locked.map_or_else(String::new, |locked| {
        let until = Instant::from(locked.until);
        format!("; {} of its files are locked, and go after {until}", locked.versions)
    }))
}

/// What was begun and waits for the storage to let its files go.
async fn waiting(stores: &Stores) -> Result<(), Box<dyn Error>> {
    for pending in stores.erasures.all_pending().await? {
        let at = Instant::from(pending.due_at);
        say(&format!("begun before: {}; what is left of it goes after {at}", pending.of));
    }
    Ok(())
}
