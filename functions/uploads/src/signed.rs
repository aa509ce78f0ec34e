//! The signed application and the signed identity document (manual 5.2 and 5.3).

use crate::arrival;
use crate::content::is;
use bytes::Bytes;
use domain::{ApplicationState, Digest, DocumentId, FileName};
use dossier::present::signed_file;
use dossier::{LoadedDossier, load_own};
use edge::api::{self, SignedAddition, Signer, WhichSigned};
use edge::reply::{Created, Json};
use edge::routes::uploads::{AddSigned, SignedReceived};
use edge::{BadSignature, Context, Denied, Invalid, Refusal, Request};
use form::{FileType, Id};
use signature::{Policy, Report, Revocation, Verdict};
use store::applications::{EventKind, Recorded, SignedFile};

/// The longest signed file, in bytes (manual 3.4.3: 20 MB).
const LONGEST: u64 = 20 * 1024 * 1024;
/// What signed files are (RFC 8551).
const MEDIA_TYPE: &str = "application/pkcs7-mime";

/// What the form calls a signed file.
fn id(which: WhichSigned) -> Result<Id, Refusal> {
    let id = match which {
        WhichSigned::Application => "application",
        WhichSigned::Identity => "identity",
    };
    id.parse().map_err(Refusal::fault)
}

/// Prepares the upload of a signed file.
pub(crate) async fn prepare(
    context: &Context,
    request: &Request,
) -> Result<Created<api::Upload>, Refusal> {
    let announced = request.body(AddSigned)?;
    let dossier = load_own(context, request).await?;
    may_upload(&dossier)?;
    acceptable(&announced)?;
    let form = arrival::form(context, request, dossier.id(), MEDIA_TYPE, LONGEST).await?;
    Ok(Created(form))
}

/// Checks what was uploaded, and keeps it if it is valid.
pub(crate) async fn received(
    context: &Context,
    request: &Request,
) -> Result<Json<api::Signed>, Refusal> {
    let announced = request.body(SignedReceived)?;
    let which = announced.which;
    let dossier = load_own(context, request).await?;
    let document = request.document()?;
    if let Some(file) = kept(&dossier, which, document)? {
        // Confirmed twice, as after a broken connection: the first confirmation stands.
        return Ok(Json(signed_file(file)));
    }
    may_upload(&dossier)?;
    let application = dossier.id();
    let name = acceptable(&announced)?;
    let bytes = arrival::fetch(context, application, document, LONGEST).await?;
    let report = verify(context, request, &dossier, which, &bytes).await?;
    if let Some(refusal) = refused(&dossier, which, &report, &bytes) {
        let verdict = report.verdict.to_string();
        let kind = EventKind::SignedFileRefused { which: id(which)?, verdict };
        context.stores.applications.note(application, kind, &request.stamp()?).await?;
        arrival::forget(context, application, document).await;
        return Err(refusal);
    }
    let file = keep(context, request, &dossier, (document, name), &report, bytes).await?;
    let (which, stamp) = (id(which)?, request.stamp()?);
    match context.stores.applications.record_upload(application, &which, &file, &stamp).await? {
        Recorded::Recorded => {}
        Recorded::NotValidated { .. } => return Err(already_sent()),
    }
    arrival::forget(context, application, document).await;
    Ok(Json(signed_file(&file)))
}

/// The file that stands for a signed file already, if it came with this very upload.
fn kept(
    dossier: &LoadedDossier,
    which: WhichSigned,
    document: DocumentId,
) -> Result<Option<&SignedFile>, Refusal> {
    let file = dossier.contents.dossier.stage.signed(&id(which)?);
    Ok(file.filter(|file| file.document == document))
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
fn acceptable(announced: &SignedAddition) -> Result<FileName, Refusal> {
    let name = announced.file_name.parse().ok();
    let name = name.filter(|name: &FileName| name.extension() == "p7m");
    let name = name.ok_or(Invalid::Signature(BadSignature::Type))?;
    if announced.size > LONGEST {
        return Err(Refusal::TooLarge);
    }
    Ok(name)
}

/// Verifies at the instant of arrival: the time that the signer claims proves nothing.
async fn verify(
    context: &Context,
    request: &Request,
    dossier: &LoadedDossier,
    which: WhichSigned,
    bytes: &Bytes,
) -> Result<Report, Refusal> {
    let expected = match (which, dossier.contents.dossier.stage.pdf()) {
        (WhichSigned::Application, Some(pdf)) => {
            let stored = context.stores.files.document(&pdf.key, LONGEST).await?;
            Some(stored.ok_or_else(|| Refusal::fault("the final PDF is not in its bucket"))?)
        }
        (WhichSigned::Application, None) => return Err(Refusal::fault("validated without a PDF")),
        (WhichSigned::Identity, _) => None,
    };
    let policy = Policy {
        anchors: &dossier::anchors(&context.config.anchors)?,
        at: request.now,
        revocation: Revocation::NotJudged,
        expected_content: expected.as_deref(),
    };
    Ok(signature::verify(bytes, &policy))
}

fn refused(
    dossier: &LoadedDossier,
    which: WhichSigned,
    report: &Report,
    bytes: &[u8],
) -> Option<Refusal> {
    let detail = match (which, report.verdict) {
        (WhichSigned::Identity, Verdict::Valid) => not_identity(dossier, bytes)?,
        (WhichSigned::Application, Verdict::Valid) => return None,
        (WhichSigned::Application, Verdict::ContentMismatch) => {
            "Il file della domanda che è stato caricato non è identico a quello generato dal sistema."
        }
        (WhichSigned::Application, _) => "Il file della domanda non è firmato correttamente.",
        (WhichSigned::Identity, _) => {
            "Il file della carta di identità non è firmato correttamente."
        }
    };
    let signers = report.signers.iter().map(|signer| Signer {
        name: signer.common_name.clone(),
        fiscal_code: signer.fiscal_code.clone(),
        issuer: signer.issuer.clone(),
        not_after: signer.not_after.map(Into::into),
        verdict: signer.verdict.to_string(),
    });
    let refused = BadSignature::Refused {
        sentence: detail.into(),
        verdict: report.verdict.to_string(),
        reasons: report.reasons.iter().map(|reason| reason.message.clone()).collect(),
        signers: signers.collect(),
    };
    Some(Invalid::Signature(refused).into())
}

/// Why what was signed cannot be an identity document, if it cannot.
fn not_identity(dossier: &LoadedDossier, file: &[u8]) -> Option<&'static str> {
    let content = signature::content(file).unwrap_or_default();
    let pdf = dossier.contents.dossier.stage.pdf();
    if pdf.is_some_and(|pdf| pdf.sha256 == Digest::of(&content)) {
        return Some(
            "Hai caricato la domanda al posto della carta d’identità: scegli il file firmato della carta d’identità.",
        );
    }
    let is_one = is(FileType::Pdf, &content) || is(FileType::Jpeg, &content);
    (!is_one).then_some("Il file firmato non contiene un PDF o un’immagine JPEG: scansiona la carta d’identità, firmala e caricala di nuovo.")
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
