//! `ristoro calls list`.

use crate::commands::place::Place;
use crate::commands::terminal::{Outcome, say};
use clap::Args;
use domain::Instant;
use edge::Clock;
use std::process::ExitCode;
use store::Stores;
use store::calls::{CallEvent, CallEventKind, CallRecord, Schedule};

#[derive(Args)]
pub(in crate::commands) struct Options {
    /// Also what was decided: who, when, by which act.
    #[arg(long)]
    history: bool,
    #[command(flatten)]
    place: Place,
}

pub(super) fn run(options: &Options) -> Outcome {
    options.place.with_stores(async |stores| list(stores, options.history).await)
}

async fn list(stores: &Stores, history: bool) -> Outcome {
    let calls = stores.calls.calls().await?;
    if calls.is_empty() {
        say("No call is published.");
    }
    for call in calls {
        show(&call);
        if let Some(owner) = stores.calls.owner(&call.call).await? {
            say(&format!("  run by {owner}"));
        }
        if history {
            stores.calls.events(&call.call).await?.iter().for_each(|event| say(&decided(event)));
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn show(call: &CallRecord) {
    let now = Clock::System.now();
    let state = if call.is_open(now) {
        "open"
    } else if now < call.schedule.opens_at {
        "not open yet"
    } else {
        "closed"
    };
    let others = call.revisions.len().saturating_sub(1);
    say(&format!("{}: {}", call.call, call.title));
    say(&format!("  revision {} ({others} before), digest {}", call.revision, call.digest));
    say(&format!("  {state}. {}", in_words(&call.schedule)));
}

/// A schedule, with its days as people read them.
pub(super) fn in_words(schedule: &Schedule) -> String {
    let opens = Instant::from(schedule.opens_at);
    let extended = if schedule.extended_until.is_some() { ", extended" } else { "" };
    let term =
        format!("Applications from «{opens}», «{}»{extended}.", schedule.closing().sentence());
    match schedule.most {
        Some(most) => format!("{term} At most {most}."),
        None => term,
    }
}

fn decided(event: &CallEvent) -> String {
    let what = match &event.kind {
        CallEventKind::Published { revision, schedule: None, .. } => {
            format!("published revision {revision}")
        }
        CallEventKind::Published { revision, schedule: Some(schedule), .. } => {
            format!("published revision {revision}. {}", in_words(schedule))
        }
        CallEventKind::Scheduled { schedule } => {
            format!("changed the term. {}", in_words(schedule))
        }
        CallEventKind::Entrusted { administration } => format!("entrusted to {administration}"),
        CallEventKind::Exported => "exported what was sent".to_owned(),
    };
    let act = event.act.as_ref().map(|act| format!(" ({act})")).unwrap_or_default();
    format!("    {} {}: {what}{act}", event.at, event.author)
}
