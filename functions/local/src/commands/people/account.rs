//! The accounts of a person: of their own, those they are a user of, and those whose registration names them.

use super::mentions::named;
use domain::{FiscalCode, OrganisationCode, PersonFiscalCode, Username};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::error::Error;
use store::Stores;
use store::accounts::{Organisation, User};
use store::history::{Chain, Link};

/// What was found.
pub(super) struct Accounts {
    /// The organisation that is the person.
    pub(super) own: Option<OrganisationCode>,
    /// Every organisation, or administration, with something of theirs.
    pub(super) all: Vec<OrganisationCode>,
    /// What is written of them.
    pub(super) json: Value,
}

/// Looks at every account there is: registrations can name people who are no users.
pub(super) async fn accounts_of(
    stores: &Stores,
    person: &PersonFiscalCode,
) -> Result<Accounts, Box<dyn Error>> {
    let fiscal_code: FiscalCode = person.as_str().parse()?;
    let own = stores.accounts.organisation_of(&fiscal_code).await?.map(|own| own.code);
    let mut users: BTreeMap<OrganisationCode, Vec<User>> = BTreeMap::new();
    for user in stores.accounts.users_of_person(person).await? {
        users.entry(user.organisation.clone()).or_default().push(user);
    }
    let (mut all, mut written) = (Vec::new(), Vec::new());
    for code in stores.accounts.all().await? {
        let organisation = stores.accounts.organisation(&code).await?;
        let theirs = users.remove(&code).unwrap_or_default();
        let is_own = own.as_ref() == Some(&code);
        let names = organisation.as_ref().is_some_and(|it| named(&it.profile, person));
        if is_own || names || !theirs.is_empty() {
            written.push(account(stores, &code, (organisation.as_ref(), &theirs), is_own).await?);
            all.push(code);
        }
    }
    let json = json!({ "fiscal_code": person, "accounts": written });
    Ok(Accounts { own, all, json })
}

async fn account(
    stores: &Stores,
    code: &OrganisationCode,
    (organisation, users): (Option<&Organisation>, &[User]),
    is_own: bool,
) -> Result<Value, Box<dyn Error>> {
    let names: Vec<&Username> = users.iter().map(|user| &user.username).collect();
    let links = stores.accounts.links(code).await?;
    let events = links.iter().filter(|link| is_own || is_of(link, &names));
    let chain = Chain::Account(code.clone());
    let events = events.map(|link| serde_json::from_str(&link.line(&chain)));
    let mut shown = Vec::new();
    for user in users {
        let factor = stores.accounts.second_factor(code, &user.username).await?;
        shown.push(json!({ "user": without_secrets(user)?, "second_factor": factor.is_some() }));
    }
    Ok(json!({
        "code": code,
        "own": is_own,
        "organisation": organisation,
        "users": shown,
        "events": events.collect::<Result<Vec<Value>, _>>()?,
    }))
}

/// Passwords are kept as hashes, and are nobody's to have.
fn without_secrets(user: &User) -> Result<Value, serde_json::Error> {
    let mut user = serde_json::to_value(user)?;
    if let Some(members) = user.as_object_mut() {
        members.remove("password_hash");
        members.remove("recovered");
        if let Some(awaited) = members.get_mut("awaited_email").and_then(Value::as_object_mut) {
            awaited.remove("code");
        }
    }
    Ok(user)
}

/// Whether an event is of one of some users, or was caused by one.
fn is_of(link: &Link, users: &[&Username]) -> bool {
    let event: Option<Value> = serde_json::from_str(&link.event).ok();
    let named = |event: &Value, pointer: &str| {
        let said = event.pointer(pointer).and_then(Value::as_str);
        said.is_some_and(|said| users.iter().any(|user| user.as_str() == said))
    };
    event.is_some_and(|event| named(&event, "/kind/username") || named(&event, "/actor/username"))
}
