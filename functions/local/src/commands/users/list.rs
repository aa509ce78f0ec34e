//! `ristoro users list`.

use super::standing::standing;
use crate::commands::operator::now;
use crate::commands::place::Place;
use crate::commands::terminal::{Outcome, say};
use clap::Args;
use domain::{FiscalCode, OrganisationCode};
use std::error::Error;
use std::process::ExitCode;
use store::Stores;
use store::accounts::Accounts;

#[derive(Args)]
pub(in crate::commands) struct Options {
    #[command(flatten)]
    of: Of,
    #[command(flatten)]
    place: Place,
}

#[derive(Args)]
#[group(required = true, multiple = false)]
struct Of {
    /// The code of the organisation or administration.
    #[arg(long)]
    organisation: Option<OrganisationCode>,
    /// The fiscal code of the organisation, where its code is lost.
    #[arg(long)]
    fiscal_code: Option<FiscalCode>,
}

pub(super) fn run(options: &Options) -> Outcome {
    options.place.with_stores(async |stores| list(stores, &options.of).await)
}

async fn list(stores: &Stores, of: &Of) -> Outcome {
    let (code, name) = named(&stores.accounts, of).await?;
    say(&format!("{code}: {name}"));
    for user in stores.accounts.users(&code).await? {
        let principal = if user.principal { ", principal" } else { "" };
        say(&format!("  {} ({}, {}{principal})", user.username, user.full_name(), user.email));
        say(&format!("    {}", standing(&user, now())));
    }
    Ok(ExitCode::SUCCESS)
}

async fn named(accounts: &Accounts, of: &Of) -> Result<(OrganisationCode, String), Box<dyn Error>> {
    let organisation = match of {
        Of { organisation: Some(code), .. } => accounts.organisation(code).await?,
        Of { fiscal_code: Some(code), .. } => accounts.organisation_of(code).await?,
        Of { organisation: None, fiscal_code: None } => None,
    };
    if let Some(organisation) = organisation {
        return Ok((organisation.code, organisation.name));
    }
    if let Some(code) = &of.organisation
        && let Some(administration) = accounts.administration(code).await?
    {
        return Ok((administration.code, administration.name));
    }
    Err("nobody is registered under this code".into())
}
