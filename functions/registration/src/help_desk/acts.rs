//! What officials do for users, each with a reason that is kept.

use super::desk::Desk;
use super::noted::note_reading;
use super::reason::desk;
use super::release::Released;
use super::scope::helped;
use super::show::show;
use super::suspension::Suspended;
use crate::account::have_passwords;
use crate::slip::slip;
use crate::users::Problems;
use domain::{LetterId, OrdinaryMail, OrganisationCode};
use edge::api::{EmailCorrection, HelpReason, HelpedOrganisation};
use edge::reply::Json;
use edge::routes::registration::{
    CorrectEmail, LetInAgain, ReleaseOrganisation, ResetPassword, ShutOut, UnlockUser,
};
use edge::{Busy, Context, Denied, Refusal, Request, send_letter_by_id, take_rate};
use language::Language;
use store::accounts::{Attempt, Organisation};

type Shown = Result<Json<HelpedOrganisation>, Refusal>;

/// What is pressed once more when an address that looks like a slip is meant.
const BUTTON: &str = "Conferma";

/// Has a new password sent to the address that is stored; the one before opens nothing any more.
pub(crate) async fn reset(context: &Context, request: &Request) -> Shown {
    let HelpReason { reason } = request.body(ResetPassword)?;
    let (organisation, desk) = begin(context, request, &reason).await?;
    if !have_passwords(context, &organisation.code).await? {
        return Err(Denied::NoPasswords.into());
    }
    let (username, key) = (request.username()?, &context.config.challenge_key);
    let done = desk.reset(&context.stores, (&organisation.code, &username), key).await?;
    sent(context, request, &done.letters).await;
    shown(context, request, &organisation).await
}

/// Lifts the lock that wrong passwords put on a user.
pub(crate) async fn unlock(context: &Context, request: &Request) -> Shown {
    let HelpReason { reason } = request.body(UnlockUser)?;
    let (organisation, desk) = begin(context, request, &reason).await?;
    let (username, key) = (request.username()?, &context.config.challenge_key);
    desk.unlock(&context.stores, (&organisation.code, &username), key).await?;
    shown(context, request, &organisation).await
}

/// Suspends a user: its sessions end at once.
pub(crate) async fn suspend(context: &Context, request: &Request) -> Shown {
    let HelpReason { reason } = request.body(ShutOut)?;
    set_suspended(context, request, (&reason, true)).await
}

/// Lets a suspended user in again.
pub(crate) async fn reactivate(context: &Context, request: &Request) -> Shown {
    let HelpReason { reason } = request.body(LetInAgain)?;
    set_suspended(context, request, (&reason, false)).await
}

async fn set_suspended(
    context: &Context,
    request: &Request,
    (reason, suspended): (&str, bool),
) -> Shown {
    let (organisation, desk) = addressed(context, request, reason).await?;
    // Whoever must be kept out is kept out, however much was done within the hour.
    if !suspended {
        counted(context, request, &organisation.code).await?;
    }
    let username = request.username()?;
    let who = (&organisation.code, &username);
    match desk.suspend(&context.stores, who, suspended).await? {
        Suspended::Done(_) => shown(context, request, &organisation).await,
        Suspended::Already => shown_unchanged(context, request, &organisation).await,
        Suspended::Released => Err(Denied::Released.into()),
    }
}

/// Asks for another address of a user, which counts once it is confirmed; the address before and the new one are told.
pub(crate) async fn change_email(context: &Context, request: &Request) -> Shown {
    let EmailCorrection { email, confirmed_email, reason } = request.body(CorrectEmail)?;
    let organisation = helped(context, request).await?;
    let mut problems = Problems::default();
    let address = problems.taken("email", email.parse::<OrdinaryMail>());
    let address = address.map(|mail| mail.address().clone());
    if let Some(question) = address
        .as_ref()
        .and_then(|address| slip(address, confirmed_email.as_deref(), (BUTTON, Language::Italian)))
    {
        problems.taken::<()>("email", Err(question));
    }
    let desk = desk(context, request, (&reason, &mut problems))?;
    let (address, desk) = problems.none_or(address.zip(desk))?;
    counted(context, request, &organisation.code).await?;
    let username = request.username()?;
    let who = (&organisation.code, &username);
    let code = Attempt::EmailCode { organisation: who.0, username: who.1 };
    take_rate(context, code, request.now).await?;
    let has_password = have_passwords(context, &organisation.code).await?;
    let to = (&address, &context.config.origin, has_password);
    let Some(done) = desk.ask_email(&context.stores, who, to).await? else {
        let mut problems = Problems::default();
        problems.taken::<()>("email", Err("Questo indirizzo è già quello dell’utenza."));
        return problems.none_or(None);
    };
    sent(context, request, &done.letters).await;
    shown(context, request, &organisation).await
}

/// Frees the fiscal code of an organisation without applications.
pub(crate) async fn release(context: &Context, request: &Request) -> Shown {
    let HelpReason { reason } = request.body(ReleaseOrganisation)?;
    let (organisation, desk) = begin(context, request, &reason).await?;
    match desk.release(&context.stores, &organisation.code).await? {
        Released::Done(organisation) => shown(context, request, &organisation).await,
        Released::Before => Err(Denied::Released.into()),
        Released::HasApplications { count } => {
            Err(Denied::HasApplications { count, suspended: false }.into())
        }
        Released::BegunMeanwhile { count } => {
            Err(Denied::HasApplications { count, suspended: true }.into())
        }
        Released::Meanwhile => Err(Busy::Contended.into()),
    }
}

/// The organisation, and the official with the reason; it is counted.
async fn begin(
    context: &Context,
    request: &Request,
    reason: &str,
) -> Result<(Organisation, Desk), Refusal> {
    let (organisation, desk) = addressed(context, request, reason).await?;
    counted(context, request, &organisation.code).await?;
    Ok((organisation, desk))
}

/// The organisation, and the official with the reason.
async fn addressed(
    context: &Context,
    request: &Request,
    reason: &str,
) -> Result<(Organisation, Desk), Refusal> {
    let organisation = helped(context, request).await?;
    let mut problems = Problems::default();
    let desk = desk(context, request, (reason, &mut problems))?;
    Ok((organisation, problems.none_or(desk)?))
}

/// Each may send a mail: so many an hour for one organisation, whoever sends them.
async fn counted(
    context: &Context,
    request: &Request,
    organisation: &OrganisationCode,
) -> Result<(), Refusal> {
    take_rate(context, Attempt::UserChange { organisation }, request.now).await
}

async fn sent(context: &Context, request: &Request, letters: &[LetterId]) {
    for letter in letters {
        send_letter_by_id(context, request, *letter).await;
    }
}

/// As it is now, where everything was as asked for already, so that nothing was done that is noted: it was a reading.
async fn shown_unchanged(
    context: &Context,
    request: &Request,
    organisation: &Organisation,
) -> Shown {
    note_reading(context, request, &organisation.code).await?;
    shown(context, request, organisation).await
}

/// As it is now.
async fn shown(context: &Context, request: &Request, organisation: &Organisation) -> Shown {
    Ok(Json(show(context, request, organisation).await?))
}
