//! The receipt of a sent application (manual 5.2; L. 241/1990, art. 18-bis), as a PDF.

use crate::keep_once::keep_once;
use domain::Instant;
use dossier::{LoadedDossier, is_application, load_own, load_payment, sent_facts};
use edge::api;
use edge::reply::{Download, Pdf};
use edge::{Busy, Context, Denied, Refusal, Request, StoredFile};
use form::FileType;
use form::address::RECEIPTS;
use jiff::Timestamp;
use pdf::receipt::{Check, Moment, Party, Payment, Procedure, Receipt, ReceivedFile};
use store::applications::Dossier;
use store::files::documents_of;

/// What the document is.
const TITLE: &str = "Ricevuta di presentazione della domanda";

/// A receipt in the documents bucket.
pub(crate) struct KeptReceipt {
    /// Where.
    pub(crate) key: String,
    /// What people call the file.
    pub(crate) name: String,
    /// In bytes.
    pub(crate) size: u64,
}

/// The receipt, to be saved.
pub(crate) async fn read(context: &Context, request: &Request) -> Result<Download<Pdf>, Refusal> {
    let KeptReceipt { key, name, size } = Box::pin(kept(context, request)).await?;
    let stored =
        StoredFile { key: &key, media_type: FileType::Pdf.media_type(), name: &name, size };
    edge::download(context, request, &stored).await
}

/// The receipt: made when it is first asked for, and kept.
pub(crate) async fn kept(context: &Context, request: &Request) -> Result<KeptReceipt, Refusal> {
    let dossier = load_own(context, request).await?;
    let record = dossier.contents.dossier.clone();
    is_application(&record)?;
    let Some(sent_at) = record.stage.arrived_at() else { return Err(Denied::NotSubmitted.into()) };
    let record = context.stores.applications.numbered(record, request.now).await?;
    let key = format!("{}receipt.pdf", documents_of(record.id));
    let size = match context.stores.files.head_document(&key).await? {
        Some(head) => head.size,
        None => {
            keep_once(
                context,
                &key,
                content(context, request, &dossier, (&record, sent_at)).await?,
                FileType::Pdf.media_type(),
            )
            .await?
        }
    };
    Ok(KeptReceipt { key, name: format!("ricevuta-{}.pdf", record.id), size })
}

async fn content(
    context: &Context,
    request: &Request,
    dossier: &LoadedDossier,
    (record, sent_at): (&Dossier, Timestamp),
) -> Result<Vec<u8>, Refusal> {
    let facts = sent_facts(context, dossier, record).await?;
    let payment = load_payment(context, request, record).await?;
    let both = (dossier, payment.as_ref());
    let facts = dossier::receipt(context, both, record, &facts, sent_at);
    let facts = facts.ok_or_else(|| Refusal::fault("sent without being validated"))?;
    let with_it = payment.and_then(|payment| payment.record().stage.validated_at());
    let receipt = receipt(context, dossier, record, (facts, with_it))?;
    pdf::render(&pdf::receipt::document(&receipt)).map_err(Refusal::fault)
}

/// What the document says, from what the receipt says everywhere.
fn receipt(
    context: &Context,
    dossier: &LoadedDossier,
    record: &Dossier,
    (facts, with_it): (api::Receipt, Option<Timestamp>),
) -> Result<Receipt, Refusal> {
    let stage = &record.stage;
    let missing = || Refusal::fault("a receipt without one of its instants");
    let moment = |label: &str, at: Option<Timestamp>| {
        let at = at.ok_or_else(missing)?;
        Ok::<_, Refusal>(Moment { label: label.to_owned(), at: Instant::from(at) })
    };
    let payment = match facts.payment {
        Some(api::ReceiptPayment { application, pdf, history, .. }) => Some(Payment {
            application,
            validated: moment("Validata il", with_it)?,
            pdf: pdf.sha256,
            history: history.ok_or_else(missing)?,
        }),
        None => None,
    };
    let api::Procedure { office, responsible, term, remedies, access, next } = facts.procedure;
    Ok(Receipt {
        title: TITLE.to_owned(),
        administration: facts.administration,
        call: facts.call,
        subject: dossier.form.subject.clone(),
        beneficiary: party(facts.beneficiary.unwrap_or_else(|| facts.applicant.clone())),
        applicant: party(facts.applicant),
        application: facts.application,
        protocol_number: facts.protocol.ok_or(Busy::Contended)?,
        moments: [
            moment("Validata il", stage.validated_at())?,
            moment("File firmati caricati il", stage.uploaded_at())?,
            moment("Inviata il", stage.arrived_at())?,
        ],
        history: facts.history.ok_or_else(|| Refusal::fault("sent without a history"))?,
        payment,
        files: facts.files.into_iter().map(file).collect(),
        next: vec![next],
        procedure: Procedure { office, responsible, term, remedies, access },
        check: Check {
            address: format!("{}{RECEIPTS}", context.config.origin.as_str()),
            digest: facts.pdf.sha256,
        },
    })
}

fn party(party: api::Party) -> Party {
    Party { name: party.name, fiscal_code: party.fiscal_code }
}

fn file(file: api::ReceiptFile) -> ReceivedFile {
    let signer = file.signed_by();
    let api::ReceiptFile { label, file_name, size, sha256, notes, .. } = file;
    ReceivedFile { label, name: file_name, size, sha256, signer: Some(signer), notes }
}
