//! Looking for an organisation: by its code, by a fiscal code, or by a name or an address.

use super::scope::Scope;
use domain::{FiscalCode, OrganisationCode};
use edge::api::{FoundOrganisation, OrganisationSearch, OrganisationsFound};
use edge::reply::Json;
use edge::routes::registration::FindOrganisations;
use edge::{Context, Refusal, Request, take_rate};
use futures::stream::{self, StreamExt, TryStreamExt};
use std::collections::BTreeSet;
use store::accounts::{AccountActor, AccountEventKind, Attempt, Organisation, User};
use store::applications::{Listed, PAGE_OF_CALL};

/// Most organisations found; whoever seeks one writes more of its name.
const MOST: usize = 20;
/// How many organisations are looked through by name at most: the first by their codes.
const LOOKED_THROUGH: usize = 2_000;
/// How many are read at once.
const AT_ONCE: usize = 16;
/// The fewest characters of a name that are looked for.
const FEWEST: usize = 3;
/// The most.
const LONGEST: usize = 200;

/// The organisations that fit and that the administration helps.
pub(crate) async fn find(
    context: &Context,
    request: &Request,
) -> Result<Json<OrganisationsFound>, Refusal> {
    let OrganisationSearch { text } = request.body(FindOrganisations)?;
    let official = request.official()?;
    let by = (&official.administration, &official.username);
    let attempt = Attempt::LookUp { administration: by.0, username: by.1 };
    take_rate(context, attempt, request.now).await?;
    let scope = Scope::of(context, request).await?;
    let (codes, all) = match Sought::read(&text) {
        Sought::Nothing => (BTreeSet::new(), true),
        Sought::Code { code, words } => of_code(context, &scope, (code, &words)).await?,
        Sought::FiscalCode(code) => (of_fiscal_code(context, &code).await?, true),
        Sought::Words(words) => of_words(context, &scope, &words).await?,
    };
    let (found, is_all) = shown_of(context, &scope, &codes).await?;
    note_search(context, request, &found).await?;
    Ok(Json(OrganisationsFound { organisations: found, all: all && is_all }))
}

/// Those of some organisations that the administration helps, by their names; and whether they are all there.
async fn shown_of(
    context: &Context,
    scope: &Scope,
    codes: &BTreeSet<OrganisationCode>,
) -> Result<(Vec<FoundOrganisation>, bool), Refusal> {
    let mut found = Vec::new();
    let mut organisations = context.stores.accounts.organisations(codes).await?;
    organisations.sort_by(|one, other| (&one.name, &one.code).cmp(&(&other.name, &other.code)));
    for organisation in organisations {
        if found.len() == MOST {
            return Ok((found, false));
        }
        if scope.has(context, &organisation.code).await? {
            found.push(shown(organisation));
        }
    }
    Ok((found, true))
}

/// Notes the search among what happened to the administration, before anything is shown.
async fn note_search(
    context: &Context,
    request: &Request,
    found: &[FoundOrganisation],
) -> Result<(), Refusal> {
    let official = request.official()?;
    let actor = AccountActor::User { username: official.username.clone() };
    let found = found.iter().map(|organisation| organisation.code.clone()).collect();
    let event = request.account_event(actor, AccountEventKind::OrganisationsSought { found });
    Ok(context.stores.accounts.note(&official.administration, &event).await?)
}

fn shown(Organisation { code, name, fiscal_code, .. }: Organisation) -> FoundOrganisation {
    FoundOrganisation { code, name, fiscal_code: fiscal_code.to_string() }
}

/// What is looked for.
#[derive(Debug, PartialEq)]
enum Sought {
    /// Too little, or too much.
    Nothing,
    /// A code, or a word that looks like one, as Raffaelli does.
    Code {
        code: OrganisationCode,
        words: String,
    },
    FiscalCode(FiscalCode),
    /// A part of a name, of a user name or of an address, in small letters.
    Words(String),
}

impl Sought {
    fn read(text: &str) -> Self {
        let text = text.trim();
        if !(FEWEST..=LONGEST).contains(&text.chars().count()) {
            return Self::Nothing;
        }
        let words = text.to_lowercase();
        if let Ok(code) = text.parse() {
            return Self::Code { code, words };
        }
        text.parse().map_or(Self::Words(words), Self::FiscalCode)
    }
}

/// The one with the code; where nobody has it, it was a word.
async fn of_code(
    context: &Context,
    scope: &Scope,
    (code, words): (OrganisationCode, &str),
) -> Result<(BTreeSet<OrganisationCode>, bool), Refusal> {
    match context.stores.accounts.organisation(&code).await? {
        Some(organisation) => Ok((BTreeSet::from([organisation.code]), true)),
        None => of_words(context, scope, words).await,
    }
}

/// Those whose fiscal code it is, and those that have a user with it.
async fn of_fiscal_code(
    context: &Context,
    code: &FiscalCode,
) -> Result<BTreeSet<OrganisationCode>, Refusal> {
    let accounts = &context.stores.accounts;
    let mut codes = BTreeSet::new();
    codes.extend(accounts.organisation_of(code).await?.map(|organisation| organisation.code));
    if let FiscalCode::Person(person) = code {
        let users = accounts.users_of_person(person).await?;
        codes.extend(users.into_iter().map(|user| user.organisation));
    }
    Ok(codes)
}

/// Those with applications to the administration's calls that have the words in a name, a user name or an address; and
/// whether all of them were looked through.
async fn of_words(
    context: &Context,
    scope: &Scope,
    words: &str,
) -> Result<(BTreeSet<OrganisationCode>, bool), Refusal> {
    let mut owners = BTreeSet::new();
    for call in scope.calls() {
        let take = |one: Listed| {
            owners.insert(one.dossier.owner);
        };
        context.stores.applications.each_of_call(call, PAGE_OF_CALL, take).await?;
    }
    let all = owners.len() <= LOOKED_THROUGH;
    let owners: BTreeSet<OrganisationCode> = owners.into_iter().take(LOOKED_THROUGH).collect();
    let accounts = &context.stores.accounts;
    let organisations = accounts.organisations(&owners).await?;
    let named = organisations.into_iter().filter(|it| it.name.to_lowercase().contains(words));
    let mut codes: BTreeSet<OrganisationCode> =
        named.map(|organisation| organisation.code).collect();
    let rest = owners.into_iter().filter(|code| !codes.contains(code)).collect::<Vec<_>>();
    let with_users: Vec<Vec<User>> = stream::iter(rest)
        .map(|code| async move { accounts.users(&code).await })
        .buffer_unordered(AT_ONCE)
        .try_collect()
        .await?;
    let users = with_users.into_iter().flatten().filter(|user| fits(user, words));
    codes.extend(users.map(|user| user.organisation));
    Ok((codes, all))
}

fn fits(user: &User, words: &str) -> bool {
    let texts = [user.full_name(), user.username.to_string(), user.email.to_string()];
    texts.iter().any(|text| text.to_lowercase().contains(words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_told_from_words() {
        for code in [" r7k2m9x4a ", "Raffaelli"] {
            assert!(matches!(Sought::read(code), Sought::Code { .. }), "{code}");
        }
        assert!(matches!(Sought::read("RSSMRA80A01F257G"), Sought::FiscalCode(_)));
        assert_eq!(Sought::read(" Bassi "), Sought::Words("bassi".to_owned()));
        for too in ["", "  ab ", &"a".repeat(LONGEST + 1)] {
            assert_eq!(Sought::read(too), Sought::Nothing, "{too}");
        }
    }
}
