//! How a user is reached, and what it may do, changed by who manages the users.

use super::changes::{changes, refused};
use super::credentials::FirstPassword;
use super::entries::{Contacts, Problems, ask_back_email, contacts};
use super::events::changed;
use super::grants::{fits, granted};
use super::mail::Sent;
use super::present::{detail, seen};
use super::read::named;
use crate::account::have_passwords;
use crate::new_email::{AskedFor, Asker, ask, credentials_void};
use domain::{EmailAddress, LetterId};
use edge::api::{UserDetail, UserPart, UserUpdate};
use edge::reply::Json;
use edge::routes::registration::UpdateUser;
use edge::{Busy, Context, Denied, Refusal, Request, send_letter_by_id, take_rate};
use store::accounts::{Attempt, Grant, User, UserChange};
use store::mail::Mail;
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
    let asks = !contacts.email.is_mailbox_of(&before.email)
        && (update.send_again || !awaits(&before, &contacts.email, request));
    if asks && is_oneself(request, &before)? {
        request.signed_in_lately()?;
    }
    let attempt = Attempt::UserChange { organisation: &signed_in.organisation };
    take_rate(context, attempt, request.now).await?;
    if asks {
        let User { organisation, username, .. } = &before;
        take_rate(context, Attempt::EmailCode { organisation, username }, request.now).await?;
    }
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
        let awaited = before.awaited_in_force(request.now).map(|awaited| &awaited.email);
        let known = [Some(&before.email), awaited];
        ask_back_email(contacts, (&known, update.confirmed_email.as_deref()), &mut problems);
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
        if seen(request, before)?.to_string() != self.update.seen {
            return Err(Denied::UserChanged.into());
        }
        let after = self.applied(request, before)?;
        let (after, letters) =
            told(context, request, (before, after), self.update.send_again).await?;
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

/// The user with the address as far as it counts, and the mails about it. Credentials that went to a wrong address are void:
/// new ones go to the right one, and prove it. Whoever was in already confirms a new address before it counts. Other capitals
/// make no other mailbox, and nobody is told of them.
async fn told(
    context: &Context,
    request: &Request,
    (before, after): (&User, User),
    send_again: bool,
) -> Result<(User, Vec<Letter>), Refusal> {
    if after.email.is_mailbox_of(&before.email) {
        return Ok((User { awaited_email: None, ..after }, Vec::new()));
    }
    let letter = |mail: Mail| {
        let id = LetterId::new(request.millis(), &context.random.bytes()?);
        Ok::<_, Refusal>(Letter::new(id, mail, request.now))
    };
    if before.last_access_at.is_none() && have_passwords(context, &before.organisation).await? {
        let password = FirstPassword::draw(context)?;
        let after = password.given_to(User { awaited_email: None, ..after }, request);
        let credentials = password.letter(context, request, (&after, Sent::Again)).await?;
        return Ok((after, vec![letter(credentials_void(&before.email))?, credentials]));
    }
    let wanted = after.email.clone();
    let kept = User { email: before.email.clone(), ..after };
    if awaits(before, &wanted, request) && !send_again {
        return Ok((kept, Vec::new()));
    }
    let name = request.member()?.full_name();
    let asker = if is_oneself(request, before)? {
        Asker::Oneself { name }
    } else {
        Asker::Manager { name }
    };
    let sent_with = (context.random, &context.config.origin);
    let AskedFor { awaited, mails } = ask(sent_with, before, &wanted, (&asker, request.now))?;
    let [new, old] = mails;
    let letters = vec![letter(new)?.secret(), letter(old)?];
    Ok((User { awaited_email: Some(awaited), ..kept }, letters))
}

/// Whether an address of a user awaits its confirmation already.
fn awaits(user: &User, email: &EmailAddress, request: &Request) -> bool {
    let awaited = user.awaited_in_force(request.now);
    awaited.is_some_and(|awaited| awaited.email.is_mailbox_of(email))
}
