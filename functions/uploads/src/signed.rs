//! The signed files that the form asks for (manual 5.2 and 5.3): how they are taken in.

use crate::arrival;
use crate::signed_refusal::refused;
use bytes::Bytes;
use domain::{ApplicationState, Digest, DocumentId, FileName};
use dossier::present::signed_file;
use dossier::{LoadedDossier, load_own, own_record};
use edge::api::{self, SignedAddition};
use edge::reply::{Created, Json};
use edge::routes::uploads::{AddSigned, SignedReceived};
use edge::{BadSignature, Context, Denied, Invalid, Refusal, Request};
use form::{Id, RequiredSignature, SignedContent};
use signature::{AdvancedSignatures, Policy, Report, Revocation};
use store::applications::{EventKind, Recorded, SignedFile};

/// What signed files are (RFC 8551).
const MEDIA_TYPE: &str = "application/pkcs7-mime";

/// Prepares the upload of a signed file.
pub(crate) async fn prepare(
    context: &Context,
    request: &Request,
) -> Result<Created<api::Upload>, Refusal> {
    let announced = request.body(AddSigned)?;
    let dossier = load_own(context, request).await?;
    let wanted = wanted(&dossier, &announced.which)?;
    may_upload(&dossier)?;
    acceptable(&announced, wanted)?;
    let longest = wanted.max_bytes();
    let form = arrival::form(context, request, dossier.id(), MEDIA_TYPE, longest).await?;
    Ok(Created(form))
}

/// Checks what was uploaded, and keeps it if it is valid.
pub(crate) async fn received(
    context: &Context,
    request: &Request,
) -> Result<Json<api::Signed>, Refusal> {
    let announced = request.body(SignedReceived)?;
    let dossier = load_own(context, request).await?;
    let wanted = wanted(&dossier, &announced.which)?;
    let document = request.document()?;
    if let Some(file) = kept(&dossier, &wanted.id, document) {
        // Confirmed twice, as after a broken connection: the first confirmation stands.
        return Ok(Json(signed_file(file)));
    }
    may_upload(&dossier)?;
    let application = dossier.id();
    let name = acceptable(&announced, wanted)?;
    let bytes = match arrival::fetch(context, application, document, wanted.max_bytes()).await {
        Err(Refusal::Denied(Denied::NotArrived)) => {
            return kept_meanwhile(context, request, &wanted.id, document).await;
        }
        fetched => fetched?,
    };
    let report = verify(context, request, &dossier, wanted, &bytes).await?;
    if let Some(refusal) = refused(&dossier, wanted, &report, &bytes) {
        let verdict = report.verdict.to_string();
        let kind = EventKind::SignedFileRefused { which: wanted.id.clone(), verdict };
        context.stores.applications.note(application, kind, &request.stamp()?).await?;
        arrival::forget(context, application, document).await;
        return Err(refusal);
    }
    let file = keep(context, request, &dossier, (document, name), &report, bytes).await?;
    let stamp = request.stamp()?;
    let applications = &context.stores.applications;
    let recorded = applications.record_upload(application, &wanted.id, &file, &stamp);
    match recorded.await? {
        Recorded::Recorded => {}
        Recorded::Already(kept) => return Ok(Json(signed_file(&kept))),
        Recorded::NotValidated { .. } => return Err(already_sent()),
    }
    arrival::forget(context, application, document).await;
    Ok(Json(signed_file(&file)))
}

/// What the form says of a signed file.
fn wanted<'d>(dossier: &'d LoadedDossier, which: &Id) -> Result<&'d RequiredSignature, Refusal> {
    dossier.form.signature(which.as_str()).ok_or(Refusal::NotFound)
}

/// The file that stands for a signed file already, if it came with this very upload.
fn kept<'d>(
    dossier: &'d LoadedDossier,
    which: &Id,
    document: DocumentId,
) -> Option<&'d SignedFile> {
    let file = dossier.contents.dossier.stage.signed(which);
    file.filter(|file| file.document == document)
}

/// The file that another confirmation of the same upload kept while this one was under way.
async fn kept_meanwhile(
    context: &Context,
    request: &Request,
    which: &Id,
    document: DocumentId,
) -> Result<Json<api::Signed>, Refusal> {
    let now = own_record(context, request).await?;
    let file = now.stage.signed(which).filter(|file| file.document == document);
    file.map(|file| Json(signed_file(file))).ok_or_else(|| Denied::NotArrived.into())
}

fn may_upload(dossier: &LoadedDossier) -> Result<(), Refusal> {
    match dossier.state() {
        ApplicationState::Validated => Ok(()),
        ApplicationState::Draft => Err(Denied::NotValidatedToUpload.into()),
        ApplicationState::Submitted => Err(already_sent()),
    }
}

fn already_sent() -> Refusal {
    Denied::Submitted.into()
}

/// Manual 5.1: only PKCS#7 envelopes, files with the extension .p7m.
fn acceptable(announced: &SignedAddition, wanted: &RequiredSignature) -> Result<FileName, Refusal> {
    let name = announced.file_name.parse().ok();
    let name = name.filter(|name: &FileName| name.extension() == "p7m");
    let name = name.ok_or(Invalid::Signature(BadSignature::Type))?;
    if announced.size > wanted.max_bytes() {
        return Err(Refusal::TooLarge);
    }
    Ok(name)
}

/// Verifies at the instant of arrival: the time that the signer claims proves nothing.
async fn verify(
    context: &Context,
    request: &Request,
    dossier: &LoadedDossier,
    wanted: &RequiredSignature,
    bytes: &Bytes,
) -> Result<Report, Refusal> {
    let expected = match wanted.content {
        SignedContent::FinalPdf => Some(final_pdf(context, dossier, wanted).await?),
        SignedContent::Document { .. } => None,
    };
    let policy = Policy {
        anchors: &*dossier::anchors(context, request.now).await?,
        at: request.now,
        revocation: Revocation::NotJudged,
        expected_content: expected.as_deref(),
        advanced: AdvancedSignatures::Refused,
        signatory: None,
    };
    Ok(signature::verify(bytes, &policy))
}

/// The PDF made at validation: what contains it, signed, is larger than it is.
async fn final_pdf(
    context: &Context,
    dossier: &LoadedDossier,
    wanted: &RequiredSignature,
) -> Result<Bytes, Refusal> {
    let pdf = dossier.contents.dossier.stage.pdf();
    let pdf = pdf.ok_or_else(|| Refusal::fault("validated without a PDF"))?;
    let stored = context.stores.files.document(&pdf.key, wanted.max_bytes()).await?;
    stored.ok_or_else(|| Refusal::fault("the final PDF is not in its bucket"))
}

async fn keep(
    context: &Context,
    request: &Request,
    dossier: &LoadedDossier,
    (document, name): (DocumentId, FileName),
    report: &Report,
    bytes: Bytes,
) -> Result<SignedFile, Refusal> {
    let key = arrival::document_key(dossier.id(), document);
    let names: Vec<String> = report
        .signers
        .iter()
        .map(|signer| {
            let name = signer.common_name.as_deref().unwrap_or("firmatario senza nome");
            match &signer.fiscal_code {
                Some(code) => format!("{name} ({code})"),
                None => name.to_owned(),
            }
        })
        .collect();
    let file = SignedFile {
        document,
        file_name: name,
        key: key.clone(),
        sha256: Digest::of(&bytes),
        uploaded_at: request.now,
        signer: names.join(", "),
    };
    context.stores.files.put_document(&key, bytes, MEDIA_TYPE).await?;
    Ok(file)
}
