//! Validation: from a complete draft to frozen answers with one PDF, made once.

use crate::missing::blocking;
use bytes::Bytes;
use domain::{Digest, PairMove};
use dossier::present::problems_of_all;
use dossier::{LoadedDossier, application_of, compare_with_others, detail, load_own, may_move};
use edge::api::ApplicationDetail;
use edge::reply::Json;
use edge::{Busy, Context, Denied, Invalid, Purpose, Refusal, Request};
use pdf::from_form::Version;
use store::applications::{Agreement, Dossier, DossierKind, FinalPdf, Stage, Validation};
use store::files::documents_of;

/// How often to read anew when somebody saves in the very moment of validation.
const ATTEMPTS: u32 = 3;

/// Freezes the answers, if nothing is missing. Asking again after it was done changes nothing.
pub(crate) async fn validate(
    context: &Context,
    request: &Request,
) -> Result<Json<ApplicationDetail>, Refusal> {
    for _ in 0..ATTEMPTS {
        let dossier = load_own(context, request).await?;
        if let Stage::Discarded { .. } = dossier.contents.dossier.stage {
            return Err(Denied::Discarded.into());
        }
        let Stage::Draft { changes } = dossier.contents.dossier.stage else {
            return Ok(Json(detail(context, request, &dossier).await?));
        };
        let application = application(context, &dossier).await?;
        let agreement = may_validate(context, request, &dossier).await?;
        let pdf = make_pdf(context, request, &dossier).await?;
        let (applications, stamp) = (&context.stores.applications, request.stamp()?);
        let validation = match &application {
            None => {
                let read = (changes, agreement.as_ref());
                let outline = dossier.outline();
                let draft = dossier.outlined(outline.as_ref());
                applications.validate_agreeing(draft, read, pdf, &stamp).await?
            }
            Some(application) => {
                let both = (dossier.record(), application);
                applications.validate_payment(both, changes, pdf, &stamp).await?
            }
        };
        match validation {
            Validation::Validated(_) | Validation::NotDraft { .. } => {
                let dossier = load_own(context, request).await?;
                return Ok(Json(detail(context, request, &dossier).await?));
            }
            Validation::Changed { .. } => {}
        }
    }
    Err(Busy::Validating.into())
}

/// The application that a payment request hangs on, which must be validated; nothing for an application.
async fn application(
    context: &Context,
    dossier: &LoadedDossier,
) -> Result<Option<Dossier>, Refusal> {
    match dossier.record().kind {
        DossierKind::Application => Ok(None),
        DossierKind::Payment { .. } => {
            let application = application_of(context, dossier.record()).await?;
            may_move(context, &application, PairMove::ValidateRequest).await?;
            Ok(Some(application))
        }
    }
}

/// Whether it may be validated now; gives the agreement, where it has to agree with others.
async fn may_validate(
    context: &Context,
    request: &Request,
    dossier: &LoadedDossier,
) -> Result<Option<Agreement>, Refusal> {
    let call = context.stores.calls.call(&dossier.contents.dossier.call.call).await?;
    let call = call.ok_or_else(|| Refusal::fault("the call of an application is not there"))?;
    let opens_at = call.schedule.opens_at;
    if request.now < opens_at {
        return Err(Denied::NotOpenToValidate { opens: opens_at.into() }.into());
    }
    if !call.is_open(request.now) {
        return Err(Denied::ClosedToValidate.into());
    }
    let mut found = blocking(dossier);
    let mut agreement = None;
    if found.is_empty() {
        let compared = compare_with_others(context, request, dossier).await?;
        found.extend(compared.problem);
        agreement = compared.agreement;
    }
    if found.is_empty() {
        return Ok(agreement);
    }
    let problems = problems_of_all(dossier, &found);
    Err(Invalid::Answers { purpose: Purpose::Validation, problems }.into())
}

/// The PDF to be signed, stored under its own digest: an attempt that fails afterwards leaves a
/// file that nothing refers to, never a different one under the same name.
async fn make_pdf(
    context: &Context,
    request: &Request,
    dossier: &LoadedDossier,
) -> Result<FinalPdf, Refusal> {
    let version =
        Version::Final { validated_at: request.now, history: dossier.record().history.digest };
    let bytes = Bytes::from(dossier::form_pdf(context, dossier, version).await?);
    let sha256 = Digest::of(&bytes);
    let key = format!("{}{sha256}.pdf", documents_of(dossier.id()));
    let size = bytes.len() as u64;
    context.stores.files.put_document(&key, bytes, "application/pdf").await?;
    Ok(FinalPdf { key, sha256, size })
}
