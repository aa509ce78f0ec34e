//! The receipt of a dossier that was sent.

use crate::LoadedDossier;
use edge::Context;
use edge::api::{FinalPdf, Party, Receipt, ReceiptFile};
use form::RequiredSignature;
use jiff::Timestamp;
use store::accounts::Organisation;
use store::applications::{Dossier, SignedFile};
use store::calls::CallRecord;

/// The receipt of a dossier that is sent at this instant, or was; `None` for one that was never validated.
pub fn receipt(
    context: &Context,
    dossier: &LoadedDossier,
    record: &Dossier,
    (organisation, call): (&Organisation, &CallRecord),
    sent_at: Timestamp,
) -> Option<Receipt> {
    let stage = &record.stage;
    let signing = stage.signing()?;
    let sent_with = |wanted: &RequiredSignature| {
        signing.signed.get(&wanted.id).map(|signed| file(wanted, signed))
    };
    let asked = dossier.form.signatures.iter();
    Some(Receipt {
        application: record.id.to_string(),
        call: call.title.clone(),
        administration: call.administration.clone(),
        applicant: Party {
            name: organisation.name.clone(),
            fiscal_code: organisation.fiscal_code.to_string(),
        },
        beneficiary: dossier.beneficiary(),
        protocol: stage.protocol().map(ToString::to_string),
        validated_at: stage.validated_at().map(Into::into),
        uploaded_at: stage.uploaded_at().map(Into::into),
        submitted_at: stage.arrived_at().unwrap_or(sent_at).into(),
        pdf: FinalPdf { sha256: signing.pdf.sha256.to_string(), size: signing.pdf.size },
        history: stage.history().map(|head| head.digest.to_string()),
        files: asked.filter_map(sent_with).collect(),
        sealed: context.config.seal.is_some(),
        procedure: call.procedure.clone().into(),
    })
}

fn file(wanted: &RequiredSignature, signed: &SignedFile) -> ReceiptFile {
    ReceiptFile {
        which: wanted.id.to_string(),
        label: wanted.label.clone(),
        file_name: signed.file_name.to_string(),
        size: signed.size,
        sha256: signed.sha256.to_string(),
        signer: signed.signer(),
        state: signed.revocation.into(),
    }
}
