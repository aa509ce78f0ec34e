//! `ristoro cup`: workbooks into requests of project codes, and the codes back.

mod convert;
mod files;
mod import;
mod measure;
mod printed;
mod returned;
mod summary;
mod template;

use super::terminal::Outcome;
use clap::Subcommand;

#[derive(Subcommand)]
pub(super) enum CupCommand {
    /// Writes the workbook to fill in.
    Template(template::Options),
    /// Turns a filled workbook into XML for the CUP service; exits with 1 when something must be corrected first.
    Convert(convert::Options),
    /// Brings the answers of the CUP service back to the requests; exits with 1 unless every request has a code.
    Import(import::Options),
}

pub(super) fn run(command: &CupCommand) -> Outcome {
    match command {
        CupCommand::Template(options) => template::run(options),
        CupCommand::Convert(options) => convert::run(options),
        CupCommand::Import(options) => import::run(options),
    }
}
