//! An application as its own pages show it.

use crate::LoadedDossier;
use crate::present::{Partner, application_detail, other_pdfs, payment, payment_of};
use domain::ApplicationState;
use edge::api::{ApplicationDetail, Opened, OtherPdf, View};
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
    let partner = partner(context, dossier).await?;
    Ok(application_detail(dossier, (call.as_ref(), full), (others, partner), request.now))
}

/// The answers of a page with the application around them, so that a page opens with one reply.
///
/// # Errors
/// A fault, when the store does not answer.
pub async fn opened(
    context: &Context,
    request: &Request,
    dossier: &LoadedDossier,
    view: View,
) -> Result<Opened, Refusal> {
    Ok(Opened { view, application: detail(context, request, dossier).await? })
}

/// The payment request of an application, or the application of a payment request.
async fn partner(context: &Context, dossier: &LoadedDossier) -> Result<Partner, Refusal> {
    let (applications, record) = (&context.stores.applications, dossier.record());
    if let Some(parent) = &dossier.parent {
        let of = Some(payment_of(&parent.contents.dossier));
        return Ok(Partner { of, ..Partner::default() });
    }
    let Some(request) = applications.payment_of(record).await? else {
        return Ok(Partner::default());
    };
    let form = context.forms.get(&context.stores, &request.call).await?;
    Ok(Partner { payment: Some(payment(&request, Some(&form))), ..Partner::default() })
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
