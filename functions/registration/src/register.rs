//! Registration of the principal user (manual 2.1).

use crate::again::in_place_of_unused;
use crate::applicant::Applicant;
use crate::entries::{accepted, asked_back, of_another, taken};
use crate::identity_provider::proven;
use crate::password::{first_password, hash_password};
use crate::resend::resend_token;
use crate::{challenge, mail};
use domain::{OrganisationCode, PasswordHash};
use edge::api::Registered;
use edge::reply::Created;
use edge::routes::registration::Register;
use edge::{BadIdentity, Context, Invalid, Refusal, Request, send_letter};
use store::accounts::{
    AccountActor, AccountEventKind, AccountKind, Attempt, Organisation, ProvenIdentity,
    Registration, User,
};
use store::outbox::Letter;

/// How many organisation codes to try before giving up: they are drawn from 32⁸.
const ATTEMPTS: u32 = 4;

pub(crate) async fn register(
    context: &Context,
    request: &Request,
) -> Result<Created<Registered>, Refusal> {
    let registration = request.body(Register)?;
    let shown = shown(context, request, registration.with_identity).await?;
    let applicant = Applicant::of(accepted(registration.entries, request.now, request.language)?)?;
    if let Some(identity) = &shown
        && identity.fiscal_code != applicant.person.1
    {
        return Err(of_another(
            applicant.person.0,
            identity.fiscal_code.as_str(),
            request.language,
        )?);
    }
    asked_back(&applicant.email, registration.confirmed_email.as_deref(), request.language)?;
    let attempt = Attempt::Registration { source: &request.source };
    edge::take_rate(context, attempt, request.now).await?;
    if !challenge::is_solved(context, &registration.altcha, request.now).await? {
        return Err(Invalid::Challenge.into());
    }
    let password = first_password(context.random)?;
    let hash = hash_password(&password, context.random)?;
    // Who has shown who they are is not told the password: nobody knows it.
    let told = shown.is_none().then_some(password.as_str());
    let (organisation, user) = stored(context, request, &applicant, (told, &hash)).await?;
    send_letter(context, request).await;
    let resend = resend_token(context, &organisation);
    Ok(Created(Registered {
        resend,
        organisation: organisation.code,
        username: user.username,
        email: organisation.email,
    }))
}

/// Who registers, if they say that they have shown it to an identity provider. It counts still: to sign in
/// right afterwards.
async fn shown(
    context: &Context,
    request: &Request,
    with_identity: bool,
) -> Result<Option<ProvenIdentity>, Refusal> {
    if with_identity {
        return proven(context, request).await.map(Some);
    }
    if context.config.sign_in.passwords.serve(AccountKind::Applicant) {
        Ok(None)
    } else {
        Err(BadIdentity::Needed.into())
    }
}

/// Stores the organisation, under a code that is free, with its principal user and the mail with the
/// credentials: nobody else knows the password, and the fiscal code could never register again.
async fn stored(
    context: &Context,
    request: &Request,
    applicant: &Applicant,
    (password, hash): (Option<&str>, &PasswordHash),
) -> Result<(Organisation, User), Refusal> {
    for _ in 0..ATTEMPTS {
        let code = OrganisationCode::new(context.random.bytes()?);
        let (organisation, user) = applicant.account(code, hash.clone(), request.now)?;
        let origin = (&context.config.origin, request.language);
        let mail = match password {
            Some(password) => mail::credentials(origin, &user, password),
            None => mail::registered_by_identity(origin, &user),
        };
        let letter = Letter::new(request.letter(), mail, request.now).secret();
        let event = request.account_event(AccountActor::Visitor, AccountEventKind::Registered);
        let accounts = &context.stores.accounts;
        match accounts.register(&organisation, &user, &letter, &event).await? {
            Registration::OrganisationCodeTaken => {}
            Registration::FiscalCodeTaken => {
                let account = (&organisation, &user);
                let anew = password.map(|text| mail::credentials_anew(origin, &user, text));
                let letter = Letter { mail: anew.unwrap_or_else(|| letter.mail.clone()), ..letter };
                if !in_place_of_unused(context, request, account, &letter).await? {
                    return Err(taken(applicant.fiscal_code_field, request.language)?);
                }
                return Ok((organisation, user));
            }
            Registration::Done => return Ok((organisation, user)),
        }
    }
    Err(Refusal::fault("no free organisation code was drawn"))
}
