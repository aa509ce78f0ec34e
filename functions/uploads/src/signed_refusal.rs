//! Why a signed file is not accepted (manual 5.3).

use crate::content::{Flaw, endings, judge};
use crate::other_document::other_document;
use crate::told::{Told, of_signer};
use domain::Digest;
use dossier::LoadedDossier;
use dossier::present::checks;
use edge::api::Signer;
use edge::{BadSignature, Context, Invalid, Refusal, RefusedSignature};
use form::{FileType, RequiredSignature, SignedContent};
use signature::{Fault, Reason, Report, Verdict};

/// The other way out, where the application itself names the wrong person.
const ANOTHER_SIGNATORY: &str = "Se invece a dover firmare è un’altra persona, è la domanda che va corretta: riaprila (in fondo a \
                                 questa pagina), cambia chi firma, poi validala, firmala e carica i file di nuovo.";

/// What helps where somebody signed over an earlier signature of theirs.
const ONE_SIGNATURE: &str = "Nel file ci sono più firme, e basta che una non vada: parti dal PDF scaricato al passo 1 o dal documento \
                             originale, non dal file .p7m già firmato, firmalo una volta sola con il certificato valido e carica il \
                             nuovo file.";

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
    let mut told = of_the_report(report);
    let sentence = match report.verdict {
        Verdict::Valid | Verdict::RevocationUnknown => match other {
            Some(Told { cause, step }) => {
                told = vec![Told::new("", step)];
                cause
            }
            None => return Ok(None),
        },
        Verdict::ContentMismatch => {
            if let Some(other) = other_document(context, dossier, wanted, bytes).await? {
                told.retain(|it| it.cause != Fault::OtherContent.cause());
                told.insert(0, other);
            }
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
    if one_is_good(report) {
        told.insert(0, Told::new("", ONE_SIGNATURE));
    }
    if report.verdict == Verdict::WrongSignatory {
        told.push(Told::new("", ANOTHER_SIGNATORY));
    }
    let refused = RefusedSignature {
        sentence: sentence.into(),
        verdict: report.verdict.to_string(),
        reasons: each_once(told.iter().map(|it| &it.cause)),
        steps: each_once(told.iter().map(|it| &it.step)),
        signers: report.signers.iter().map(signer).collect(),
        checks,
    };
    Ok(Some(Invalid::Signature(BadSignature::Refused(Box::new(refused))).into()))
}

/// Whether one of several signatures is all right.
fn one_is_good(report: &Report) -> bool {
    let good = |signer: &signature::Signer| match signer.verdict {
        Verdict::Valid | Verdict::RevocationUnknown => true,
        Verdict::NotSignedData
        | Verdict::Malformed
        | Verdict::Unsupported
        | Verdict::WeakAlgorithm
        | Verdict::ContentMismatch
        | Verdict::DigestMismatch
        | Verdict::BadSignature
        | Verdict::Untrusted
        | Verdict::Expired
        | Verdict::NotYetValid
        | Verdict::Revoked
        | Verdict::Suspended
        | Verdict::WrongSignatory => false,
    };
    let some_good = report.signers.iter().any(good);
    some_good && !report.signers.iter().all(good)
}

/// Whether it goes without saying: that nobody's certificate is not the one of who must sign.
fn goes_without_saying(report: &Report, reason: &Reason) -> bool {
    let nobodys =
        |fault: &Fault| matches!(fault, Fault::WrongCertificate(kind) if !kind.is_of_a_person());
    let same = report.reasons.iter().filter(|it| it.signer == reason.signer);
    matches!(reason.fault, Fault::AnotherSigner { .. })
        && same.into_iter().any(|it| nobodys(&it.fault))
}

/// What is wrong, by the report. Nothing was asked about the certificate of a file that is refused anyway.
fn of_the_report(report: &Report) -> Vec<Told> {
    let known = report.reasons.iter().filter(|it| {
        it.fault.verdict() != Verdict::RevocationUnknown && !goes_without_saying(report, it)
    });
    let told = known.map(|Reason { fault, signer, .. }| {
        Told::new(of_signer(report, *signer, fault.cause()), fault.remedy())
    });
    told.collect()
}

/// Sentences in their order, each once and none that is empty.
fn each_once<'s>(sentences: impl Iterator<Item = &'s String>) -> Vec<String> {
    let mut once: Vec<String> = Vec::new();
    for sentence in sentences.filter(|sentence| !sentence.is_empty()) {
        if !once.contains(sentence) {
            once.push(sentence.clone());
        }
    }
    once
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
) -> Option<Told> {
    let label = &wanted.label;
    let content = signature::content(file).unwrap_or_default();
    let pdf = dossier.contents.dossier.stage.pdf();
    if pdf.is_some_and(|pdf| pdf.sha256 == Digest::of(&content)) {
        return Some(Told::new(
            format!("Hai caricato il PDF della domanda al posto di «{label}»."),
            format!("Scegli l’altro file, quello per «{label}», firmato."),
        ));
    }
    if let Some(other) = same_file(dossier, wanted, file) {
        return Some(Told::new(
            format!("Questo file è già stato caricato come «{}».", other.label),
            format!("Scegli il file firmato per «{label}»."),
        ));
    }
    if pdf::Mark::find(&content).is_some() {
        return Some(Told::new(
            format!("Hai caricato un PDF fatto da questo portale al posto di «{label}»."),
            "Qui va il tuo documento: scansionalo o fotografalo, firma quel file e carica il file \
             .p7m che ne esce.",
        ));
    }
    let flaws: Option<Vec<Flaw>> = types.iter().map(|kind| judge(*kind, &content).err()).collect();
    flaws.map(|flaws| flawed(&wanted.subject, types, &flaws))
}

/// What is said of a document inside a signature that is of none of the types, or a broken one of one of them.
fn flawed(subject: &str, types: &[FileType], flaws: &[Flaw]) -> Told {
    let endings = endings(types);
    // Of other types it is something else; of the one that it is, it is what is wrong with it.
    let worst = flaws.iter().copied().find(|flaw| *flaw != Flaw::OtherType);
    let (what, remedy) = match worst.unwrap_or(Flaw::OtherType) {
        Flaw::OtherType => {
            return Told::new(
                format!("{subject} non contiene un documento dei tipi accettati ({endings})."),
                format!(
                    "Firma un file di questi tipi ({endings}) e carica il file .p7m che ne esce."
                ),
            );
        }
        Flaw::Cut => (
            "un documento incompleto o danneggiato: la fine manca",
            "Apri il documento per controllarlo, salvalo di nuovo",
        ),
        Flaw::Damaged => ("un archivio in cui un file è danneggiato", "Crea di nuovo l’archivio"),
        Flaw::Locked => {
            ("un documento che si apre solo con una password", "Salvane una copia senza password")
        }
        Flaw::Empty => {
            ("un archivio senza nessun documento", "Crea di nuovo l’archivio, con i file dentro")
        }
        Flaw::Doctype => {
            ("un file XML con un DOCTYPE, che non si apre", "Prendi il file com’era prima")
        }
        Flaw::TooMany => ("un archivio con troppi file", "Dividilo in più archivi"),
    };
    Told::new(
        format!("{subject} contiene {what}."),
        format!("{remedy}, firma quello e carica il file .p7m che ne esce."),
    )
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_broken_document_is_not_told_to_be_of_another_type() {
        let types = [FileType::Pdf, FileType::Jpeg];
        let said = |flaws: &[Flaw]| flawed("La carta", &types, flaws).cause;
        assert!(said(&[Flaw::Cut, Flaw::OtherType]).ends_with("la fine manca."));
        assert!(said(&[Flaw::OtherType, Flaw::Locked]).ends_with("solo con una password."));
        assert!(said(&[Flaw::OtherType, Flaw::OtherType]).contains("tipi accettati (.pdf, .jp"));
    }
}
