//! The draft at any time before validation (manual 3.1), and the final PDF (manual 5.1).

use domain::ApplicationState;
use futures::future::BoxFuture;
use pdf::from_form::Version;
use web::{Context, Incoming, Refusal, Reply, RouteId, StoredFile, load_own};

/// What PDFs are.
const MEDIA_TYPE: &str = "application/pdf";

/// Answers the routes of this function.
pub fn handler(context: &Context, incoming: Incoming) -> BoxFuture<'_, Result<Reply, Refusal>> {
    Box::pin(dispatch(context, incoming))
}

async fn dispatch(context: &Context, incoming: Incoming) -> Result<Reply, Refusal> {
    match incoming.route {
        RouteId::ReadDraftPdf => draft(context, &incoming).await,
        RouteId::ReadFinalPdf => final_pdf(context, &incoming).await,
        _ => Err(Refusal::NotFound),
    }
}

/// What is there so far, marked as a draft on every page.
async fn draft(context: &Context, incoming: &Incoming) -> Result<Reply, Refusal> {
    let judged = load_own(context, incoming).await?;
    if judged.whole.meta.state != ApplicationState::Draft {
        return Err(Refusal::not_allowed(
            "not-draft",
            "La domanda è stata validata: scarica il PDF definitivo, da firmare.",
        ));
    }
    let version = Version::Draft { at: incoming.now };
    let bytes = web::application_pdf(context, &judged, version).await?;
    let name = format!("fac-simile-{}.pdf", judged.whole.meta.id);
    Ok(Reply::attachment(MEDIA_TYPE, &name, bytes))
}

/// The stored bytes, always the same: never rendered again.
async fn final_pdf(context: &Context, incoming: &Incoming) -> Result<Reply, Refusal> {
    let judged = load_own(context, incoming).await?;
    let meta = &judged.whole.meta;
    let stored = meta.final_pdf.as_ref().ok_or_else(|| {
        Refusal::not_allowed(
            "not-validated",
            "Il PDF definitivo si può scaricare dopo la validazione della domanda.",
        )
    })?;
    let name = format!("domanda-{}.pdf", meta.id);
    let file =
        StoredFile { key: &stored.key, media_type: MEDIA_TYPE, name: &name, size: stored.size };
    web::download(context, incoming, &file).await
}
