//! `ristoro people`: what is held of a person.

mod account;
mod export;
mod mentions;

use super::terminal::Outcome;
use clap::Subcommand;

#[derive(Subcommand)]
pub(super) enum PeopleCommand {
    /// Writes everything that is held of a person into a folder (GDPR, articles 15 and 20): accounts, applications of their own,
    /// what others' applications say of them, events, who read what. The portal may be running.
    Export(export::Options),
}

pub(super) fn run(command: &PeopleCommand) -> Outcome {
    match command {
        PeopleCommand::Export(options) => export::run(options),
    }
}
