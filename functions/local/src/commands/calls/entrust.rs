//! `ristoro calls entrust`.

use super::author::ActOption;
use crate::commands::place::Place;
use crate::commands::terminal::{Outcome, say};
use clap::Args;
use domain::OrganisationCode;
use form::CallId;
use std::process::ExitCode;
use store::applications::{Listed, PAGE_OF_CALL};
use store::calls::Entrusting;
use store::{StoreError, Stores};

#[derive(Args)]
pub(in crate::commands) struct Options {
    /// The call.
    call: CallId,
    /// The code of the administration that runs it from now on.
    #[arg(long)]
    to: OrganisationCode,
    #[command(flatten)]
    act: ActOption,
    #[command(flatten)]
    place: Place,
}

pub(super) fn run(options: &Options) -> Outcome {
    options.place.with_stores(async |stores| entrust(stores, options).await)
}

/// What would be left behind, if anything: nobody could take the answers in any more, nor ask anew.
async fn left_behind(
    stores: &Stores,
    Options { call, to, .. }: &Options,
    before: Option<&OrganisationCode>,
) -> Result<Option<String>, StoreError> {
    let Some(before) = before.filter(|before| *before != to) else { return Ok(None) };
    let mut waiting = 0_usize;
    let count = |one: Listed| waiting += usize::from(one.cup.requested_in().is_some());
    stores.applications.each_of_call(call, PAGE_OF_CALL, count).await?;
    Ok((waiting > 0).then(|| {
        format!(
            "{waiting} applications wait for project codes that {before} asked for: it takes the answers in, or gives \
             the requests up, before another runs the call"
        )
    }))
}

async fn entrust(stores: &Stores, options: &Options) -> Outcome {
    let Options { call, to, .. } = options;
    let Some(administration) = stores.accounts.administration(to).await? else {
        return Err(format!(
            "{to} is the code of no administration: ristoro admin create makes one"
        )
        .into());
    };
    let before = stores.calls.owner(call).await?;
    if let Some(waiting) = left_behind(stores, options, before.as_ref()).await? {
        return Err(waiting.into());
    }
    let decision = options.act.decides()?;
    match stores.calls.entrust_after(call, before.clone(), to, &decision).await? {
        Entrusting::Done => {
            say(&format!("{call} is run by {} ({to}).", administration.name));
            // What was asked for in that very moment; its requests are let go, and pointed out to who asks anew.
            if let Some(waiting) = left_behind(stores, options, before.as_ref()).await? {
                say(&format!(
                    "{waiting}. They were asked for just now, and can be asked for again."
                ));
            }
        }
        Entrusting::Moved => {
            return Err(format!(
                "{call} was entrusted to another administration in this very moment: nothing changed"
            )
            .into());
        }
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
