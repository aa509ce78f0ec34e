//! `ristoro history verify`.

use super::erased::{Trace, tell_erased};
use super::target::{Target, audited};
use crate::commands::place::Place;
use crate::commands::terminal::{Outcome, say};
use clap::Args;
use domain::Digest;
use std::process::ExitCode;
use store::Stores;
use store::history::{Audited, Verified};

#[derive(Args)]
pub(in crate::commands) struct Options {
    #[command(flatten)]
    target: Target,
    /// Also whether a digest that somebody holds, from a final PDF or a receipt, is one that the history had.
    #[arg(long, value_name = "DIGEST")]
    head: Option<Digest>,
    #[command(flatten)]
    place: Place,
}

pub(super) fn run(options: &Options) -> Outcome {
    options.place.with_stores(async |stores| verify(stores, options).await)
}

async fn verify(stores: &Stores, options: &Options) -> Outcome {
    let (mut whole, mut broken, mut found) = (0_u64, 0_u64, false);
    let trace = Trace::read(stores).await?;
    for chain in options.target.chains(stores).await? {
        let Some(history) = audited(stores, &chain).await? else {
            if tell_erased(&trace, &chain) {
                continue;
            }
            return Err(format!("there is no {chain}").into());
        };
        // An account that is there no more has an empty history.
        if history.links.is_empty() && tell_erased(&trace, &chain) {
            continue;
        }
        match &history.outcome {
            Ok(verified) => {
                whole += 1;
                tell(&history, verified);
            }
            Err(fault) => {
                broken += 1;
                say(&format!("{chain}: {fault}"));
            }
        }
        found |= options.head.is_some_and(|head| told(&history, head));
    }
    found |= options.head.is_some_and(|head| trace.tells_of(head));
    say(&format!("{whole} whole, {broken} broken."));
    let missing = options.head.filter(|_| !found);
    if let Some(head) = missing {
        say(&format!(
            "The head {head} is in none of them: it is of another history, or one was rewritten."
        ));
    }
    Ok(if broken > 0 || missing.is_some() { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

fn tell(history: &Audited, verified: &Verified) {
    let Verified { first, head } = verified;
    let since = if *first > 1 {
        format!(" (those before {first} were deleted by their age)")
    } else {
        String::new()
    };
    say(&format!("{}: whole, {} events{since}, head {}", history.chain, head.count, head.digest));
}

/// Says which event left a head, if one did.
fn told(history: &Audited, head: Digest) -> bool {
    let Ok(number) = Verified::holds(&history.links, head) else { return false };
    say(&format!("{}: the head {head} is that of event {number}", history.chain));
    true
}
