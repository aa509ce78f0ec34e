//! Beginning a payment request on a validated application (manual 6).

use crate::create::begun;
use domain::PairMove;
use dossier::present::application;
use dossier::{is_application, may_move, own_record};
use edge::api::Application;
use edge::reply::Created;
use edge::routes::sections::CreatePayment;
use edge::{Context, Denied, Refusal, Request};
use store::applications::{ApplicationCup, Dossier, DossierKind, PaymentCreation};
use store::calls::CallRecord;

/// How many payment requests may be begun on one application, those included that were deleted: what is deleted stays in the
/// store for thirty days.
const MOST_BEGUN: u32 = 20;

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
    if record.payments_begun >= MOST_BEGUN {
        return Err(Denied::TooManyPayments { most: MOST_BEGUN }.into());
    }
    if !call.is_open(request.now) {
        return Err(Denied::ClosedToNew.into());
    }
    let stamp = request.stamp()?;
    let payment = Dossier {
        owner: record.owner.clone(),
        kind: DossierKind::Payment { of: record.id },
        call: pin,
        ..begun(id, &call, &stamp)
    };
    match applications.begin_payment(&record, &payment, &stamp).await? {
        PaymentCreation::Done(payment) | PaymentCreation::Already(payment) => {
            shown(request, &payment, &call)
        }
        PaymentCreation::IdTaken => Err(Denied::IdTaken.into()),
        PaymentCreation::Refused(why) => Err(Denied::Pair(why).into()),
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
