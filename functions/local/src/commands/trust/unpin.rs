//! `ristoro trust unpin`.

use super::pins::line;
use crate::commands::place::Place;
use crate::commands::terminal::{Outcome, say};
use clap::Args;
use domain::Digest;
use std::process::ExitCode;

#[derive(Args)]
pub(in crate::commands) struct Options {
    /// The digest of the certificate, as «ristoro trust pins» prints it.
    digest: Digest,
    #[command(flatten)]
    place: Place,
}

pub(super) fn run(options: &Options) -> Outcome {
    options.place.with_stores(async |stores| {
        let unpinned = stores.trust.unpin(&options.digest).await?;
        let unpinned = unpinned.ok_or("this certificate is not pinned")?;
        say("Unpinned. The list in force stays; take it back if it must not be believed.");
        say(&line(&unpinned));
        Ok(ExitCode::SUCCESS)
    })
}
