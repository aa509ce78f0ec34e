//! `ristoro organisations`: what the help desk does for an organisation.

mod release;

use super::terminal::Outcome;
use clap::Subcommand;

#[derive(Subcommand)]
pub(super) enum OrganisationsCommand {
    /// Frees the fiscal code of an organisation without applications, so that it can register again; its
    /// users are suspended.
    Release(release::Options),
}

pub(super) fn run(command: &OrganisationsCommand) -> Outcome {
    match command {
        OrganisationsCommand::Release(options) => release::run(options),
    }
}
