//! Throwing away a draft, and having it back.

use domain::ApplicationState;
use dossier::{detail, load_own, own_record};
use edge::api::ApplicationDetail;
use edge::reply::Json;
use edge::{Context, Denied, Refusal, Request};
use store::applications::Discarding;

/// Throws away a draft. Asking again after it was done changes nothing.
pub(crate) async fn discard(
    context: &Context,
    request: &Request,
) -> Result<Json<ApplicationDetail>, Refusal> {
    let record = own_record(context, request).await?;
    let applications = &context.stores.applications;
    let discarding = applications.discard(&record, &request.stamp()?).await?;
    told(context, request, discarding).await
}

/// Has back a draft that was thrown away, as long as that is possible; whether its call is still open does not matter.
/// Asking again after it was done changes nothing.
pub(crate) async fn restore(
    context: &Context,
    request: &Request,
) -> Result<Json<ApplicationDetail>, Refusal> {
    let record = own_record(context, request).await?;
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
