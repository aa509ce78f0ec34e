//! `ristoro calls publish`.

use super::author::{AuthorOption, line};
use super::check::{faulty, judged};
use super::list::in_words;
use crate::call_folders::{self, CALLS, Compiled, beside_others, parent, placed};
use crate::commands::place::Place;
use crate::commands::terminal::{Outcome, say};
use crate::publishing::publish;
use call::Call;
use calls::Published;
use clap::Args;
use std::path::PathBuf;
use std::process::ExitCode;
use store::Stores;

#[derive(Args)]
pub(in crate::commands) struct Options {
    /// The call's folder, or its name in the folder of the calls.
    call: PathBuf,
    /// The folder of the calls' definitions.
    #[arg(long, default_value = CALLS)]
    calls: PathBuf,
    /// The act that is carried out, as it is cited.
    #[arg(long, value_parser = line)]
    act: Option<String>,
    #[command(flatten)]
    author: AuthorOption,
    #[command(flatten)]
    place: Place,
}

impl Options {
    fn folder(&self) -> PathBuf {
        if self.call.is_dir() { self.call.clone() } else { self.calls.join(&self.call) }
    }
}

pub(super) fn run(options: &Options) -> Outcome {
    let folder = options.folder();
    let Compiled { calls, mut faults } = call_folders::compile(std::slice::from_ref(&folder))?;
    for call in &calls {
        faults.extend(placed(judged(call), &parent(&folder)));
    }
    match calls.first() {
        Some(call) if faults.is_empty() => {
            options.place.with_stores(async |stores| publish_one(stores, call, options).await)
        }
        _ => Ok(faulty(&faults)),
    }
}

async fn publish_one(stores: &Stores, call: &Call, options: &Options) -> Outcome {
    // A call that is out already does not answer for what a draft beside it still has of it.
    if stores.calls.call(&call.id).await?.is_none() {
        let faults = beside_others(call, &options.folder())?;
        if !faults.is_empty() {
            return Ok(faulty(&faults));
        }
    }
    let decision = options.author.decides(options.act.as_deref())?;
    let Published { call: record, new } = publish(stores, call, &decision).await?;
    let revision = call.application.revision;
    if new {
        say(&format!("{} revision {revision} is published.", call.id));
        say(
            "Its pages are made with: ristoro site build. A portal of this machine makes them when it starts.",
        );
    } else if record.revision == revision {
        say(&format!("{} revision {revision} was published before: nothing changed.", call.id));
    } else {
        let latest = record.revision;
        say(&format!("{} revision {revision} was published before; {latest} followed.", call.id));
    }
    say(&in_words(&record.schedule));
    let proposed = call.schedule.map(|proposed| (proposed.opens, proposed.closes));
    if proposed.is_some_and(|it| it != (record.schedule.opens_at, record.closing())) {
        say(
            "The definition proposes another term. The one above stays: ristoro calls schedule changes it.",
        );
    }
    Ok(ExitCode::SUCCESS)
}
