//! `ristoro trust import`.

use super::show::in_words;
use crate::commands::calls::author::AuthorOption;
use crate::commands::place::Place;
use crate::commands::terminal::{Outcome, say, say_error};
use clap::Args;
use edge::Clock;
use std::path::PathBuf;
use std::process::ExitCode;
use store::Stores;
use trust::list::{Change, Changes, NotReplacing};
use trust_function::{Import, ImportError, Imported, import};

#[derive(Args)]
pub(in crate::commands) struct Options {
    /// The list, as it was published: TSL-IT.xml.
    list: PathBuf,
    /// Prints what would change, and changes nothing.
    #[arg(long)]
    dry_run: bool,
    /// The list may have lost more than a fifth of the services that the one in force grants.
    #[arg(long)]
    accept_shrunken: bool,
    #[command(flatten)]
    author: AuthorOption,
    #[command(flatten)]
    place: Place,
}

pub(super) fn run(options: &Options) -> Outcome {
    let file = std::fs::read(&options.list)
        .map_err(|error| format!("{}: {error}", options.list.display()))?;
    options.place.with_stores(async |stores| take_in(stores, &file, options).await)
}

async fn take_in(stores: &Stores, file: &[u8], options: &Options) -> Outcome {
    let by_operator = Import {
        file,
        now: store::instant::cut(Clock::System.now()),
        author: options.author.name()?,
        accept_shrunken: options.accept_shrunken,
        dry_run: options.dry_run,
    };
    match import(stores, by_operator).await {
        Ok(imported) => Ok(told(&imported, options.dry_run)),
        Err(ImportError::NotReplacing(NotReplacing::Same { sequence })) => {
            say(&format!("List {sequence} is in force already: nothing changed."));
            Ok(ExitCode::SUCCESS)
        }
        Err(error) if error.is_of_the_list() => {
            say_error(&error);
            say("Nothing changed.");
            Ok(ExitCode::FAILURE)
        }
        Err(error) => Err(error.into()),
    }
}

fn told(imported: &Imported, is_dry: bool) -> ExitCode {
    let Imported { list, before, changes } = imported;
    let verb = if is_dry { "would be" } else { "is" };
    say(&format!("List {} {verb} in force. {}", list.sequence, in_words(list)));
    match before {
        Some(before) => say(&format!("Before: list {}. {}", before.sequence, in_words(before))),
        None => say("Before: none."),
    }
    differences(changes);
    if is_dry {
        say("Nothing changed: this was a dry run.");
    }
    ExitCode::SUCCESS
}

fn differences(changes: &Changes) {
    if changes.is_empty() {
        say("The services are the same.");
    }
    for (what, list) in [
        ("Added", &changes.added),
        ("No longer granted", &changes.withdrawn),
        ("Changed", &changes.changed),
        ("Gone", &changes.gone),
    ] {
        if !list.is_empty() {
            say(&format!("{what}: {}", list.len()));
            list.iter().for_each(one);
        }
    }
}

fn one(Change { provider, name }: &Change) {
    say(&format!("  {provider}: {name}"));
}
