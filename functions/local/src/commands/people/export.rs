//! `ristoro people export`.

use super::account::{Accounts, accounts_of};
use super::mentions::Mention;
use crate::commands::calls::author::line;
use crate::commands::operator::Operator;
use crate::commands::place::Place;
use crate::commands::terminal::{Outcome, keep_to_the_owner, say};
use crate::export::{ExportFolder, FilesTable, write_dossier};
use clap::Args;
use domain::{OrganisationCode, PersonFiscalCode};
use std::error::Error;
use std::path::PathBuf;
use std::process::ExitCode;
use store::Stores;
use store::accounts::AccountEventKind;
use store::applications::Contents;

/// How many records are read at a time.
const PAGE: usize = 50;
/// Most readings of officials of one application that are written: the latest.
const READINGS: usize = 10_000;

#[derive(Args)]
pub(in crate::commands) struct Options {
    /// The person's fiscal code.
    #[arg(value_parser = fiscal_code)]
    fiscal_code: PersonFiscalCode,
    /// The folder it is written into: a new one, or an empty one.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    #[command(flatten)]
    operator: Operator,
    #[command(flatten)]
    place: Place,
}

fn fiscal_code(text: &str) -> Result<PersonFiscalCode, String> {
    line(text)?.parse().map_err(|error| format!("{error}"))
}

pub(super) fn run(options: &Options) -> Outcome {
    options.place.with_stores(async |stores| export(stores, options).await)
}

/// How much was found.
#[derive(Default)]
struct Found {
    own: u64,
    mentions: u64,
}

async fn export(stores: &Stores, options: &Options) -> Outcome {
    keep_to_the_owner();
    let accounts = accounts_of(stores, &options.fiscal_code).await?;
    let mut folder = ExportFolder::new(&options.out)?;
    for code in &accounts.all {
        let event = options.operator.did(AccountEventKind::DataExported)?;
        stores.accounts.note(code, &event).await?;
    }
    let json = serde_json::to_vec_pretty(&accounts.json)?;
    folder.write("accounts.json", &json)?;
    let mut files = FilesTable::begin(&folder)?;
    let mut found = Found::default();
    for call in stores.calls.calls().await? {
        let mut after = None;
        loop {
            let page = stores.applications.page_of_call(&call.call, after, PAGE).await?;
            for dossier in page.dossiers {
                let both = [Some(dossier.id), dossier.payment];
                for id in both.into_iter().flatten() {
                    let Some(contents) = stores.applications.load(id).await? else { continue };
                    one(
                        stores,
                        options,
                        &accounts,
                        &contents,
                        (&mut folder, &mut files),
                        &mut found,
                    )
                    .await?;
                }
            }
            after = page.next;
            if after.is_none() {
                break;
            }
        }
    }
    files.end(&mut folder)?;
    let (accounts, Found { own, mentions }) = (accounts.all.len(), found);
    say(&format!(
        "{accounts} accounts, {own} applications of their own, {mentions} of others that name them: {}",
        options.out.display()
    ));
    say(
        "Look through what others' applications say before it is handed over: it can be of other people too.",
    );
    Ok(ExitCode::SUCCESS)
}

/// An application of their own is written whole; of another, what says something of them.
async fn one(
    stores: &Stores,
    options: &Options,
    accounts: &Accounts,
    contents: &Contents,
    (folder, files): (&mut ExportFolder, &mut FilesTable),
    found: &mut Found,
) -> Result<(), Box<dyn Error>> {
    let owner: &OrganisationCode = &contents.dossier.owner;
    let id = contents.dossier.id;
    if accounts.own.as_ref() == Some(owner) {
        write_dossier(stores, contents, (folder, files)).await?;
        let readings = stores.reads.of_application(id, READINGS).await?;
        let json = serde_json::to_vec_pretty(&readings)?;
        folder.write(&format!("applications/{id}/readings.json"), &json)?;
        found.own += 1;
    } else if let Some(mention) = Mention::of(contents, &options.fiscal_code) {
        let json = serde_json::to_vec_pretty(&mention)?;
        folder.write(&format!("mentions/{id}.json"), &json)?;
        found.mentions += 1;
    }
    Ok(())
}
