//! `ristoro trust pins`.

use crate::commands::place::Place;
use crate::commands::terminal::{Outcome, say};
use clap::Args;
use domain::Instant;
use std::process::ExitCode;
use store::Stores;
use store::trust::PinnedSigner;

#[derive(Args)]
pub(in crate::commands) struct Options {
    #[command(flatten)]
    place: Place,
}

pub(super) fn run(options: &Options) -> Outcome {
    options.place.with_stores(async |stores| list(stores).await)
}

async fn list(stores: &Stores) -> Outcome {
    let pins = stores.trust.pins().await?;
    if pins.is_empty() {
        say("No signer is pinned: no list is believed.");
    }
    for pin in &pins {
        say(&line(pin));
    }
    Ok(ExitCode::SUCCESS)
}

/// A pinned signer, on two lines.
pub(super) fn line(pin: &PinnedSigner) -> String {
    let subject = pin.subject.as_deref().unwrap_or("of whom the digest alone is known");
    let until = pin.until.map(|until| format!(", until {}", Instant::from(until)));
    format!(
        "{}\n  {subject}{}; pinned {} by {}",
        pin.certificate,
        until.unwrap_or_default(),
        Instant::from(pin.pinned_at),
        pin.pinned_by
    )
}
