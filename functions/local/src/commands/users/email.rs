//! `ristoro users email`.

use super::changed::{Change, change};
use super::on_user::OnUser;
use crate::commands::address::Meant;
use crate::commands::terminal::{Outcome, say};
use clap::Args;
use domain::EmailAddress;
use registration::address_changed;
use std::process::ExitCode;
use store::Stores;
use store::accounts::{AccountEventKind, User};

#[derive(Args)]
pub(in crate::commands) struct Options {
    #[command(flatten)]
    on: OnUser,
    /// The new address.
    #[arg(long)]
    to: EmailAddress,
    #[command(flatten)]
    meant: Meant,
}

pub(super) fn run(options: &Options) -> Outcome {
    options.on.place.with_stores(async |stores| set(stores, options).await)
}

async fn set(stores: &Stores, options: &Options) -> Outcome {
    options.meant.check(&options.to)?;
    let set = change(stores, options.on.by(), |user| {
        let mails = [&user.email, &options.to].map(|to| address_changed(&user, to)).to_vec();
        let kind = AccountEventKind::EmailChanged { username: user.username.clone() };
        // What was sent to the old address opens nothing any more.
        let changed = User { email: options.to.clone(), recovered: None, ..user.clone() };
        (user.email != options.to).then_some(Change { user: changed, kind, mails })
    });
    match set.await? {
        Some(user) => {
            let (username, organisation) = (&user.username, &user.organisation);
            say(&format!("{username} of {organisation} is written to at {} now.", user.email));
            say(
                "Both addresses are told when the portal next sends mail. The password is as it was: \
                 ristoro users reset has a new one sent.",
            );
        }
        None => say("It was this address before: nothing changed."),
    }
    Ok(ExitCode::SUCCESS)
}
