//! Registration of the principal user (manual 2.1).

use crate::again::in_place_of_unused;
use crate::applicant::Applicant;
use crate::entries::{accepted, asked_back, taken};
use crate::password::{first_password, hash_password};
use crate::resend::resend_token;
use crate::{challenge, mail};
use domain::{OrganisationCode, PasswordHash};
use edge::api::Registered;
use edge::reply::Created;
use edge::routes::registration::Register;
use edge::{Context, Invalid, Refusal, Request, send_letter};
use store::accounts::{AccountActor, AccountEventKind, Attempt, Organisation, Registration, User};
use store::outbox::Letter;

/// How many organisation codes to try before giving up: they are drawn from 32⁸.
const ATTEMPTS: u32 = 4;

pub(crate) async fn register(
    context: &Context,
    request: &Request,
) -> Result<Created<Registered>, Refusal> {
    let registration = request.body(Register)?;
    let applicant = Applicant::of(accepted(registration.entries, request.now)?)?;
    asked_back(&applicant.email, registration.confirmed_email.as_deref())?;
    let attempt = Attempt::Registration { source: &request.source };
    edge::take_rate(context, attempt, request.now).await?;
    if !challenge::is_solved(context, &registration.altcha, request.now).await? {
        return Err(Invalid::Challenge.into());
    }
    let password = first_password(context.random)?;
    let hash = hash_password(&password, context.random)?;
    let (organisation, user) = stored(context, request, &applicant, (&password, &hash)).await?;
    send_letter(context, request).await;
    let resend = resend_token(context, &organisation);
    Ok(Created(Registered {
        resend,
        organisation: organisation.code,
        username: user.username,
        email: organisation.email,
    }))
}

/// Stores the organisation, under a code that is free, with its principal user and the mail with the
/// credentials: nobody else knows the password, and the fiscal code could never register again.
async fn stored(
    context: &Context,
    request: &Request,
    applicant: &Applicant,
    (password, hash): (&str, &PasswordHash),
) -> Result<(Organisation, User), Refusal> {
    for _ in 0..ATTEMPTS {
        let code = OrganisationCode::new(context.random.bytes()?);
        let (organisation, user) = applicant.account(code, hash.clone(), request.now)?;
        let mail = mail::credentials(&context.config.origin, &user, password);
        let letter = Letter::new(request.letter(), mail, request.now).secret();
        let event = request.account_event(AccountActor::Visitor, AccountEventKind::Registered);
        let accounts = &context.stores.accounts;
        match accounts.register(&organisation, &user, &letter, &event).await? {
            Registration::OrganisationCodeTaken => {}
            Registration::FiscalCodeTaken => {
                let account = (&organisation, &user);
                if !in_place_of_unused(context, request, account, &letter).await? {
                    return Err(taken(applicant.fiscal_code_field)?);
                }
                return Ok((organisation, user));
            }
            Registration::Done => return Ok((organisation, user)),
        }
    }
    Err(Refusal::fault("no free organisation code was drawn"))
}
