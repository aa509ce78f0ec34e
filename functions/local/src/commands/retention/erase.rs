//! `ristoro retention erase`.

use super::due::each_due;
use super::erasing::{Ending, erase_one, finish};
use super::found::{Due, Wanted};
use super::list::Kinds;
use super::operator::WhoAndWhy;
use super::periods::Periods;
use crate::commands::operator::now;
use crate::commands::place::Place;
use crate::commands::terminal::{Outcome, say, say_error};
use clap::Args;
use domain::RetentionKind;
use jiff::Timestamp;
use std::error::Error;
use std::process::ExitCode;
use store::Stores;
use store::erasures::ErasureKind;

#[derive(Args)]
pub(in crate::commands) struct Options {
    #[command(flatten)]
    kinds: Kinds,
    #[command(flatten)]
    periods: Periods,
    #[command(flatten)]
    who: WhoAndWhy,
    #[command(flatten)]
    place: Place,
}

/// What came of it all.
#[derive(Default)]
struct Sum {
    erased: u64,
    left: u64,
    failed: u64,
    accounts: u64,
    events: u64,
}

pub(super) fn run(options: &Options) -> Outcome {
    // Who does it is known before anything is done.
    options.who.by()?;
    options.place.with_stores(async |stores| erase(stores, options).await)
}

async fn erase(stores: &Stores, options: &Options) -> Outcome {
    let now = now();
    let mut sum = Sum::default();
    for mut pending in stores.erasures.all_pending().await? {
        if pending.due_at <= now {
            match finish(stores, &mut pending).await {
                Ok(ending) => say(&format!("{}: begun before, {ending}", pending.of)),
                Err(error) => {
                    sum.failed += 1;
                    say(&format!("{}: begun before, and failed again: {error}", pending.of));
                }
            }
        }
    }
    let kinds = options.kinds.meant();
    let wanted = Wanted { periods: &options.periods, kinds: &kinds, now };
    each_due(stores, &wanted, async |due| {
        one(stores, options, &due, &mut sum).await;
        Ok(())
    })
    .await?;
    if sum.events > 0 {
        let before = options.periods.of(RetentionKind::Events).oldest_kept(now);
        note_events(stores, options, &sum, before).await?;
    }
    say(&format!("{} erased, {} left, {} failed.", sum.erased, sum.left, sum.failed));
    Ok(if sum.failed > 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// One with which it fails keeps no other back.
async fn one(stores: &Stores, options: &Options, due: &Due, sum: &mut Sum) {
    match erase_one(stores, &options.who, due).await {
        Ok(ending) => {
            match &ending {
                Ending::Erased { .. } | Ending::Postponed { .. } => sum.erased += 1,
                Ending::Held | Ending::Changed => sum.left += 1,
                Ending::Events(count) => {
                    sum.erased += 1;
                    sum.accounts += 1;
                    sum.events += count;
                }
            }
            say(&format!("{}: {}, {ending}", due.kind.name(), due.name()));
        }
        Err(error) => {
            sum.failed += 1;
            say(&format!("{}: {}: it could not be erased", due.kind.name(), due.name()));
            say_error(error.as_ref());
        }
    }
}

/// Each history notes it itself; the trace has the sum.
async fn note_events(
    stores: &Stores,
    options: &Options,
    sum: &Sum,
    before: Timestamp,
) -> Result<(), Box<dyn Error>> {
    let Sum { accounts, events, .. } = *sum;
    let kind = ErasureKind::EventsErased { before, accounts, events };
    Ok(stores.erasures.note(&options.who.by()?.does(kind)).await?)
}
