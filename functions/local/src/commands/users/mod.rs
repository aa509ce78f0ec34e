//! `ristoro users`.

mod second_factor;

use super::terminal::Outcome;
use clap::Subcommand;

#[derive(Subcommand)]
pub(super) enum UsersCommand {
    /// Takes the second factor of an official away, who lost it with the recovery codes; their sessions end. Make sure
    /// first who asks: with the password alone whoever comes next sets up one of their own.
    SecondFactor(second_factor::Options),
}

/// Runs a command.
pub(super) fn run(command: &UsersCommand) -> Outcome {
    match command {
        UsersCommand::SecondFactor(options) => second_factor::run(options),
    }
}
