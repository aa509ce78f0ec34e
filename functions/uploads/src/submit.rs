//! Submission (manual 5.2 and 6.5): the arrival, which is the legal act, and then the protocol number.

use crate::mail;
use crate::unsent::refusal;
use domain::{Contacts, EmailAddress, EventId, PairMove};
use dossier::{
    LoadedDossier, is_application, load_own, load_payment, may_move, receipt, sent_facts,
};
use edge::api::Receipt;
use edge::reply::Json;
use edge::{Busy, Context, Denied, Refusal, Request, send_letter};
use form::{Form, Id};
use store::applications::{Arrival, ArrivingPayment, Dossier, SentFacts, Submission};
use store::outbox::Letter;

/// An application with the payment request that hangs on it.
struct Both {
    application: LoadedDossier,
    payment: Option<LoadedDossier>,
}

/// How often it is looked again when something of it changes in the very moment of sending.
const TRIES: usize = 5;

/// Sends the application, with its payment request if there is one. Sending again gives back the same receipt, whatever the
/// schedule says by then. What is sent is what was read last; when it came stays what it was at first.
pub(crate) async fn submit(context: &Context, request: &Request) -> Result<Json<Receipt>, Refusal> {
    for _ in 0..TRIES {
        let both = load(context, request).await?;
        match arrive(context, request, &both).await? {
            Submission::Arrived { dossier, .. } => {
                let numbered = context.stores.applications.numbered(*dossier, request.now).await?;
                send_letter(context, request).await;
                let both = both.after_arrival(context).await?;
                return shown(context, request, &both, &numbered).await;
            }
            Submission::Meanwhile => {}
            refused => {
                let payment = both.payment.as_ref().map(|payment| &*payment.form);
                return Err(refusal((&both.application.form, payment), refused));
            }
        }
    }
    Err(Busy::Contended.into())
}

async fn arrive(context: &Context, request: &Request, both: &Both) -> Result<Submission, Refusal> {
    let Both { application: dossier, payment } = both;
    if !dossier.form.is_signed() {
        return Err(Refusal::fault("a form that nobody signs cannot be sent"));
    }
    let record = &dossier.contents.dossier;
    if let Some(payment) = payment
        && payment.state().is_editable()
    {
        may_move(context, record, PairMove::SendBoth).await?;
    }
    let facts = sent_facts(context, dossier, record).await?;
    let owner = context.stores.accounts.organisation(&record.owner).await?;
    let owner = owner.ok_or_else(|| Refusal::fault("an owner is not there"))?;
    let call = context.stores.calls.call(&dossier.form.call).await?;
    let contacts = call.as_ref().map(|call| &call.contacts);
    let told = (&facts, owner.email, contacts);
    let Some(letter) = confirmation(context, request, both, told) else {
        return Err(Denied::NotValidatedToSend.into());
    };
    let of_payment = payment.as_ref().map(|payment| asked(&payment.form)).unwrap_or_default();
    let stamp = request.stamp()?;
    let arrival = Arrival {
        dossier: dossier.contents.dossier.clone(),
        signatures: &asked(&dossier.form),
        payment: payment.as_ref().map(|payment| ArrivingPayment {
            dossier: payment.record().clone(),
            signatures: &of_payment,
        }),
        facts: &facts,
        letter: &letter,
        stamp: &stamp,
        // It comes after the arrival, also when both fall into one millisecond: ids sort by time.
        numbering: EventId::new(request.millis() + 1, &context.random.bytes()?),
    };
    Ok(context.stores.applications.arrive(arrival).await?)
}

/// The receipt of an application that was sent.
pub(crate) async fn read(context: &Context, request: &Request) -> Result<Json<Receipt>, Refusal> {
    let both = load(context, request).await?;
    let record = both.application.record();
    if record.stage.arrived_at().is_none() {
        return Err(Denied::NotSubmitted.into());
    }
    let numbered = context.stores.applications.numbered(record.clone(), request.now).await?;
    shown(context, request, &both, &numbered).await
}

async fn load(context: &Context, request: &Request) -> Result<Both, Refusal> {
    let application = load_own(context, request).await?;
    is_application(application.record())?;
    let payment = load_payment(context, request, application.record()).await?;
    Ok(Both { application, payment })
}

/// What a form wants signed.
fn asked(form: &Form) -> Vec<Id> {
    form.signatures.iter().map(|it| it.id.clone()).collect()
}

/// The confirmation, with a place for the number; nothing for an application that was not validated.
fn confirmation(
    context: &Context,
    request: &Request,
    both: &Both,
    (facts, to, contacts): (&SentFacts, EmailAddress, Option<&Contacts>),
) -> Option<Letter> {
    let record = both.application.record();
    let receipt = receipt(context, both.parts(), record, facts, request.now)?;
    let path = dossier::present::application_path_of(record);
    let page = format!("{}{path}", context.config.origin.as_str());
    let mail = mail::confirmation(to, &receipt, (&page, contacts));
    Some(Letter::new(request.letter(), mail, request.now).with_number_of(record.id))
}

async fn shown(
    context: &Context,
    request: &Request,
    both: &Both,
    record: &Dossier,
) -> Result<Json<Receipt>, Refusal> {
    let facts = sent_facts(context, &both.application, record).await?;
    let receipt = receipt(context, both.parts(), record, &facts, request.now);
    receipt.map(Json).ok_or_else(|| Refusal::fault("sent without being validated"))
}

impl Both {
    /// The same, with what arriving left on the payment request: the receipt names the head of its history.
    async fn after_arrival(mut self, context: &Context) -> Result<Self, Refusal> {
        if let Some(payment) = &mut self.payment {
            let now = context.stores.applications.dossier(payment.record().id).await?;
            let gone = || Refusal::fault("a payment request that was sent is not there");
            payment.contents.dossier = now.ok_or_else(gone)?;
        }
        Ok(self)
    }

    fn parts(&self) -> (&LoadedDossier, Option<&LoadedDossier>) {
        (&self.application, self.payment.as_ref())
    }
}
