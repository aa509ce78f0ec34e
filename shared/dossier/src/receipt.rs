//! The receipt of a dossier that was sent.

use crate::LoadedDossier;
use edge::api::{FinalPdf, Party, Receipt, ReceiptFile, ReceiptPayment};
use edge::{Context, Refusal};
use form::RequiredSignature;
use jiff::Timestamp;
use store::applications::{Dossier, SentFacts, SignedFile};

/// What a receipt says beside what is in the dossier: as it was when it was sent, or as it is now for one that is
/// being sent.
///
/// # Errors
/// A fault, when the call or the organisation is not there.
pub async fn sent_facts(
    context: &Context,
    dossier: &LoadedDossier,
    record: &Dossier,
) -> Result<SentFacts, Refusal> {
    if let Some(facts) = &record.sent {
        return Ok(facts.clone());
    }
    let organisation = context.stores.accounts.organisation(&record.owner).await?;
    let organisation = organisation.ok_or_else(|| Refusal::fault("an owner is not there"))?;
    let call = context.stores.calls.call(&record.call.call).await?;
    let call = call.ok_or_else(|| Refusal::fault("the call of an application is not there"))?;
    let beneficiary = dossier.beneficiary();
    Ok(SentFacts {
        call: call.title,
        administration: call.administration,
        applicant: organisation.name,
        applicant_fiscal_code: organisation.fiscal_code.to_string(),
        beneficiary_fiscal_code: beneficiary.as_ref().map(|party| party.fiscal_code.clone()),
        beneficiary: beneficiary.map(|party| party.name),
        procedure: call.procedure,
    })
}

/// The receipt of an application, and of the payment request that goes with it, that is sent at this instant, or was;
/// `None` for one that was never validated.
pub fn receipt(
    context: &Context,
    (dossier, payment): (&LoadedDossier, Option<&LoadedDossier>),
    record: &Dossier,
    facts: &SentFacts,
    sent_at: Timestamp,
) -> Option<Receipt> {
    let stage = &record.stage;
    let signing = stage.signing()?;
    let with_it = payment.into_iter().flat_map(|payment| files(payment, payment.record()));
    Some(Receipt {
        application: record.id.to_string(),
        call: facts.call.clone(),
        administration: facts.administration.clone(),
        applicant: Party {
            name: facts.applicant.clone(),
            fiscal_code: facts.applicant_fiscal_code.clone(),
        },
        beneficiary: dossier.beneficiary(),
        protocol: stage.protocol().map(ToString::to_string),
        validated_at: stage.validated_at().map(Into::into),
        uploaded_at: stage.uploaded_at().map(Into::into),
        submitted_at: stage.arrived_at().unwrap_or(sent_at).into(),
        pdf: FinalPdf { sha256: signing.pdf.sha256.to_string(), size: signing.pdf.size },
        history: history(record),
        payment: payment.and_then(|payment| with_it_went(payment.record())),
        files: files(dossier, record).chain(with_it).collect(),
        sealed: context.config.seal.is_some(),
        procedure: facts.procedure.clone().into(),
    })
}

/// What a receipt says of a payment request.
fn with_it_went(record: &Dossier) -> Option<ReceiptPayment> {
    let pdf = record.stage.pdf()?;
    Some(ReceiptPayment {
        application: record.id.to_string(),
        validated_at: record.stage.validated_at().map(Into::into),
        pdf: FinalPdf { sha256: pdf.sha256.to_string(), size: pdf.size },
        history: history(record),
    })
}

/// The digest that the history of a dossier had when it was sent.
fn history(record: &Dossier) -> Option<String> {
    record.stage.history().map(|head| head.digest.to_string())
}

/// The signed files of a dossier, in its form's order.
fn files<'d>(
    dossier: &'d LoadedDossier,
    record: &'d Dossier,
) -> impl Iterator<Item = ReceiptFile> + 'd {
    let asked = dossier.form.signatures.iter();
    asked.filter_map(|wanted| Some(file(record, wanted, record.stage.signed(&wanted.id)?)))
}

fn file(record: &Dossier, wanted: &RequiredSignature, signed: &SignedFile) -> ReceiptFile {
    ReceiptFile {
        application: record.id.to_string(),
        which: wanted.id.to_string(),
        label: wanted.label.clone(),
        file_name: signed.file_name.to_string(),
        size: signed.size,
        sha256: signed.sha256.to_string(),
        signer: signed.signer(),
        state: signed.revocation.into(),
        notes: signed.notes.clone(),
    }
}
