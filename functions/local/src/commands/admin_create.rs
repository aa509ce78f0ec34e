//! `ristoro admin create`.

use super::address::Meant;
use super::place::Place;
use super::terminal::{Outcome, refused, say};
use clap::{Args, ValueEnum};
use domain::text::single_line;
use domain::{EmailAddress, EventId, OrganisationCode, PasswordHash, PersonName, Username};
use edge::{Clock, Random};
use jiff::Timestamp;
use registration::{first_password, hash_password};
use std::collections::BTreeSet;
use std::process::ExitCode;
use store::Stores;
use store::accounts::{
    AccountActor, AccountEvent, AccountEventKind, Accounts, Administration, Creation, Right, User,
};

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
    #[arg(long)]
    user_name: PersonName,
    /// The first user's e-mail address.
    #[arg(long)]
    email: EmailAddress,
    #[command(flatten)]
    meant: Meant,
    /// What the first user may do; repeated for several. Without it, everything.
    #[arg(long = "right", alias = "role", value_enum)]
    rights: Vec<Permission>,
    #[command(flatten)]
    place: Place,
}

/// What a user may do for the administration.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Permission {
    /// Requests project codes (CUP).
    Cup,
    /// Runs the calls that the administration is entrusted with: changes when they are open.
    Calls,
    /// Reads what was sent to the calls that the administration is entrusted with.
    Read,
    /// Manages the administration's users, which the first user always does, and helps those of applicants.
    Users,
}

impl Permission {
    fn stored(self) -> Right {
        match self {
            Self::Cup => Right::Cup,
            Self::Calls => Right::Calls,
            Self::Read => Right::Read,
            Self::Users => Right::Users,
        }
    }

    /// In words, after "may".
    fn in_words(self) -> &'static str {
        match self {
            Self::Cup => "request project codes",
            Self::Calls => "run the calls entrusted to it",
            Self::Read => "read what was sent to them",
            Self::Users => "manage its users",
        }
    }
}

impl Options {
    fn permissions(&self) -> &[Permission] {
        if self.rights.is_empty() { Permission::value_variants() } else { &self.rights }
    }

    /// What the first user may do, in words.
    fn permissions_in_words(&self) -> String {
        let permissions: Vec<&str> =
            self.permissions().iter().copied().map(Permission::in_words).collect();
        permissions.join(" and ")
    }
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
    options.place.with_stores(async |stores| create(stores, options).await)
}

async fn create(stores: &Stores, options: &Options) -> Outcome {
    options.meant.check(&options.email)?;
    let password = first_password(Random).map_err(refused)?;
    let hash = hash_password(&password, Random).map_err(refused)?;
    let Some(code) = stored(&stores.accounts, options, &hash).await? else {
        return Err("this code is taken: choose another, or leave it out to have one drawn".into());
    };
    say(&format!(
        "{} was made; {} may {}.",
        options.name,
        options.user_name,
        options.permissions_in_words()
    ));
    say(&format!("Code:     {code}"));
    say(&format!("Username: {}", options.username));
    say(&format!("Password: {password}"));
    say("The password must be changed at the first access. It is kept nowhere: hand it over now.");
    Ok(ExitCode::SUCCESS)
}

/// What is noted of it.
fn event(at: Timestamp) -> Result<AccountEvent, Box<dyn std::error::Error>> {
    let actor = AccountActor::Operator {
        name: CREATED_BY.to_owned(),
        reason: "ristoro admin create".to_owned(),
    };
    let millis = u64::try_from(at.as_millisecond()).unwrap_or_default();
    let id = EventId::new(millis, &Random.bytes().map_err(refused)?);
    Ok(AccountEvent { id, at, actor, kind: AccountEventKind::Registered })
}

/// Stores the administration under the given code or a free one; gives the code, or `None` if it is
/// taken.
async fn stored(
    accounts: &Accounts,
    options: &Options,
    hash: &PasswordHash,
) -> Result<Option<OrganisationCode>, Box<dyn std::error::Error>> {
    let now = store::instant::cut(Clock::System.now());
    let attempts = if options.code.is_some() { 1 } else { ATTEMPTS };
    for _ in 0..attempts {
        let code = match &options.code {
            Some(code) => code.clone(),
            None => OrganisationCode::new(Random.bytes().map_err(refused)?),
        };
        let administration = Administration {
            code: code.clone(),
            name: options.name.clone(),
            created_at: now,
            created_by: CREATED_BY.to_owned(),
        };
        let named = (options.user_name.as_str(), &options.email);
        let user = User::principal(&code, &options.username, named, hash.clone(), now);
        let rights: BTreeSet<Right> =
            options.permissions().iter().map(|one| one.stored()).collect();
        let user = User { rights, ..user };
        let event = event(now)?;
        if accounts.create_administration(&administration, &user, &event).await? == Creation::Done {
            return Ok(Some(code));
        }
    }
    Ok(None)
}
