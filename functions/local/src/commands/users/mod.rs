//! `ristoro users`: what the help desk does for a user, each thing noted with its author and reason.

mod email;
mod list;
mod on_user;
mod reset;
mod second_factor;
mod standing;
mod suspend;
mod unlock;
mod which;

use super::terminal::Outcome;
use clap::Subcommand;
use on_user::OnUser;

#[derive(Subcommand)]
pub(super) enum UsersCommand {
    /// Prints the users of an organisation or administration, and how each stands.
    List(list::Options),
    /// Takes a user's password away, ends their sessions and has a new one sent to their address.
    Reset(OnUser),
    /// Lifts the lock that failures to sign in put on a user.
    Unlock(OnUser),
    /// Suspends a user and ends their sessions.
    Suspend(OnUser),
    /// Lets a suspended user in again.
    Reactivate(OnUser),
    /// Changes the e-mail address of a user; the old and the new one are told.
    Email(email::Options),
    /// Takes the second factor of an official away, who lost it with the recovery codes; their sessions end. Make sure
    /// first who asks: with the password alone whoever comes next sets up one of their own.
    SecondFactor(second_factor::Options),
}

pub(super) fn run(command: &UsersCommand) -> Outcome {
    match command {
        UsersCommand::List(options) => list::run(options),
        UsersCommand::Reset(options) => reset::run(options),
        UsersCommand::Unlock(options) => unlock::run(options),
        UsersCommand::Suspend(options) => suspend::run(options, true),
        UsersCommand::Reactivate(options) => suspend::run(options, false),
        UsersCommand::Email(options) => email::run(options),
        UsersCommand::SecondFactor(options) => second_factor::run(options),
    }
}
