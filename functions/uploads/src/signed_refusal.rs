//! Why a signed file is not accepted (manual 5.3).

use crate::content::{endings, is};
use domain::Digest;
use dossier::LoadedDossier;
use edge::api::Signer;
use edge::{BadSignature, Invalid, Refusal};
use form::{FileType, RequiredSignature, SignedContent};
use signature::{Report, Verdict};

/// Why the file is not accepted; nothing if it is.
pub(crate) fn refused(
    dossier: &LoadedDossier,
    wanted: &RequiredSignature,
    report: &Report,
    bytes: &[u8],
) -> Option<Refusal> {
    let subject = &wanted.subject;
    let sentence = match report.verdict {
        Verdict::Valid => match &wanted.content {
            SignedContent::FinalPdf => return None,
            SignedContent::Document { types } => not_the_document(dossier, wanted, types, bytes)?,
        },
        Verdict::ContentMismatch => {
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
        | Verdict::WrongSignatory
        | Verdict::RevocationUnknown => format!("{subject} non è firmato correttamente."),
    };
    let signers = report.signers.iter().map(|signer| Signer {
        name: signer.common_name.clone(),
        fiscal_code: signer.fiscal_code.clone(),
        issuer: signer.issuer.clone(),
        not_after: signer.not_after.map(Into::into),
        verdict: signer.verdict.to_string(),
    });
    let refused = BadSignature::Refused {
        sentence: sentence.into(),
        verdict: report.verdict.to_string(),
        reasons: report.reasons.iter().map(|reason| reason.message.clone()).collect(),
        signers: signers.collect(),
    };
    Some(Invalid::Signature(refused).into())
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
    let is_one = types.iter().any(|kind| is(*kind, &content));
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
