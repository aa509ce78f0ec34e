//! Reopening: a validated application that was not sent becomes a draft again. The manual has no way back
//! from a validation («i dati sono bloccati»), and whoever found a slip then could only begin anew.

use domain::{ApplicationState, PairMove};
use dossier::{detail, load_own, may_move};
use edge::api::ApplicationDetail;
use edge::reply::Json;
use edge::{Context, Denied, Refusal, Request};
use store::applications::Reopening;

/// Makes a validated application a draft again, as long as it could still be sent. Its PDF and the signed
/// files that came for it count no more.
pub(crate) async fn reopen(
    context: &Context,
    request: &Request,
) -> Result<Json<ApplicationDetail>, Refusal> {
    let dossier = load_own(context, request).await?;
    let record = dossier.contents.dossier.clone();
    let call = context.stores.calls.call(&record.call.call).await?;
    if record.stage.state() == ApplicationState::Validated
        && !call.as_ref().is_some_and(|call| call.is_open(request.now))
    {
        return Err(Denied::ClosedToReopen.into());
    }
    if record.stage.state() == ApplicationState::Validated && record.payment.is_some() {
        may_move(context, &record, PairMove::ReopenApplication).await?;
    }
    match context.stores.applications.reopen(record, &request.stamp()?).await? {
        Reopening::Reopened(_) => {
            let dossier = load_own(context, request).await?;
            Ok(Json(detail(context, request, &dossier).await?))
        }
        Reopening::NotValidated { state: ApplicationState::Submitted } => {
            Err(Denied::Submitted.into())
        }
        Reopening::NotValidated { state: ApplicationState::Draft } => {
            Err(Denied::NotValidatedToReopen.into())
        }
        Reopening::NotValidated { state: ApplicationState::Discarded } => {
            Err(Denied::Discarded.into())
        }
        Reopening::NotValidated { state: ApplicationState::Validated } => {
            // Reopened and validated again by somebody else in that very moment.
            Err(Refusal::Conflict(None))
        }
    }
}
