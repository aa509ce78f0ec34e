//! `ristoro trust`: the trusted list, and who may sign it.

mod import;
mod pin;
mod pins;
mod show;
mod take_back;
mod unpin;

use super::terminal::Outcome;
use clap::Subcommand;

#[derive(Subcommand)]
pub(super) enum TrustCommand {
    /// Takes in a trusted list, if a pinned signer signed it, and prints what changes. The portal may be
    /// running, and goes by the new list within a minute.
    Import(import::Options),
    /// Prints the list in force.
    Show(show::Options),
    /// Goes back to the list that was in force before.
    TakeBack(take_back::Options),
    /// Pins certificates: lists signed with them are believed from now on.
    Pin(pin::Options),
    /// Prints the pinned certificates.
    Pins(pins::Options),
    /// Unpins a certificate: no more lists signed with it are believed.
    Unpin(unpin::Options),
}

pub(super) fn run(command: &TrustCommand) -> Outcome {
    match command {
        TrustCommand::Import(options) => import::run(options),
        TrustCommand::Show(options) => show::run(options),
        TrustCommand::TakeBack(options) => take_back::run(options),
        TrustCommand::Pin(options) => pin::run(options),
        TrustCommand::Pins(options) => pins::run(options),
        TrustCommand::Unpin(options) => unpin::run(options),
    }
}
