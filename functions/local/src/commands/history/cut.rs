//! `ristoro history cut`: the retention period.

use super::target::Target;
use crate::commands::calls::author::line;
use crate::commands::place::Place;
use crate::commands::terminal::{Outcome, refused, say};
use clap::Args;
use domain::{EventId, Instant};
use edge::{Clock, Random};
use jiff::{Timestamp, ToSpan};
use std::error::Error;
use std::process::ExitCode;
use store::Stores;
use store::accounts::{AccountActor, AccountEvent, AccountEventKind};
use store::applications::Stamp;
use store::history::{Chain, Head};

/// Under which name it stands in the history of an application; who decided it is told with it.
const PORTAL: &str = "portale";

#[derive(Args)]
pub(in crate::commands) struct Options {
    #[command(flatten)]
    target: Target,
    /// The retention period, in years: events that are older are deleted.
    #[arg(long, env = "RISTORO_HISTORY_YEARS", value_parser = clap::value_parser!(i64).range(1..=100))]
    years: i64,
    /// Who decides it.
    #[arg(long, value_parser = line)]
    author: String,
    /// Why: the rule, or the act.
    #[arg(long, value_parser = line)]
    reason: String,
    #[command(flatten)]
    place: Place,
}

pub(super) fn run(options: &Options) -> Outcome {
    options.place.with_stores(async |stores| cut(stores, options).await)
}

async fn cut(stores: &Stores, options: &Options) -> Outcome {
    let now = Clock::System.now();
    let before = years_before(now, options.years)?;
    for chain in options.target.chains(stores).await? {
        let deleted = match &chain {
            Chain::Application(id) => {
                let Some(dossier) = stores.applications.dossier(*id).await? else {
                    return Err(format!("there is no {chain}").into());
                };
                let (why, username) = ((options.author.as_str(), options.reason.as_str()), PORTAL);
                let stamp = Stamp {
                    event: event_id(now)?,
                    at: now,
                    organisation: dossier.owner,
                    username: username.parse()?,
                };
                stores.applications.cut_history(*id, before, why, &stamp).await?
            }
            Chain::Account(code) => {
                let (name, reason) = (options.author.clone(), options.reason.clone());
                let event = AccountEvent {
                    id: event_id(now)?,
                    at: now,
                    actor: AccountActor::Operator { name, reason },
                    kind: AccountEventKind::HistoryCut { until: Head::start() },
                };
                stores.accounts.cut_history(code, before, event).await?
            }
        };
        if deleted > 0 {
            say(&format!(
                "{chain}: {deleted} events before «{}» were deleted",
                Instant::from(before)
            ));
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn event_id(now: Timestamp) -> Result<EventId, Box<dyn Error>> {
    let millis = u64::try_from(now.as_millisecond()).unwrap_or_default();
    Ok(EventId::new(millis, &Random.bytes().map_err(refused)?))
}

/// The same day and time so many years before, in Italy.
fn years_before(now: Timestamp, years: i64) -> Result<Timestamp, jiff::Error> {
    let zoned = now.in_tz("Europe/Rome")?;
    Ok(zoned.checked_sub(years.years())?.timestamp())
}
