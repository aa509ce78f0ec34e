//! Registration of the principal user (manual 2.1).

use crate::applicant::Applicant;
use crate::entries::{accepted, taken};
use crate::password::{first_password, hash_password};
use crate::{challenge, mail, rate};
use domain::{OrganisationCode, PasswordHash};
use edge::api::Registered;
use edge::reply::Created;
use edge::routes::registration::Register;
use edge::{Context, Denied, Invalid, Refusal, Request};
use store::accounts::{Attempt, Organisation, Registration, User};

/// How many organisation codes to try before giving up: they are drawn from 32⁸.
const ATTEMPTS: u32 = 4;

pub(crate) async fn register(
    context: &Context,
    request: &Request,
) -> Result<Created<Registered>, Refusal> {
    let registration = request.body(Register)?;
    let entries = accepted(registration.entries, request.now)?;
    let attempt = Attempt::Registration { source: &request.source };
    rate::take(context, attempt, request.now).await?;
    if !challenge::is_solved(context, &registration.altcha, request.now).await? {
        return Err(Invalid::Challenge.into());
    }
    let applicant = Applicant::of(entries)?;
    let password = first_password(context.random)?;
    let hash = hash_password(&password, context.random)?;
    let (organisation, user) = stored(context, request, &applicant, &hash).await?;
    send_credentials(context, request, (&organisation, &user), &password).await?;
    Ok(Created(Registered {
        organisation: organisation.code,
        username: user.username,
        email: organisation.email,
    }))
}

/// Stores the organisation, under a code that is free, with its principal user.
async fn stored(
    context: &Context,
    request: &Request,
    applicant: &Applicant,
    hash: &PasswordHash,
) -> Result<(Organisation, User), Refusal> {
    for _ in 0..ATTEMPTS {
        let code = OrganisationCode::new(context.random.bytes()?);
        let (organisation, user) = applicant.account(code, hash.clone(), request.now)?;
        match context.stores.accounts.register(&organisation, &user).await? {
            Registration::OrganisationCodeTaken => {}
            Registration::FiscalCodeTaken => return Err(taken(applicant.fiscal_code_field)?),
            Registration::Done => return Ok((organisation, user)),
        }
    }
    Err(Refusal::fault("no free organisation code was drawn"))
}

/// Sends the credentials. Nobody else knows the password, and the fiscal code could never register
/// again: if the mail does not go out, the registration is taken back.
async fn send_credentials(
    context: &Context,
    request: &Request,
    (organisation, user): (&Organisation, &User),
    password: &str,
) -> Result<(), Refusal> {
    let mail = mail::credentials(&context.config.origin, user, password);
    let Err(error) = context.stores.mail.send(&mail, request.now).await else { return Ok(()) };
    edge::log_failure(&request.request_id, "the credentials were not sent", &error);
    if !context.stores.accounts.take_back_registration(organisation, user).await? {
        return Err(Refusal::fault("a registration without credentials could not be taken back"));
    }
    Err(Denied::CredentialsNotSent.into())
}
