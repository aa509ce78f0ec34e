//! `ristoro calls`: definitions checked and published, schedules changed.

pub(super) mod author;
mod check;
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
    /// Prints the published calls and when they are open.
    List(list::Options),
}

pub(super) fn run(command: &CallsCommand) -> Outcome {
    match command {
        CallsCommand::Check(options) => check::run(options),
        CallsCommand::Publish(options) => publish::run(options),
        CallsCommand::Schedule(options) => schedule::run(options),
        CallsCommand::List(options) => list::run(options),
    }
}
