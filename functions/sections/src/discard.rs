//! Throwing away a draft, and having it back; deleting a payment request.

use domain::{ApplicationState, PairMove};
use dossier::{application_of, detail, load_own, may_move, own_record};
use edge::api::ApplicationDetail;
use edge::reply::Json;
use edge::{Context, Denied, Refusal, Request};
use store::applications::{Discarding, Dossier, DossierKind, PaymentDeletion};

/// Throws away a draft. Asking again after it was done changes nothing.
pub(crate) async fn discard(
    context: &Context,
    request: &Request,
) -> Result<Json<ApplicationDetail>, Refusal> {
    let record = own_record(context, request).await?;
    if let DossierKind::Payment { .. } = record.kind {
        return delete_payment(context, request, &record).await;
    }
    if record.payment.is_some() {
        may_move(context, &record, PairMove::DiscardApplication).await?;
    }
    let applications = &context.stores.applications;
    let discarding = applications.discard(&record, &request.stamp()?).await?;
    told(context, request, discarding).await
}

/// Deletes a payment request, validated or not (manual 6): it cannot be had back.
async fn delete_payment(
    context: &Context,
    request: &Request,
    payment: &Dossier,
) -> Result<Json<ApplicationDetail>, Refusal> {
    let application = application_of(context, payment).await?;
    let applications = &context.stores.applications;
    match applications.delete_payment(&application, payment, &request.stamp()?).await? {
        PaymentDeletion::Done => {
            let dossier = load_own(context, request).await?;
            Ok(Json(detail(context, request, &dossier).await?))
        }
        PaymentDeletion::Refused(why) => Err(Denied::Pair(why).into()),
    }
}

/// Has back a draft that was thrown away, as long as that is possible; whether its call is still open does not matter.
/// Asking again after it was done changes nothing.
pub(crate) async fn restore(
    context: &Context,
    request: &Request,
) -> Result<Json<ApplicationDetail>, Refusal> {
    let record = own_record(context, request).await?;
    if let DossierKind::Payment { .. } = record.kind {
        return Err(Denied::PaymentDeleted.into());
    }
    let applications = &context.stores.applications;
    let discarding = applications.restore(&record, &request.stamp()?).await?;
    told(context, request, discarding).await
}

/// The application as it is now, or why it stays as it was.
async fn told(
    context: &Context,
    request: &Request,
    discarding: Discarding,
) -> Result<Json<ApplicationDetail>, Refusal> {
    match discarding {
        Discarding::Done(_) => {
            let dossier = load_own(context, request).await?;
            Ok(Json(detail(context, request, &dossier).await?))
        }
        Discarding::NotDraft { state: ApplicationState::Draft | ApplicationState::Discarded } => {
            // Somebody else moved it in that very moment.
            Err(Refusal::Conflict(None))
        }
        Discarding::NotDraft {
            state: ApplicationState::Validated | ApplicationState::Submitted,
        } => Err(Denied::NotDraftToDiscard.into()),
        // It is being erased.
        Discarding::TooLate => Err(Refusal::NotFound),
    }
}
