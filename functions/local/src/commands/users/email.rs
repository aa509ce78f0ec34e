//! `ristoro users email`.

use super::on_user::OnUser;
use crate::commands::address::Meant;
use crate::commands::terminal::{Outcome, refused, say};
use clap::Args;
use domain::EmailAddress;
use registration::Done;
use std::process::ExitCode;
use store::Stores;

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
    let who = options.on.which.found(stores).await?;
    let desk = options.on.operator.desk();
    match desk.change_email(stores, who, &options.to).await.map_err(refused)? {
        Some(Done { user, letters }) => {
            let (username, organisation) = (&user.username, &user.organisation);
            say(&format!("{username} of {organisation} is written to at {} now.", user.email));
            say(if letters.is_empty() {
                "It is the mailbox that counted: nobody is told."
            } else if user.has_unused_password() {
                "Nobody had entered with the password that was sent: it is void, and a new one is sent to this \
                 address when the portal next sends mail. The address before is told."
            } else {
                "Both addresses are told when the portal next sends mail. The password is as it was: \
                 ristoro users reset has a new one sent."
            });
        }
        None => say("It was this address before: nothing changed."),
    }
    Ok(ExitCode::SUCCESS)
}
