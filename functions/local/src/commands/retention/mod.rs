//! `ristoro retention`: what is not to be kept any longer, listed and erased; what may not be erased; the trace of it.

mod account;
mod dossiers;
mod due;
mod erase;
mod erasing;
mod found;
mod hold;
mod list;
mod operator;
mod periods;
mod trace;

use super::terminal::Outcome;
use clap::Subcommand;

#[derive(Subcommand)]
pub(super) enum RetentionCommand {
    /// Prints how long what is kept, and since when that counts.
    Periods(periods::Options),
    /// Lists what is not to be kept any longer, and changes nothing. What storage locks is told, with the day when it goes.
    Due(list::Options),
    /// Erases it, and leaves a trace of each. What is held stays. The portal may be running.
    Erase(erase::Options),
    /// Keeps an application, or everything of an organisation, from being erased.
    Hold(hold::Options),
    /// Lets it be erased again.
    LetGo(hold::Options),
    /// Lists what is held, since when, by whom and why.
    Holds(hold::ListOptions),
    /// Prints the trace of what was erased and held, as lines of JSON.
    Trace(trace::Options),
}

pub(super) fn run(command: &RetentionCommand) -> Outcome {
    match command {
        RetentionCommand::Periods(options) => Ok(periods::run(options)),
        RetentionCommand::Due(options) => list::run(options),
        RetentionCommand::Erase(options) => erase::run(options),
        RetentionCommand::Hold(options) => hold::hold(options),
        RetentionCommand::LetGo(options) => hold::let_go(options),
        RetentionCommand::Holds(options) => hold::list(options),
        RetentionCommand::Trace(options) => trace::run(options),
    }
}
