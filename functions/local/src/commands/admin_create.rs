//! `ristoro admin create`.

use super::{Outcome, say};
use crate::engines::{Engines, Location};
use clap::Args;
use domain::text::single_line;
use domain::{EmailAddress, OrganisationCode, Username};
use edge::{Clock, Context, Random, Refusal, first_password, hash_password};
use jiff::Timestamp;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use store::accounts::{Accounts, Administration, Creation, User, UserRole};
use store::{MailConfig, Stores};

/// Who made it, as it is kept with the administration.
const CREATED_BY: &str = "riga di comando";
/// The longest name, in characters: it stands on one line of a page.
const LONGEST_NAME: usize = 200;
/// How many codes to draw before giving up: they are drawn from 32⁸.
const ATTEMPTS: u32 = 4;

#[derive(Args)]
pub(super) struct Options {
    /// The code that its users sign in with: the letter R and 8 letters or digits. Drawn if missing.
    #[arg(long)]
    code: Option<OrganisationCode>,
    /// The name of the administration.
    #[arg(long, value_parser = name)]
    name: String,
    /// The first user's name for signing in.
    #[arg(long)]
    username: Username,
    /// The first user's name and surname.
    #[arg(long, value_parser = name)]
    user_name: String,
    /// The first user's e-mail address.
    #[arg(long)]
    email: EmailAddress,
    /// The folder that keeps everything; made if missing.
    #[arg(long, env = "RISTORO_DATA", default_value = ".ristoro", conflicts_with = "aws")]
    data: PathBuf,
    /// On the deployed tables instead, with the environment of a function.
    #[arg(long)]
    aws: bool,
}

/// A name that can be shown on one line.
fn name(text: &str) -> Result<String, String> {
    let name = single_line(text).map_err(|error| error.to_string())?;
    match name.chars().count() {
        0 => Err("Scrivi il nome.".to_owned()),
        found if found > LONGEST_NAME => Err(format!(
            "Il nome può avere al massimo {LONGEST_NAME} caratteri: ora ne ha {found}."
        )),
        _ => Ok(name),
    }
}

pub(super) fn run(options: &Options) -> Outcome {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        if options.aws {
            return create(&Context::from_environment()?.stores, options).await;
        }
        let (engines, stores) = open(&options.data).await?;
        let outcome = create(&stores, options).await;
        engines.stop().await;
        outcome
    })
}

/// The stores of a folder. The database takes turns among the programs that have it open, and every
/// write is a transaction: a portal on the same folder may be running.
async fn open(folder: &Path) -> Result<(Engines, Stores), Box<dyn std::error::Error>> {
    std::fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let engines = Engines::start(Location::Folder(folder.to_owned())).await?;
    let mail = MailConfig::Outbox { folder: folder.join("outbox"), from: String::new() };
    let stores = store::connect(&engines.store_config(mail, None));
    store::create_tables(&stores).await?;
    Ok((engines, stores))
}

async fn create(stores: &Stores, options: &Options) -> Outcome {
    let password = first_password(Random).map_err(broken)?;
    let hash = hash_password(&password, Random).map_err(broken)?;
    let Some(code) = stored(&stores.accounts, options, &hash).await? else {
        return Err("this code is taken: choose another, or leave it out to have one drawn".into());
    };
    say(&format!("{} was made; {} may request project codes.", options.name, options.user_name));
    say(&format!("Code:     {code}"));
    say(&format!("Username: {}", options.username));
    say(&format!("Password: {password}"));
    say("The password must be changed at the first access. It is kept nowhere: hand it over now.");
    Ok(ExitCode::SUCCESS)
}

/// Stores the administration under the given code or a free one; gives the code, or `None` if it is
/// taken.
async fn stored(
    accounts: &Accounts,
    options: &Options,
    hash: &str,
) -> Result<Option<OrganisationCode>, Box<dyn std::error::Error>> {
    let now = store::instant::cut(Clock::System.now());
    let attempts = if options.code.is_some() { 1 } else { ATTEMPTS };
    for _ in 0..attempts {
        let code = match &options.code {
            Some(code) => code.clone(),
            None => OrganisationCode::new(Random.bytes().map_err(broken)?),
        };
        let administration = Administration {
            code: code.to_string(),
            name: options.name.clone(),
            created_at: now,
            created_by: CREATED_BY.to_owned(),
        };
        let user = first_user(options, &code, hash, now);
        if accounts.create_administration(&administration, &user).await? == Creation::Done {
            return Ok(Some(code));
        }
    }
    Ok(None)
}

fn first_user(options: &Options, code: &OrganisationCode, hash: &str, now: Timestamp) -> User {
    User {
        organisation: code.to_string(),
        username: options.username.to_string(),
        name: options.user_name.clone(),
        email: options.email.to_string(),
        principal: true,
        password_hash: hash.to_owned(),
        must_change_password: true,
        password_changed_at: now,
        last_access_at: None,
        failures: 0,
        locked_until: None,
        suspended: false,
        roles: BTreeSet::from([UserRole::Cup]),
        version: 1,
    }
}

/// A refusal of the edge, which speaks to people there, as an error of the command.
fn broken(refusal: Refusal) -> Box<dyn std::error::Error> {
    match refusal {
        Refusal::Fault(cause) => cause,
        other => format!("{other:?}").into(),
    }
}
