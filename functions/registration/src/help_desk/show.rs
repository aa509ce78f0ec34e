//! An organisation as the help desk sees it: its users, how they stand, and what was done for them. Nothing of its
//! applications.

use crate::account_events::told;
use domain::OrganisationCode;
use edge::api::{AwaitedEmail, HelpDeed, HelpedOrganisation, HelpedUser};
use edge::{Context, Refusal, Request, digest_of_name};
use jiff::Timestamp;
use store::accounts::{AccountActor, AccountEvent, Organisation, User};

/// How many of the latest events are looked through for what a help desk did.
const LOOKED_THROUGH: usize = 300;

pub(super) async fn show(
    context: &Context,
    request: &Request,
    organisation: &Organisation,
) -> Result<HelpedOrganisation, Refusal> {
    let (code, accounts) = (&organisation.code, &context.stores.accounts);
    let mut users = accounts.users(code).await?;
    users.sort_by_key(|user| !user.principal);
    let mut shown = Vec::with_capacity(users.len());
    for user in &users {
        let name =
            digest_of_name(&context.config.challenge_key, code.as_str(), user.username.as_str());
        let locked_until = accounts.locked_until(&name, request.now).await?;
        shown.push(show_user(user, locked_until, request.now));
    }
    let released = accounts.is_released(code).await?;
    let can_be_released = !released && context.stores.applications.list(code).await?.is_empty();
    let events = accounts.events(code, LOOKED_THROUGH).await?;
    let administration = &request.official()?.administration;
    Ok(HelpedOrganisation {
        code: code.clone(),
        name: organisation.name.clone(),
        fiscal_code: organisation.fiscal_code.to_string(),
        registered_at: organisation.created_at.into(),
        released,
        can_be_released,
        users: shown,
        deeds: events.iter().filter_map(|event| deed(event, administration)).collect(),
    })
}

fn show_user(user: &User, locked_until: Option<Timestamp>, now: Timestamp) -> HelpedUser {
    HelpedUser {
        username: user.username.clone(),
        full_name: user.full_name(),
        email: user.email.to_string(),
        awaited_email: AwaitedEmail::of(user, now),
        principal: user.principal,
        suspended: user.suspended,
        dormant: user.is_dormant(now),
        last_access_at: user.last_access_at.map(Into::into),
        locked_until: locked_until.map(Into::into),
        password_is_over: user.temporary_password_is_over(now),
        password_was_sent: user.recovered_in_force(now).is_some(),
    }
}

/// What a help desk did. Officials of other administrations are not named, nor is why they did it.
fn deed(event: &AccountEvent, administration: &OrganisationCode) -> Option<HelpDeed> {
    let (who, reason) = match &event.actor {
        AccountActor::Official { administration: of, username, reason } if of == administration => {
            (username.to_string(), reason.clone())
        }
        AccountActor::Official { .. } => ("un’altra amministrazione".to_owned(), None),
        AccountActor::Operator { .. } => ("chi gestisce il portale".to_owned(), None),
        AccountActor::User { .. } | AccountActor::Visitor => return None,
    };
    Some(HelpDeed { at: event.at.into(), who, what: told(&event.kind), reason })
}
