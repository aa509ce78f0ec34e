//! Submission (manual 5.2): the arrival, which is the legal act, and then the protocol number.

use crate::mail;
use domain::{Contacts, EmailAddress, EventId};
use dossier::{LoadedDossier, load_own, receipt, sent_facts};
use edge::api::Receipt;
use edge::reply::Json;
use edge::{Context, Denied, Invalid, Refusal, Request, send_letter};
use form::{Form, Id};
use store::applications::{Arrival, Dossier, SentFacts, Submission};
use store::outbox::Letter;

/// Sends the application. Sending again gives back the same receipt, whatever the schedule says by then.
pub(crate) async fn submit(context: &Context, request: &Request) -> Result<Json<Receipt>, Refusal> {
    let dossier = load_own(context, request).await?;
    if !dossier.form.is_signed() {
        return Err(Refusal::fault("a form that nobody signs cannot be sent"));
    }
    let record = &dossier.contents.dossier;
    let facts = sent_facts(context, record).await?;
    let owner = context.stores.accounts.organisation(&record.owner).await?;
    let owner = owner.ok_or_else(|| Refusal::fault("an owner is not there"))?;
    let call = context.stores.calls.call(&dossier.form.call).await?;
    let contacts = call.as_ref().map(|call| &call.contacts);
    let told = (&facts, owner.email, contacts);
    let Some(letter) = confirmation(context, request, &dossier, told) else {
        return Err(Denied::NotValidatedToSend.into());
    };
    let signatures: Vec<Id> = dossier.form.signatures.iter().map(|it| it.id.clone()).collect();
    let stamp = request.stamp()?;
    let arrival = Arrival {
        dossier: dossier.contents.dossier.clone(),
        signatures: &signatures,
        facts: &facts,
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
    shown(context, request, &dossier, &numbered).await
}

/// The receipt of an application that was sent.
pub(crate) async fn read(context: &Context, request: &Request) -> Result<Json<Receipt>, Refusal> {
    let dossier = load_own(context, request).await?;
    let record = &dossier.contents.dossier;
    if record.stage.arrived_at().is_none() {
        return Err(Denied::NotSubmitted.into());
    }
    let numbered = context.stores.applications.numbered(record.clone(), request.now).await?;
    shown(context, request, &dossier, &numbered).await
}

/// The confirmation, with a place for the number; nothing for an application that was not validated.
fn confirmation(
    context: &Context,
    request: &Request,
    dossier: &LoadedDossier,
    (facts, to, contacts): (&SentFacts, EmailAddress, Option<&Contacts>),
) -> Option<Letter> {
    let record = &dossier.contents.dossier;
    let receipt = receipt(context, dossier, record, facts, request.now)?;
    let path = dossier::present::application_path_of(record);
    let page = format!("{}{path}", context.config.origin.as_str());
    let mail = mail::confirmation(to, &receipt, (&page, contacts));
    Some(Letter::new(request.letter(), mail, request.now).with_number_of(record.id))
}

async fn shown(
    context: &Context,
    request: &Request,
    dossier: &LoadedDossier,
    record: &Dossier,
) -> Result<Json<Receipt>, Refusal> {
    let facts = sent_facts(context, record).await?;
    let receipt = receipt(context, dossier, record, &facts, request.now);
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
