//! `ristoro site`: the pages, built and checked.

mod build;

use super::terminal::{Outcome, say};
use clap::Subcommand;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[derive(Subcommand)]
pub(super) enum SiteCommand {
    /// Builds the pages of every revision that applications may be filled in on, as published.
    Build(build::Options),
    /// Names the faults of a built site.
    Check {
        /// Where it was built.
        folder: PathBuf,
    },
}

pub(super) fn run(command: &SiteCommand) -> Outcome {
    match command {
        SiteCommand::Build(options) => build::run(options),
        SiteCommand::Check { folder } => check(folder),
    }
}

fn check(folder: &Path) -> Outcome {
    if !site::is_built(folder) {
        return Err(format!("{} holds no pages that a build made", folder.display()).into());
    }
    let faults = site::check(folder)?;
    for fault in &faults {
        say(&fault.to_string());
    }
    Ok(if faults.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
