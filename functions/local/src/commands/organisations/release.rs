//! `ristoro organisations release`.

use crate::commands::operator::Operator;
use crate::commands::place::Place;
use crate::commands::terminal::{Outcome, refused, say};
use clap::Args;
use domain::OrganisationCode;
use registration::Released;
use std::process::ExitCode;
use store::Stores;

#[derive(Args)]
pub(in crate::commands) struct Options {
    /// The organisation's code.
    organisation: OrganisationCode,
    #[command(flatten)]
    operator: Operator,
    #[command(flatten)]
    place: Place,
}

pub(super) fn run(options: &Options) -> Outcome {
    options.place.with_stores(async |stores| release(stores, options).await)
}

async fn release(stores: &Stores, options: &Options) -> Outcome {
    let code = &options.organisation;
    if stores.accounts.organisation(code).await?.is_none() {
        return Err(format!("{code} is the code of no organisation that registered").into());
    }
    match options.operator.desk().release(stores, code).await.map_err(refused)? {
        Released::Done(organisation) => {
            let name = &organisation.name;
            say(&format!("{name} ({code}) gave its fiscal code back: it can register again."));
            say("Its users are suspended.");
            Ok(ExitCode::SUCCESS)
        }
        Released::Before => Err(format!("{code} gave its fiscal code back before").into()),
        Released::HasApplications { count } => {
            Err(format!("{code} has {count} applications: it stays as it is").into())
        }
        Released::BegunMeanwhile { count } => {
            let back = format!("ristoro users reactivate {code}");
            Err(format!(
                "{code} has {count} applications, begun meanwhile: it keeps its fiscal code. Its users are suspended now: {back}"
            )
            .into())
        }
        Released::Meanwhile => Err("it changed meanwhile: look, and try again".into()),
    }
}
