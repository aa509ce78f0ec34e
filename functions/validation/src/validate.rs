//! Validation: from a complete draft to frozen answers with one PDF, made once.

use crate::missing::blocking;
use bytes::Bytes;
use domain::{ApplicationState, Digest};
use pdf::from_form::Version;
use serde_json::json;
use store::applications::{FinalPdf, Validation};
use web::present::{application_detail, problems};
use web::{Context, Incoming, Judged, Refusal, Reply, load_own};

/// How often to read anew when somebody saves in the very moment of validation.
const ATTEMPTS: u32 = 3;

/// Freezes the answers, if nothing is missing. Asking again after it was done changes nothing.
pub(crate) async fn validate(context: &Context, incoming: &Incoming) -> Result<Reply, Refusal> {
    for _ in 0..ATTEMPTS {
        let judged = load_own(context, incoming).await?;
        if judged.whole.meta.state != ApplicationState::Draft {
            return detail(context, incoming, &judged).await;
        }
        may_validate(context, incoming, &judged).await?;
        let final_pdf = make_pdf(context, incoming, &judged).await?;
        let meta = &judged.whole.meta;
        let outcome = context
            .stores
            .applications
            .validate(&meta.id, meta.changes, &final_pdf, &incoming.act()?)
            .await?;
        match outcome {
            Validation::Validated | Validation::NotDraft { .. } => {
                let judged = load_own(context, incoming).await?;
                return detail(context, incoming, &judged).await;
            }
            Validation::Changed { .. } => {}
        }
    }
    Err(Refusal::Busy {
        seconds: 2,
        detail:
            "Qualcuno sta modificando la domanda in questo momento: riprova tra qualche secondo."
                .to_owned(),
    })
}

async fn may_validate(
    context: &Context,
    incoming: &Incoming,
    judged: &Judged,
) -> Result<(), Refusal> {
    let call = context.stores.calls.call(&judged.whole.meta.call).await?;
    let call = call.ok_or_else(|| Refusal::fault("the call of an application is not there"))?;
    let opens_at = call.schedule.opens_at;
    if incoming.now < opens_at {
        let opens = domain::Instant::from(opens_at);
        return Err(Refusal::not_allowed(
            "not-open",
            &format!("Il bando non è ancora aperto: potrai validare la domanda dal {opens}."),
        ));
    }
    if !call.is_open(incoming.now) {
        return Err(Refusal::not_allowed(
            "closed",
            "Il termine per presentare la domanda è scaduto: la domanda non può più essere validata.",
        ));
    }
    let found = blocking(judged);
    if found.is_empty() {
        return Ok(());
    }
    Err(Refusal::Invalid {
        code: "invalid",
        detail: "La domanda non può ancora essere validata: ecco che cosa manca o è da correggere."
            .to_owned(),
        more: json!({ "problems": problems(&judged.form, &judged.whole.meta.id, &found) }),
    })
}

/// The PDF to be signed, stored under its own digest: an attempt that fails afterwards leaves a
/// file that nothing refers to, never a different one under the same name.
async fn make_pdf(
    context: &Context,
    incoming: &Incoming,
    judged: &Judged,
) -> Result<FinalPdf, Refusal> {
    let version = Version::Final { validated_at: incoming.now };
    let bytes = Bytes::from(web::application_pdf(context, judged, version).await?);
    let sha256 = Digest::of(&bytes).to_string();
    let key = format!("applications/{}/{sha256}.pdf", judged.whole.meta.id);
    let size = bytes.len() as u64;
    context.stores.files.put_document(&key, bytes, "application/pdf").await?;
    Ok(FinalPdf { key, sha256, size })
}

async fn detail(context: &Context, incoming: &Incoming, judged: &Judged) -> Result<Reply, Refusal> {
    let call = context.stores.calls.call(&judged.whole.meta.call).await?;
    Ok(Reply::json(&application_detail(judged, call.as_ref(), incoming.now)))
}
