//! A password given beside the own one of a user.

use super::mail;
use crate::account::have_passwords;
use crate::password::{first_password, hash_password};
use domain::{EventId, LetterId};
use edge::{Busy, Context, PublicOrigin, Refusal, Request};
use language::Language;
use store::accounts::{AccountActor, AccountEvent, AccountEventKind, Attempt, User, UserChange};
use store::mail::Mail;
use store::outbox::Letter;

/// How often to try when the user changes meanwhile.
const ATTEMPTS: u32 = 4;

/// Gives a user a new password, unless enough were given: then the last one stays good. A suspended user
/// is told so, and gets none; where passwords are not enough, nobody gets any. Gives the id of the mail.
pub(super) async fn give(
    context: &Context,
    request: &Request,
    user: User,
) -> Result<Option<LetterId>, Refusal> {
    let User { organisation, username, .. } = &user;
    if !have_passwords(context, organisation).await? {
        return Ok(None);
    }
    let attempt = Attempt::NewPassword { organisation, username };
    match edge::take_rate(context, attempt, request.now).await {
        Err(Refusal::Busy(Busy::RecoveryRate(_))) => Ok(None),
        Err(refusal) => Err(refusal),
        Ok(()) if user.suspended => told(context, request, &user).await.map(Some),
        Ok(()) => given(context, request, user, mail::recovery).await.map(Some),
    }
}

async fn told(context: &Context, request: &Request, user: &User) -> Result<LetterId, Refusal> {
    let id = letter_id(context, request)?;
    let letter = Letter::new(id, mail::suspended(user, request.language), request.now);
    context.stores.outbox.post(&letter).await?;
    Ok(id)
}

fn letter_id(context: &Context, request: &Request) -> Result<LetterId, Refusal> {
    Ok(LetterId::new(request.millis(), &context.random.bytes()?))
}

/// Gives a user a password that a mail tells, and the id of the mail.
pub(crate) async fn given(
    context: &Context,
    request: &Request,
    mut user: User,
    mail: impl Fn((&PublicOrigin, Language), &User, &str) -> Mail,
) -> Result<LetterId, Refusal> {
    let accounts = &context.stores.accounts;
    let password = first_password(context.random)?;
    let hash = hash_password(&password, context.random)?;
    let id = letter_id(context, request)?;
    for _ in 0..ATTEMPTS {
        let mail = mail((&context.config.origin, request.language), &user, &password);
        let letter = Letter::new(id, mail, request.now).secret();
        let event = given_to(context, request, &user)?;
        match accounts.give_password(&user, hash.clone(), &letter, &event).await? {
            UserChange::Saved(_) => return Ok(id),
            UserChange::Stale => {}
        }
        let again = accounts.user(&user.organisation, &user.username).await?;
        user = again.ok_or(Refusal::NotFound)?;
    }
    Err(Busy::Contended.into())
}

/// One request may cause several such events: each has an id of its own.
fn given_to(context: &Context, request: &Request, user: &User) -> Result<AccountEvent, Refusal> {
    Ok(AccountEvent {
        id: EventId::new(request.millis(), &context.random.bytes()?),
        at: request.now,
        actor: AccountActor::Visitor,
        kind: AccountEventKind::PasswordGiven { username: user.username.clone() },
    })
}
