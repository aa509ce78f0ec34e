//! Confirming a new address, with the code that was sent there. Nobody needs to be signed in: who lost the password and the
//! mailbox before could not be.

use super::ask::digest_of;
use super::mail::confirmed;
use crate::mail::address_taken;
use domain::LetterId;
use edge::api::EmailConfirmed;
use edge::reply::Json;
use edge::routes::registration::ConfirmEmail;
use edge::{Busy, Context, Denied, Refusal, Request, send_letter_by_id};
use store::accounts::{AccountActor, AccountEventKind, User, UserChange};
use store::outbox::Letter;

/// How often to try when the user is changed meanwhile.
const ATTEMPTS: u32 = 8;

/// Lets the address count from now on. What was sent to the one before opens nothing any more; passwords and sessions stay.
pub(crate) async fn confirm(
    context: &Context,
    request: &Request,
) -> Result<Json<EmailConfirmed>, Refusal> {
    let code = digest_of(&request.body(ConfirmEmail)?.code);
    let accounts = &context.stores.accounts;
    for _ in 0..ATTEMPTS {
        let found = accounts.user_awaiting(&code, request.now).await?;
        let before = found.ok_or(Denied::NoConfirmation)?;
        let Some(awaited) = before.awaited_email.clone() else {
            return Err(Denied::NoConfirmation.into());
        };
        let email = awaited.email;
        let after =
            User { email: email.clone(), awaited_email: None, recovered: None, ..before.clone() };
        let letters = letters(context, request, &before, &after)?;
        let kind = AccountEventKind::EmailConfirmed { username: after.username.clone() };
        let event = request.account_event(AccountActor::Visitor, kind);
        match accounts.change_contacts(&after, &letters, &event).await? {
            UserChange::Saved(_) => {
                for letter in &letters {
                    send_letter_by_id(context, request, letter.id).await;
                }
                return Ok(Json(EmailConfirmed { email: email.to_string() }));
            }
            UserChange::Stale => {}
        }
    }
    Err(Busy::Contended.into())
}

/// Both addresses are told.
fn letters(
    context: &Context,
    request: &Request,
    before: &User,
    after: &User,
) -> Result<Vec<Letter>, Refusal> {
    let mails = [confirmed(before, &after.email), address_taken(&after.email)];
    let letter = |mail| {
        let id = LetterId::new(request.millis(), &context.random.bytes()?);
        Ok(Letter::new(id, mail, request.now))
    };
    mails.into_iter().map(letter).collect()
}
