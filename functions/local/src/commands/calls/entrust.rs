//! `ristoro calls entrust`.

use super::author::{AuthorOption, line};
use crate::commands::place::Place;
use crate::commands::terminal::{Outcome, say};
use clap::Args;
use domain::OrganisationCode;
use form::CallId;
use std::process::ExitCode;
use store::Stores;
use store::calls::Entrusting;

#[derive(Args)]
pub(in crate::commands) struct Options {
    /// The call.
    call: CallId,
    /// The code of the administration that runs it from now on.
    #[arg(long)]
    to: OrganisationCode,
    /// The act that decides it, as it is cited.
    #[arg(long, value_parser = line)]
    act: String,
    #[command(flatten)]
    author: AuthorOption,
    #[command(flatten)]
    place: Place,
}

pub(super) fn run(options: &Options) -> Outcome {
    options.place.with_stores(async |stores| entrust(stores, options).await)
}

async fn entrust(stores: &Stores, options: &Options) -> Outcome {
    let Options { call, to, .. } = options;
    let Some(administration) = stores.accounts.administration(to).await? else {
        return Err(format!(
            "{to} is the code of no administration: ristoro admin create makes one"
        )
        .into());
    };
    let decision = options.author.decides(Some(&options.act))?;
    match stores.calls.entrust(call, to, &decision).await? {
        Entrusting::Done => say(&format!("{call} is run by {} ({to}).", administration.name)),
        Entrusting::Already => {
            say(&format!(
                "{call} was run by {} ({to}) before: nothing changed.",
                administration.name
            ));
        }
        Entrusting::NoSuchCall => return Err(format!("«{call}» is not published").into()),
    }
    Ok(ExitCode::SUCCESS)
}
