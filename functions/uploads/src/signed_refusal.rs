//! Why a signed file is not accepted (manual 5.3).

use crate::content::{endings, judge};
use crate::other_document::other_document;
use domain::Digest;
use dossier::LoadedDossier;
use dossier::present::checks;
use edge::api::Signer;
use edge::{BadSignature, Context, Invalid, Refusal};
use form::{FileType, RequiredSignature, SignedContent};
use signature::{Report, Verdict};

/// Why the file is not accepted; nothing if it is. A file of which all is good, but of whose certificate it
/// cannot be known yet whether it was revoked, is not refused.
pub(crate) async fn refused(
    context: &Context,
    dossier: &LoadedDossier,
    wanted: &RequiredSignature,
    report: &Report,
    bytes: &[u8],
) -> Result<Option<Refusal>, Refusal> {
    let subject = &wanted.subject;
    let other = match &wanted.content {
        SignedContent::FinalPdf => None,
        SignedContent::Document { types } => not_the_document(dossier, wanted, types, bytes),
    };
    let checks = checks(report, other.is_none());
    // Nothing was asked about the certificate of a file that is refused anyway.
    let told = report.reasons.iter().filter(|it| it.fault.verdict() != Verdict::RevocationUnknown);
    let mut reasons: Vec<String> = told.map(|reason| reason.message.clone()).collect();
    let sentence = match report.verdict {
        Verdict::Valid | Verdict::RevocationUnknown => match other {
            Some(sentence) => sentence,
            None => return Ok(None),
        },
        Verdict::ContentMismatch => {
            reasons.splice(0..0, other_document(context, dossier, wanted, bytes).await?);
            format!("{subject} che è stato caricato non è identico a quello generato dal sistema.")
        }
        Verdict::NotSignedData
        | Verdict::Malformed
        | Verdict::Unsupported
        | Verdict::WeakAlgorithm
        | Verdict::DigestMismatch
        | Verdict::BadSignature
        | Verdict::Untrusted
        | Verdict::Expired
        | Verdict::NotYetValid
        | Verdict::Revoked
        | Verdict::Suspended
        | Verdict::WrongSignatory => format!("{subject} non è firmato correttamente."),
    };
    let refused = BadSignature::Refused {
        sentence: sentence.into(),
        verdict: report.verdict.to_string(),
        reasons,
        signers: report.signers.iter().map(signer).collect(),
        checks,
    };
    Ok(Some(Invalid::Signature(refused).into()))
}

fn signer(signer: &signature::Signer) -> Signer {
    Signer {
        name: signer.common_name.clone(),
        fiscal_code: signer.fiscal_code.clone(),
        issuer: signer.issuer.clone(),
        not_after: signer.not_after.map(Into::into),
        verdict: signer.verdict.to_string(),
    }
}

/// Why what was signed cannot be the document that is wanted, if it cannot.
fn not_the_document(
    dossier: &LoadedDossier,
    wanted: &RequiredSignature,
    types: &[FileType],
    file: &[u8],
) -> Option<String> {
    let label = &wanted.label;
    let content = signature::content(file).unwrap_or_default();
    let pdf = dossier.contents.dossier.stage.pdf();
    if pdf.is_some_and(|pdf| pdf.sha256 == Digest::of(&content)) {
        return Some(format!(
            "Hai caricato il PDF della domanda al posto di «{label}»: scegli l’altro file."
        ));
    }
    if let Some(other) = same_file(dossier, wanted, file) {
        return Some(format!(
            "Questo file è già stato caricato come «{}»: scegli quello per «{label}».",
            other.label
        ));
    }
    if pdf::Mark::find(&content).is_some() {
        return Some(format!(
            "Hai caricato un PDF fatto da questo portale al posto di «{label}»: qui va il tuo \
             documento, firmato."
        ));
    }
    let is_one = types.iter().any(|kind| judge(*kind, &content).is_ok());
    (!is_one).then(|| {
        format!(
            "{} non contiene un documento dei tipi accettati ({}): firma un file di questi tipi e \
             caricalo di nuovo.",
            wanted.subject,
            endings(types)
        )
    })
}

/// The other signed file that is this very one, if there is.
fn same_file<'d>(
    dossier: &'d LoadedDossier,
    wanted: &RequiredSignature,
    file: &[u8],
) -> Option<&'d RequiredSignature> {
    let digest = Digest::of(file);
    let stage = &dossier.contents.dossier.stage;
    let others = dossier.form.signatures.iter().filter(|other| other.id != wanted.id);
    let mut same =
        others.filter(|other| stage.signed(&other.id).is_some_and(|it| it.sha256 == digest));
    same.next()
}
