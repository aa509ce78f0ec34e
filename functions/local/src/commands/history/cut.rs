//! `ristoro history cut`: the retention period.

use super::target::Target;
use crate::commands::calls::author::line;
use crate::commands::place::Place;
use crate::commands::terminal::{Outcome, refused, say};
use clap::Args;
use domain::{ApplicationId, EventId, Instant, OrganisationCode};
use edge::{Clock, Random};
use jiff::{Timestamp, ToSpan};
use std::error::Error;
use std::process::ExitCode;
use store::accounts::{AccountActor, AccountEvent, AccountEventKind};
use store::applications::Stamp;
use store::erasures::HoldOn;
use store::history::{Chain, Head};
use store::{StoreError, Stores};

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
    let held: Vec<HoldOn> =
        stores.erasures.holds().await?.into_iter().map(|hold| hold.on).collect();
    for chain in options.target.chains(stores).await? {
        if is_held(stores, &chain, &held).await? {
            say(&format!("{chain}: held, it stays"));
            continue;
        }
        let deleted = match &chain {
            Chain::Application(id) => of_application(stores, options, *id, (now, before)).await?,
            Chain::Account(code) => of_account(stores, options, code, (now, before)).await?,
            // It is what shows that something was erased, and names nobody.
            Chain::Erasures => 0,
        };
        if deleted > 0 {
            let before = Instant::from(before);
            say(&format!("{chain}: {deleted} events before «{before}» were deleted"));
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Whether somebody holds what a history is of, so that nothing of it may go.
async fn is_held(stores: &Stores, chain: &Chain, held: &[HoldOn]) -> Result<bool, Box<dyn Error>> {
    let on = match chain {
        Chain::Application(id) => {
            let dossier = stores.applications.dossier(*id).await?;
            let dossier = dossier.ok_or(StoreError::NoSuchApplication)?;
            HoldOn::of_dossier(&dossier).into()
        }
        Chain::Account(code) => vec![HoldOn::Organisation { organisation: code.clone() }],
        Chain::Erasures => Vec::new(),
    };
    Ok(on.iter().any(|on| held.contains(on)))
}

async fn of_application(
    stores: &Stores,
    options: &Options,
    id: ApplicationId,
    (now, before): (Timestamp, Timestamp),
) -> Result<usize, Box<dyn Error>> {
    let dossier = stores.applications.dossier(id).await?;
    let dossier = dossier.ok_or(StoreError::NoSuchApplication)?;
    let stamp = Stamp {
        event: event_id(now)?,
        at: now,
        organisation: dossier.owner,
        username: PORTAL.parse()?,
    };
    let why = (options.author.as_str(), options.reason.as_str());
    Ok(stores.applications.cut_history(id, before, why, &stamp).await?)
}

async fn of_account(
    stores: &Stores,
    options: &Options,
    code: &OrganisationCode,
    (now, before): (Timestamp, Timestamp),
) -> Result<usize, Box<dyn Error>> {
    let (name, reason) = (options.author.clone(), options.reason.clone());
    let event = AccountEvent {
        id: event_id(now)?,
        at: now,
        actor: AccountActor::Operator { name, reason },
        kind: AccountEventKind::HistoryCut { until: Head::start() },
    };
    Ok(stores.accounts.cut_history(code, before, event).await?)
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
