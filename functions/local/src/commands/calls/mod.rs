//! `ristoro calls`: definitions checked and published, schedules changed.

pub(super) mod author;
mod check;
mod entrust;
mod export;
mod list;
mod publish;
mod schedule;

use super::terminal::Outcome;
use clap::Subcommand;

#[derive(Subcommand)]
pub(super) enum CallsCommand {
    /// Compiles definitions, judges their golden answers, looks at them together, and prints every fault.
    Check(check::Options),
    /// Publishes a call: new applications take its form from now on. The portal may be running.
    Publish(publish::Options),
    /// Changes when a call is open. The portal may be running.
    Schedule(schedule::Options),
    /// Entrusts an administration with a call: its officials then change when it is open. The portal may be running.
    Entrust(entrust::Options),
    /// Writes everything that was sent to a call into a folder: a table of the applications, one of their answers, files, events,
    /// and the digests of all that. The portal may be running.
    Export(export::Options),
    /// Prints the published calls and when they are open.
    List(list::Options),
}

pub(super) fn run(command: &CallsCommand) -> Outcome {
    match command {
        CallsCommand::Check(options) => check::run(options),
        CallsCommand::Publish(options) => publish::run(options),
        CallsCommand::Schedule(options) => schedule::run(options),
        CallsCommand::Entrust(options) => entrust::run(options),
        CallsCommand::Export(options) => export::run(options),
        CallsCommand::List(options) => list::run(options),
    }
}
