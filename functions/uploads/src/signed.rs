//! The signed files that the form asks for (manual 5.2 and 5.3): how they are taken in.

use crate::arrival;
use crate::signed_refusal::refused;
use crate::told::notes;
use bytes::Bytes;
use domain::{ApplicationState, Digest, DocumentId, FileName, SigningRules, UnknownRevocation};
use dossier::present::signed_file;
use dossier::{LoadedDossier, Occasion, examine, keep_judgement, load_own, own_record};
use edge::api::{self, SignedAddition};
use edge::reply::{Created, Json, SIGNED};
use edge::routes::uploads::{AddSigned, SignedReceived};
use edge::{BadSignature, Context, Denied, Invalid, Refusal, Request};
use form::{Id, RequiredSignature};
use signature::{Signer, Verdict};
use store::applications::{EventKind, Recorded, Revocation, SignedBy, SignedFile};
use trust::fetch::Judged;

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
    let form = arrival::form(context, request, dossier.id(), SIGNED, longest).await?;
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
    if bytes.len() as u64 != announced.size {
        arrival::forget(context, application, document).await;
        return Err(Invalid::Signature(BadSignature::OtherSize).into());
    }
    if arrival::is_known_threat(context, application, document).await? {
        note_refusal(context, request, &dossier, wanted, THREAT).await?;
        arrival::forget(context, application, document).await;
        return Err(Invalid::Signature(BadSignature::Threat).into());
    }
    let rules = rules(context, &dossier).await?;
    let upload = (rules, Occasion::Upload { at: request.now });
    let judged = examine(context, &dossier, wanted, &bytes, upload).await?;
    if let Some(refusal) = refused(context, &dossier, wanted, &judged.report, &bytes).await? {
        let verdict = judged.report.verdict.to_string();
        note_refusal(context, request, &dossier, wanted, &verdict).await?;
        arrival::forget(context, application, document).await;
        return Err(refusal);
    }
    let file = keep(context, request, &dossier, (document, name), (&judged, rules), bytes).await?;
    let stamp = request.stamp()?;
    let applications = &context.stores.applications;
    let pdf = dossier.contents.dossier.stage.pdf();
    let pdf = pdf.ok_or_else(|| Refusal::fault("validated without a PDF"))?;
    let examined_for = (&wanted.id, pdf.sha256);
    let recorded = applications.record_upload(dossier.record(), examined_for, &file, &stamp);
    match recorded.await? {
        Recorded::Recorded => {}
        Recorded::Already(kept) => return Ok(Json(signed_file(&kept))),
        Recorded::NotValidated { state } => return Err(not_any_more(state)),
    }
    arrival::forget(context, application, document).await;
    Ok(Json(signed_file(&file)))
}

/// What stands in the history in place of a verdict, where the scanner of the storage found a threat.
const THREAT: &str = "threat";

/// Leaves in the history that a signed file was refused.
async fn note_refusal(
    context: &Context,
    request: &Request,
    dossier: &LoadedDossier,
    wanted: &RequiredSignature,
    verdict: &str,
) -> Result<(), Refusal> {
    let verdict = verdict.to_owned();
    let kind = EventKind::SignedFileRefused { which: wanted.id.clone(), verdict };
    context.stores.applications.note(dossier.record(), kind, &request.stamp()?).await?;
    Ok(())
}

/// What the call decides of signatures.
async fn rules(context: &Context, dossier: &LoadedDossier) -> Result<SigningRules, Refusal> {
    let call = context.stores.calls.call(&dossier.contents.dossier.call.call).await?;
    let call = call.ok_or_else(|| Refusal::fault("the call of an application is not there"))?;
    Ok(call.signing)
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
        ApplicationState::Discarded => Err(Denied::Discarded.into()),
    }
}

/// Why a file that was examined is not kept.
fn not_any_more(state: ApplicationState) -> Refusal {
    match state {
        ApplicationState::Draft => Denied::NotValidatedToUpload.into(),
        ApplicationState::Validated => Denied::ValidatedAnew.into(),
        ApplicationState::Submitted => already_sent(),
        ApplicationState::Discarded => Denied::Discarded.into(),
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

async fn keep(
    context: &Context,
    request: &Request,
    dossier: &LoadedDossier,
    (document, name): (DocumentId, FileName),
    (judged, rules): (&Judged, SigningRules),
    bytes: Bytes,
) -> Result<SignedFile, Refusal> {
    let key = arrival::document_key(dossier.id(), document);
    let judgement = keep_judgement(context, &key, judged).await?;
    let file = SignedFile {
        document,
        file_name: name,
        key: key.clone(),
        size: bytes.len() as u64,
        sha256: Digest::of(&bytes),
        content: judged.report.content_digest.map(|digest| Digest::from_bytes(*digest.as_bytes())),
        uploaded_at: request.now,
        signers: judged.report.signers.iter().map(signed_by).collect(),
        revocation: match (judged.report.verdict, rules.unknown_revocation) {
            (Verdict::RevocationUnknown, UnknownRevocation::Wait) => Revocation::ToBeJudged,
            (Verdict::RevocationUnknown, UnknownRevocation::Accept) => Revocation::Noted,
            (Verdict::Valid, UnknownRevocation::Wait | UnknownRevocation::Accept) => {
                Revocation::Good
            }
            (refused, _) => return Err(Refusal::fault(format!("kept, a file is {refused}"))),
        },
        notes: notes(&judged.report),
        judgements: vec![judgement],
        erased_at: None,
    };
    context.stores.files.put_document(&key, bytes, SIGNED).await?;
    Ok(file)
}

fn signed_by(signer: &Signer) -> SignedBy {
    SignedBy {
        name: signer.common_name.clone(),
        fiscal_code: signer.fiscal_code.clone(),
        issuer: signer.issuer.clone(),
        not_after: signer.not_after,
    }
}
