//! An application as its own pages show it.

use crate::LoadedDossier;
use crate::present::{application_detail, other_pdfs};
use domain::ApplicationState;
use edge::api::{ApplicationDetail, OtherPdf};
use edge::{Context, Refusal, Request};

/// An application, as who asks sees it: with the state of its sections and its signed files, what
/// chosen files are compared with, and whom to ask.
///
/// # Errors
/// A fault, when the store does not answer.
pub async fn detail(
    context: &Context,
    request: &Request,
    dossier: &LoadedDossier,
) -> Result<ApplicationDetail, Refusal> {
    let call = context.stores.calls.call(&dossier.contents.dossier.call.call).await?;
    let others = others(context, request, dossier).await?;
    let full = match &call {
        Some(call) => context.stores.calls.is_full(call).await?,
        None => false,
    };
    Ok(application_detail(dossier, (call.as_ref(), full), others, request.now))
}

/// The PDFs of the other applications that are granted to who asks, while somebody may sign one of
/// them by mistake.
async fn others(
    context: &Context,
    request: &Request,
    dossier: &LoadedDossier,
) -> Result<Vec<OtherPdf>, Refusal> {
    if dossier.state() != ApplicationState::Validated {
        return Ok(Vec::new());
    }
    let own = &dossier.contents.dossier;
    let mut listed = context.stores.applications.list(&own.owner).await?;
    let (grant, today) = (&request.member()?.grant, request.today());
    listed.retain(|one| grant.covers(one.dossier.id, today));
    Ok(other_pdfs(own, &listed))
}
