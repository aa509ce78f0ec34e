//! `ristoro calls check`.

use crate::call_folders::{self, CALLS, Compiled, FolderError, inside, is_call, placed};
use crate::commands::terminal::{Outcome, say};
use call::{Call, Fault};
use clap::Args;
use domain::Instant;
use edge::Clock;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[derive(Args)]
pub(in crate::commands) struct Options {
    /// The folders of the calls, or one folder of such folders; by default, all those in shared/calls.
    folders: Vec<PathBuf>,
}

/// The folders of calls that are meant.
fn meant(options: &Options) -> Result<Vec<PathBuf>, FolderError> {
    match options.folders.as_slice() {
        [] => inside(Path::new(CALLS)),
        [one] if !is_call(one) && inside(one)?.iter().any(|folder| is_call(folder)) => inside(one),
        folders => Ok(folders.to_vec()),
    }
}

pub(super) fn run(options: &Options) -> Outcome {
    let folders = meant(options)?;
    let Compiled { calls, mut faults } = call_folders::compile(&folders)?;
    for call in &calls {
        let own = folders.iter().find(|folder| folder.ends_with(call.id.as_str()));
        let parent = own.map(|folder| call_folders::parent(folder)).unwrap_or_default();
        faults.extend(placed(judged(call), &parent));
    }
    if faults.is_empty() {
        calls.iter().try_for_each(tell)?;
        return Ok(ExitCode::SUCCESS);
    }
    Ok(faulty(&faults))
}

/// What is wrong with the golden answers of a call, as of today.
pub(super) fn judged(call: &Call) -> Vec<Fault> {
    call.judge_golden(Instant::from(Clock::System.now()).day_in_italy())
}

/// Prints faults, and how many there are.
pub(super) fn faulty(faults: &[Fault]) -> ExitCode {
    say(&call_folders::lines(faults));
    match faults.len() {
        1 => say("1 fault"),
        count => say(&format!("{count} faults")),
    }
    ExitCode::FAILURE
}

fn tell(call: &Call) -> Result<(), form::CanonicalError> {
    let form = &call.application;
    let sections = form.sections.len();
    say(&format!("{} revision {}: {sections} sections", call.id, form.revision));
    say(&format!("  digest {}", form.digest()?));
    say(&format!("  golden answers: {}", call.golden.len()));
    match &call.codes {
        Some(codes) => say(&format!("  project codes: {}", codes.measure.act)),
        None => say("  project codes: none are asked for"),
    }
    Ok(())
}
