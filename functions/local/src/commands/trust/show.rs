//! `ristoro trust show`.

use crate::commands::place::Place;
use crate::commands::terminal::{Outcome, say};
use clap::Args;
use domain::Instant;
use dossier::kept_list;
use edge::Clock;
use std::process::ExitCode;
use store::Stores;
use trust::list::{TrustedList, granted_for_signatures};

#[derive(Args)]
pub(in crate::commands) struct Options {
    #[command(flatten)]
    place: Place,
}

pub(super) fn run(options: &Options) -> Outcome {
    options.place.with_stores(async |stores| show(stores).await)
}

async fn show(stores: &Stores) -> Outcome {
    let Some(in_force) = stores.trust.list_in_force().await? else {
        say("No trusted list was imported: signatures of listed authorities are not trusted.");
        return Ok(ExitCode::SUCCESS);
    };
    let list = kept_list(stores, &in_force.list).await?;
    let kept = &in_force.list;
    say(&format!("List {} is in force. {}", list.sequence, in_words(&list)));
    say(&format!("  imported {} by {}", Instant::from(kept.imported_at), kept.imported_by));
    say(&format!("  digest {}, signed with {}", list.digest, list.signer));
    if list.next_update <= Clock::System.now() {
        say("  It has expired: import the present one.");
    }
    if in_force.newest > list.sequence {
        let newest = in_force.newest;
        say(&format!("  List {newest} was taken back: only a list after it is newer."));
    }
    if let Some(before) = &in_force.before {
        say(&format!("  «ristoro trust take-back» goes back to list {}.", before.sequence));
    }
    Ok(ExitCode::SUCCESS)
}

/// A list on one line.
pub(super) fn in_words(list: &TrustedList) -> String {
    let granted = granted_for_signatures(&list.services, list.imported_at);
    let (issued, until) = (Instant::from(list.issued), Instant::from(list.next_update));
    let unreadable = match list.unreadable {
        0 => String::new(),
        count => format!(" {count} without a certificate that can be read."),
    };
    format!(
        "Issued {issued}, good until {until}. {} services, {granted} granted for signatures.{unreadable}",
        list.services.len()
    )
}
