//! Validation: from a complete draft to frozen answers with one PDF, made once.

use crate::missing::blocking;
use bytes::Bytes;
use domain::{ApplicationState, Digest};
use dossier::present::{application_detail, problems};
use dossier::{Judged, load_own};
use edge::api::ApplicationDetail;
use edge::reply::Json;
use edge::{Busy, Context, Denied, Invalid, Purpose, Refusal, Request};
use pdf::from_form::Version;
use store::applications::{FinalPdf, Validation};

/// How often to read anew when somebody saves in the very moment of validation.
const ATTEMPTS: u32 = 3;

/// Freezes the answers, if nothing is missing. Asking again after it was done changes nothing.
pub(crate) async fn validate(
    context: &Context,
    request: &Request,
) -> Result<Json<ApplicationDetail>, Refusal> {
    for _ in 0..ATTEMPTS {
        let judged = load_own(context, request).await?;
        if judged.whole.meta.state != ApplicationState::Draft {
            return detail(context, request, &judged).await;
        }
        may_validate(context, request, &judged).await?;
        let final_pdf = make_pdf(context, request, &judged).await?;
        let meta = &judged.whole.meta;
        let outcome = context
            .stores
            .applications
            .validate(&meta.id, meta.changes, &final_pdf, &request.act()?)
            .await?;
        match outcome {
            Validation::Validated | Validation::NotDraft { .. } => {
                let judged = load_own(context, request).await?;
                return detail(context, request, &judged).await;
            }
            Validation::Changed { .. } => {}
        }
    }
    Err(Busy::Validating.into())
}

async fn may_validate(
    context: &Context,
    request: &Request,
    judged: &Judged,
) -> Result<(), Refusal> {
    let call = context.stores.calls.call(&judged.whole.meta.call).await?;
    let call = call.ok_or_else(|| Refusal::fault("the call of an application is not there"))?;
    if request.now < call.opens_at {
        return Err(Denied::NotOpenToValidate { opens: call.opens_at.into() }.into());
    }
    if !call.is_open(request.now) {
        return Err(Denied::ClosedToValidate.into());
    }
    let found = blocking(judged);
    if found.is_empty() {
        return Ok(());
    }
    Err(Invalid::Answers {
        purpose: Purpose::Validation,
        problems: problems(&judged.form, &judged.whole.meta.id, &found),
    }
    .into())
}

/// The PDF to be signed, stored under its own digest: an attempt that fails afterwards leaves a
/// file that nothing refers to, never a different one under the same name.
async fn make_pdf(
    context: &Context,
    request: &Request,
    judged: &Judged,
) -> Result<FinalPdf, Refusal> {
    let version = Version::Final { validated_at: request.now };
    let bytes = Bytes::from(dossier::application_pdf(context, judged, version).await?);
    let sha256 = Digest::of(&bytes).to_string();
    let key = format!("applications/{}/{sha256}.pdf", judged.whole.meta.id);
    let size = bytes.len() as u64;
    context.stores.files.put_document(&key, bytes, "application/pdf").await?;
    Ok(FinalPdf { key, sha256, size })
}

async fn detail(
    context: &Context,
    request: &Request,
    judged: &Judged,
) -> Result<Json<ApplicationDetail>, Refusal> {
    let call = context.stores.calls.call(&judged.whole.meta.call).await?;
    Ok(Json(application_detail(judged, call.as_ref(), request.now)))
}
