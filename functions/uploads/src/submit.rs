//! Submission (manual 5.2): the arrival, which is the legal act, and then the protocol number.

use crate::mail;
use domain::EventId;
use dossier::{LoadedDossier, load_own, receipt};
use edge::api::Receipt;
use edge::reply::Json;
use edge::{Context, Denied, Invalid, Refusal, Request, send_letter};
use form::{Form, Id};
use store::accounts::Organisation;
use store::applications::{Arrival, Dossier, Submission};
use store::calls::CallRecord;
use store::outbox::Letter;

/// Sends the application. Sending again gives back the same receipt, whatever the schedule says by then.
pub(crate) async fn submit(context: &Context, request: &Request) -> Result<Json<Receipt>, Refusal> {
    let dossier = load_own(context, request).await?;
    if !dossier.form.is_signed() {
        return Err(Refusal::fault("a form that nobody signs cannot be sent"));
    }
    let around = around(context, &dossier.contents.dossier).await?;
    let Some(letter) = confirmation(context, request, &dossier, &around) else {
        return Err(Denied::NotValidatedToSend.into());
    };
    let signatures: Vec<Id> = dossier.form.signatures.iter().map(|it| it.id.clone()).collect();
    let stamp = request.stamp()?;
    let arrival = Arrival {
        dossier: dossier.contents.dossier.clone(),
        signatures: &signatures,
        letter: &letter,
        stamp: &stamp,
        // It comes after the arrival, also when both fall into one millisecond: ids sort by time.
        numbering: EventId::new(request.millis() + 1, &context.random.bytes()?),
    };
    let applications = &context.stores.applications;
    let arrived = match applications.arrive(arrival).await? {
        Submission::Arrived { dossier, .. } => dossier,
        refused => return Err(refusal(&dossier.form, refused)),
    };
    let numbered = applications.numbered(*arrived, request.now).await?;
    send_letter(context, request).await;
    shown(context, request, &dossier, &numbered, &around)
}

/// The receipt of an application that was sent.
pub(crate) async fn read(context: &Context, request: &Request) -> Result<Json<Receipt>, Refusal> {
    let dossier = load_own(context, request).await?;
    let record = &dossier.contents.dossier;
    if record.stage.arrived_at().is_none() {
        return Err(Denied::NotSubmitted.into());
    }
    let around = around(context, record).await?;
    let numbered = context.stores.applications.numbered(record.clone(), request.now).await?;
    shown(context, request, &dossier, &numbered, &around)
}

/// The organisation and the call that a receipt speaks of.
async fn around(
    context: &Context,
    record: &Dossier,
) -> Result<(Organisation, CallRecord), Refusal> {
    let organisation = context.stores.accounts.organisation(&record.owner).await?;
    let organisation = organisation.ok_or_else(|| Refusal::fault("an owner is not there"))?;
    let call = context.stores.calls.call(&record.call.call).await?;
    let call = call.ok_or_else(|| Refusal::fault("the call of an application is not there"))?;
    Ok((organisation, call))
}

/// The confirmation, with a place for the number; nothing for an application that was not validated.
fn confirmation(
    context: &Context,
    request: &Request,
    dossier: &LoadedDossier,
    (organisation, call): &(Organisation, CallRecord),
) -> Option<Letter> {
    let record = &dossier.contents.dossier;
    let receipt = receipt(context, dossier, record, (organisation, call), request.now)?;
    let path = dossier::present::application_path_of(record);
    let page = format!("{}{path}", context.config.origin.as_str());
    let mail = mail::confirmation(organisation.email.clone(), &receipt, &page);
    Some(Letter::new(request.letter(), mail, request.now).with_number_of(record.id))
}

fn shown(
    context: &Context,
    request: &Request,
    dossier: &LoadedDossier,
    record: &Dossier,
    (organisation, call): &(Organisation, CallRecord),
) -> Result<Json<Receipt>, Refusal> {
    let receipt = receipt(context, dossier, record, (organisation, call), request.now);
    receipt.map(Json).ok_or_else(|| Refusal::fault("sent without being validated"))
}

fn refusal(form: &Form, refused: Submission) -> Refusal {
    match refused {
        Submission::Closed { at } => Denied::ClosedToSend { closed: at }.into(),
        Submission::NotOpen { opens_at } => Denied::NotOpenToSend { opens: opens_at.into() }.into(),
        Submission::Full { most } => Denied::Full { most }.into(),
        Submission::NotValidated => Denied::NotValidatedToSend.into(),
        Submission::MissingUpload(which) => missing(form, which).into(),
        Submission::Arrived { .. } => Refusal::fault("an arrival is no refusal"),
    }
}

fn missing(form: &Form, which: Id) -> Invalid {
    let subject = form.signature(which.as_str()).map(|it| it.subject.clone());
    let subject = subject.unwrap_or_else(|| format!("Il file «{which}»"));
    Invalid::MissingUpload { which, subject }
}
