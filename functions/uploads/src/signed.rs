//! The signed application and the signed identity document (manual 5.2 and 5.3).

use crate::arrival;
use crate::content::is;
use crate::file_name::FileName;
use bytes::Bytes;
use domain::{ApplicationState, Digest, DocumentId};
use dossier::present::signed_file;
use dossier::{Judged, load_own};
use edge::api::{self, SignedAddition, Signer, WhichSigned};
use edge::reply::{Created, Json};
use edge::routes::uploads::{AddSigned, SignedReceived};
use edge::{BadSignature, Context, Denied, Invalid, Refusal, Request};
use form::FileType;
use signature::{Policy, Report, Revocation, Verdict};
use store::applications::{EventKind, Recorded, SignedFile, Upload};

/// The longest signed file, in bytes (manual 3.4.3: 20 MB).
const LONGEST: u64 = 20 * 1024 * 1024;
/// What signed files are (RFC 8551).
const MEDIA_TYPE: &str = "application/pkcs7-mime";

fn which(which: WhichSigned) -> Upload {
    match which {
        WhichSigned::Application => Upload::Application,
        WhichSigned::Identity => Upload::Identity,
    }
}

/// Prepares the upload of a signed file.
pub(crate) async fn prepare(
    context: &Context,
    request: &Request,
) -> Result<Created<api::Upload>, Refusal> {
    let announced = request.body(AddSigned)?;
    let judged = load_own(context, request).await?;
    may_upload(&judged)?;
    acceptable(&announced)?;
    let application = &judged.whole.meta.id;
    let form = arrival::form(context, request, application, MEDIA_TYPE, LONGEST).await?;
    Ok(Created(form))
}

/// Checks what was uploaded, and keeps it if it is valid.
pub(crate) async fn received(
    context: &Context,
    request: &Request,
) -> Result<Json<api::Signed>, Refusal> {
    let announced = request.body(SignedReceived)?;
    let which = which(announced.which);
    let judged = load_own(context, request).await?;
    let document = request.document()?;
    if let Some(file) = kept(&judged, which, &document) {
        // Confirmed twice, as after a broken connection: the first confirmation stands.
        return Ok(Json(signed_file(file)));
    }
    may_upload(&judged)?;
    let application = &judged.whole.meta.id;
    let name = acceptable(&announced)?;
    let bytes = arrival::fetch(context, application, &document, LONGEST).await?;
    let report = verify(context, request, &judged, which, &bytes).await?;
    if let Some(refusal) = refused(&judged, which, &report, &bytes) {
        let kind =
            EventKind::SignedFileRefused { upload: which, verdict: report.verdict.to_string() };
        context.stores.applications.note(application, kind, &request.act()?).await?;
        arrival::forget(context, application, &document).await;
        return Err(refusal);
    }
    let file = keep(context, request, &judged, (&document, &name), &report, bytes).await?;
    let act = request.act()?;
    match context.stores.applications.record_upload(application, which, &file, &act).await? {
        Recorded::Recorded => {}
        Recorded::NotValidated { .. } => return Err(already_sent()),
    }
    arrival::forget(context, application, &document).await;
    Ok(Json(signed_file(&file)))
}

/// The file that stands for a signed file already, if it came with this very upload.
fn kept<'a>(judged: &'a Judged, which: Upload, document: &DocumentId) -> Option<&'a SignedFile> {
    let meta = &judged.whole.meta;
    let file = match which {
        Upload::Application => meta.signed_application.as_ref(),
        Upload::Identity => meta.signed_identity.as_ref(),
    };
    file.filter(|file| file.document == document.to_string())
}

fn may_upload(judged: &Judged) -> Result<(), Refusal> {
    match judged.whole.meta.state {
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
    let name = FileName::parse(&announced.file_name).filter(|name| name.extension() == "p7m");
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
    judged: &Judged,
    which: Upload,
    bytes: &Bytes,
) -> Result<Report, Refusal> {
    let expected = match (which, &judged.whole.meta.final_pdf) {
        (Upload::Application, Some(pdf)) => {
            let stored = context.stores.files.document(&pdf.key, LONGEST).await?;
            Some(stored.ok_or_else(|| Refusal::fault("the final PDF is not in its bucket"))?)
        }
        (Upload::Application, None) => return Err(Refusal::fault("validated without a PDF")),
        (Upload::Identity, _) => None,
    };
    let policy = Policy {
        anchors: &dossier::anchors(&context.config.anchors)?,
        at: request.now,
        revocation: Revocation::NotJudged,
        expected_content: expected.as_deref(),
    };
    Ok(signature::verify(bytes, &policy))
}

fn refused(judged: &Judged, which: Upload, report: &Report, bytes: &[u8]) -> Option<Refusal> {
    let detail = match (which, report.verdict) {
        (Upload::Identity, Verdict::Valid) => not_identity(judged, bytes)?,
        (Upload::Application, Verdict::Valid) => return None,
        (Upload::Application, Verdict::ContentMismatch) => {
            "Il file della domanda che è stato caricato non è identico a quello generato dal sistema."
        }
        (Upload::Application, _) => "Il file della domanda non è firmato correttamente.",
        (Upload::Identity, _) => "Il file della carta di identità non è firmato correttamente.",
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
fn not_identity(judged: &Judged, file: &[u8]) -> Option<&'static str> {
    let content = signature::content(file).unwrap_or_default();
    let pdf = judged.whole.meta.final_pdf.as_ref();
    if pdf.is_some_and(|pdf| pdf.sha256 == Digest::of(&content).to_string()) {
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
    judged: &Judged,
    (document, name): (&DocumentId, &FileName),
    report: &Report,
    bytes: Bytes,
) -> Result<SignedFile, Refusal> {
    let key = arrival::document_key(&judged.whole.meta.id, document);
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
        document: document.to_string(),
        file_name: name.as_str().to_owned(),
        key: key.clone(),
        sha256: Digest::of(&bytes).to_string(),
        uploaded_at: request.now,
        signer: names.join(", "),
    };
    context.stores.files.put_document(&key, bytes, MEDIA_TYPE).await?;
    Ok(file)
}
