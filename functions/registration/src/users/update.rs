//! How a user is reached, and what it may do, changed by who manages the users.

use super::changes::{changes, refused};
use super::credentials::FirstPassword;
use super::entries::{Contacts, Problems, ask_back_email, contacts};
use super::events::changed;
use super::grants::{fits, granted};
use super::mail::{self, Sent};
use super::present::{detail, seen};
use super::read::named;
use crate::mail::address_taken;
use domain::LetterId;
use edge::api::{UserDetail, UserPart, UserUpdate};
use edge::reply::Json;
use edge::routes::registration::UpdateUser;
use edge::{Busy, Context, Denied, Refusal, Request, send_letter_by_id, take_rate};
use store::accounts::{Attempt, Grant, User, UserChange};
use store::outbox::Letter;

/// How often to change a user anew when it changes by itself meanwhile, as by signing in.
const ATTEMPTS: u32 = 8;

pub(crate) async fn update(
    context: &Context,
    request: &Request,
) -> Result<Json<UserDetail>, Refusal> {
    let update = request.body(UpdateUser)?;
    let signed_in = request.signed_in()?;
    fits(signed_in.account, &update.rights, &update.grant)?;
    let before = named(context, request).await?;
    let may = changes(signed_in.account, request.member()?, &before);
    if !may.contains(&UserPart::Contacts) {
        return Err(refused(&before));
    }
    let (contacts, grant) = accepted(context, request, &update, &before).await?;
    if contacts.email != before.email && is_oneself(request, &before)? {
        request.signed_in_lately()?;
    }
    let attempt = Attempt::UserChange { organisation: &signed_in.organisation };
    take_rate(context, attempt, request.now).await?;
    let wanted = Wanted { contacts, grant, update };
    for _ in 0..ATTEMPTS {
        let before = named(context, request).await?;
        if let Some(after) = wanted.stored(context, request, &before).await? {
            return Ok(Json(detail(context, request, &after).await?));
        }
    }
    Err(Busy::Contended.into())
}

fn is_oneself(request: &Request, user: &User) -> Result<bool, Refusal> {
    Ok(request.signed_in()?.username == user.username)
}

/// What was typed, or every problem with it at once. A grant that stays as it is needs not begin anew: the day
/// that ended it may have passed.
async fn accepted(
    context: &Context,
    request: &Request,
    update: &UserUpdate,
    before: &User,
) -> Result<(Contacts, Grant), Refusal> {
    let mut problems = Problems::default();
    let contacts = contacts(&update.email, update.phone.as_deref(), &mut problems);
    if let Some(contacts) = &contacts {
        let asked = (Some(&before.email), update.confirmed_email.as_deref());
        ask_back_email(contacts, asked, &mut problems);
    }
    let grant = if update.grant == (&before.grant).into() {
        Some(before.grant.clone())
    } else {
        granted(context, request, &update.grant, &mut problems).await?
    };
    problems.none_or(contacts.zip(grant))
}

/// What a user is to become.
struct Wanted {
    contacts: Contacts,
    grant: Grant,
    update: UserUpdate,
}

impl Wanted {
    /// The user as it was stored, with the mails about it; nothing when it had changed meanwhile.
    async fn stored(
        &self,
        context: &Context,
        request: &Request,
        before: &User,
    ) -> Result<Option<User>, Refusal> {
        if seen(before)?.to_string() != self.update.seen {
            return Err(Denied::UserChanged.into());
        }
        let after = self.applied(request, before)?;
        let (after, letters) = told(context, request, before, after).await?;
        let event = changed(request, before, &after)?;
        let change = context.stores.accounts.change_contacts(&after, &letters, &event).await?;
        let UserChange::Saved(after) = change else { return Ok(None) };
        for letter in &letters {
            send_letter_by_id(context, request, letter.id).await;
        }
        Ok(Some(*after))
    }

    /// The user with the changes, as far as who asks may make them.
    fn applied(&self, request: &Request, before: &User) -> Result<User, Refusal> {
        let may = changes(request.signed_in()?.account, request.member()?, before);
        let rights = self.update.rights == before.rights || may.contains(&UserPart::Rights);
        let grant = self.grant == before.grant || may.contains(&UserPart::Grant);
        if !(may.contains(&UserPart::Contacts) && rights && grant) {
            return Err(refused(before));
        }
        Ok(User {
            email: self.contacts.email.clone(),
            phone: self.contacts.phone.clone(),
            rights: self.update.rights.clone(),
            grant: self.grant.clone(),
            ..before.clone()
        })
    }
}

/// The mails about a change. Credentials that went to a wrong address are void: new ones go to the right one.
/// Whoever was in already is told at the address before, and at the new one.
async fn told(
    context: &Context,
    request: &Request,
    before: &User,
    after: User,
) -> Result<(User, Vec<Letter>), Refusal> {
    if before.email == after.email {
        return Ok((after, Vec::new()));
    }
    if before.last_access_at.is_none() {
        let password = FirstPassword::draw(context)?;
        let after = password.given_to(after, request);
        let letter = password.letter(context, request, (&after, Sent::Again)).await?;
        return Ok((after, vec![letter]));
    }
    let mut letters = Vec::new();
    let old = mail::address_changed(request.member()?, before, &after);
    for mail in [old, address_taken(&after.email)] {
        let id = LetterId::new(request.millis(), &context.random.bytes()?);
        letters.push(Letter::new(id, mail, request.now));
    }
    // What was sent to the address before opens nothing any more.
    let after = User { recovered: None, ..after };
    Ok((after, letters))
}
