//! `ristoro history`: what happened to applications and accounts, checked and exported.

mod cut;
mod erased;
mod export;
mod target;
mod verify;

use super::terminal::Outcome;
use clap::Subcommand;

#[derive(Subcommand)]
pub(super) enum HistoryCommand {
    /// Recomputes histories and names what is wrong with them; exits with 1 when something is. The portal may be running.
    Verify(verify::Options),
    /// Prints histories as lines of JSON, which anybody can check with a program for SHA-256.
    Export(export::Options),
    /// Deletes events that are older than the retention period. What is left can still be verified.
    Cut(cut::Options),
}

pub(super) fn run(command: &HistoryCommand) -> Outcome {
    match command {
        HistoryCommand::Verify(options) => verify::run(options),
        HistoryCommand::Export(options) => export::run(options),
        HistoryCommand::Cut(options) => cut::run(options),
    }
}
