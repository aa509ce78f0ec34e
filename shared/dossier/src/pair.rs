//! An application and its payment request together: each found from the other, and whether a move is possible.

use crate::LoadedDossier;
use domain::{Pair, PairMove};
use edge::{Context, Denied, Refusal, Request};
use store::applications::{Dossier, DossierKind};

/// The payment request that hangs on an application, loaded as its application was.
///
/// # Errors
/// A fault, when the store does not answer.
pub async fn load_payment(
    context: &Context,
    request: &Request,
    application: &Dossier,
) -> Result<Option<LoadedDossier>, Refusal> {
    let Some(payment) = application.payment else { return Ok(None) };
    // It was deleted in that very moment.
    let contents = context.stores.applications.load(payment).await?;
    match contents {
        Some(contents) => crate::load(context, request, contents).await.map(Some),
        None => Ok(None),
    }
}

/// The application that a dossier is, or hangs on.
///
/// # Errors
/// A fault, when it is not there.
pub async fn application_of(context: &Context, record: &Dossier) -> Result<Dossier, Refusal> {
    match record.kind {
        DossierKind::Application => Ok(record.clone()),
        DossierKind::Payment { of } => {
            let application = context.stores.applications.dossier(of).await?;
            application.ok_or_else(|| Refusal::fault("the application of a request is not there"))
        }
    }
}

/// Whether a move is possible now, from where an application, as it was read, and its payment request stand.
///
/// # Errors
/// [`Denied::Pair`], why not.
pub async fn may_move(
    context: &Context,
    application: &Dossier,
    act: PairMove,
) -> Result<Pair, Refusal> {
    let pair = context.stores.applications.pair(application).await?;
    pair.after(act).map_err(|why| Denied::Pair(why).into())
}

/// Refuses what a payment request has with its application only: sending, and the receipt.
///
/// # Errors
/// [`Denied::OnlyWithApplication`].
pub fn is_application(record: &Dossier) -> Result<(), Refusal> {
    match record.kind {
        DossierKind::Application => Ok(()),
        DossierKind::Payment { .. } => Err(Denied::OnlyWithApplication.into()),
    }
}
