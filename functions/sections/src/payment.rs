//! Beginning a payment request on a validated application (manual 6).

use domain::{ApplicationId, PairMove};
use dossier::present::application;
use dossier::{is_application, may_move, own_record};
use edge::api::Application;
use edge::reply::Created;
use edge::routes::sections::CreatePayment;
use edge::{Context, Denied, Refusal, Request};
use store::applications::{
    ApplicationCup, Dossier, DossierKind, PaymentCreation, Pin, Stage, Stamp,
};
use store::calls::CallRecord;
use store::history::Head;

/// A new payment request, while the call is open. The same request twice is one.
pub(crate) async fn create(
    context: &Context,
    request: &Request,
) -> Result<Created<Application>, Refusal> {
    let id = request.body(CreatePayment)?.id;
    let record = own_record(context, request).await?;
    is_application(&record)?;
    let call = context.stores.calls.call(&record.call.call).await?;
    let call = call.ok_or_else(|| Refusal::fault("the call of an application is not there"))?;
    let pin = call.payment_pin().ok_or(Denied::NoPaymentForm)?;
    let applications = &context.stores.applications;
    if record.payment == Some(id)
        && let Some(there) = applications.payment_of(&record).await?
    {
        return shown(request, &there, &call);
    }
    may_move(context, &record, PairMove::CreateRequest).await?;
    if !call.is_open(request.now) {
        return Err(Denied::ClosedToNew.into());
    }
    let stamp = request.stamp()?;
    let payment = begun(id, (&record, pin), &stamp);
    match applications.begin_payment(&record, &payment, &stamp).await? {
        PaymentCreation::Done(payment) | PaymentCreation::Already(payment) => {
            shown(request, &payment, &call)
        }
        PaymentCreation::IdTaken => Err(Denied::IdTaken.into()),
        PaymentCreation::Refused(why) => Err(Denied::Pair(why).into()),
    }
}

fn begun(id: ApplicationId, (application, call): (&Dossier, Pin), stamp: &Stamp) -> Dossier {
    Dossier {
        id,
        owner: application.owner.clone(),
        kind: DossierKind::Payment { of: application.id },
        payment: None,
        name: None,
        call,
        stage: Stage::Draft { changes: 0 },
        history: Head::start(),
        earlier: Vec::new(),
        sent: None,
        created_at: stamp.at,
        created_by: stamp.username.clone(),
        updated_at: stamp.at,
        updated_by: stamp.username.clone(),
    }
}

fn shown(
    request: &Request,
    payment: &Dossier,
    call: &CallRecord,
) -> Result<Created<Application>, Refusal> {
    let shown = application(payment, &ApplicationCup::Free, Some(call), request.now);
    let updated_by_name = request.member()?.full_name();
    Ok(Created(Application { updated_by_name, ..shown }))
}
