//! The draft at any time before validation (manual 3.1), and the final PDF (manual 5.1).

mod keep_once;
mod receipt;
mod sealed;

use domain::ApplicationState;
use dossier::{load_own, sent_record};
use edge::reply::{Attachment, Download, Pdf};
use edge::{Context, Denied, Refusal, Request, StoredFile};
use form::FileType;
use pdf::from_form::Version;
use store::applications::{Dossier, DossierKind};
use store::reads::ReadThing;

edge::handler! { pdf {
    ReadDraftPdf => draft,
    ReadFinalPdf => final_pdf,
    ReadReceiptPdf => receipt::read,
    ReadSealedReceipt => sealed::read,
    ReadSentPdf => sent_pdf,
} }

/// What is there so far, marked as a draft on every page.
async fn draft(context: &Context, request: &Request) -> Result<Attachment<Pdf>, Refusal> {
    let dossier = load_own(context, request).await?;
    match dossier.state() {
        ApplicationState::Draft => {}
        ApplicationState::Discarded => return Err(Denied::Discarded.into()),
        ApplicationState::Validated | ApplicationState::Submitted => {
            return Err(Denied::NotDraftToPrint.into());
        }
    }
    let version = Version::Draft { at: request.now };
    let bytes = dossier::form_pdf(context, &dossier, version).await?;
    let name = match dossier.record().kind {
        DossierKind::Application => format!("fac-simile-{}.pdf", dossier.id()),
        DossierKind::Payment { .. } => format!("fac-simile-pagamento-{}.pdf", dossier.id()),
    };
    Ok(Attachment::new(FileType::Pdf.media_type(), &name, bytes))
}

/// The stored bytes, always the same: never rendered again.
async fn final_pdf(context: &Context, request: &Request) -> Result<Download<Pdf>, Refusal> {
    let dossier = load_own(context, request).await?;
    give(context, request, dossier.record()).await
}

/// The same, for an official who reads what was sent.
async fn sent_pdf(context: &Context, request: &Request) -> Result<Download<Pdf>, Refusal> {
    let dossier = sent_record(context, request, ReadThing::FinalPdf).await?;
    give(context, request, &dossier).await
}

async fn give(
    context: &Context,
    request: &Request,
    dossier: &Dossier,
) -> Result<Download<Pdf>, Refusal> {
    let stored = dossier.stage.pdf().ok_or(Denied::NotValidatedToPrint)?;
    let name = format!("{}-{}.pdf", called(dossier), dossier.id);
    let file = StoredFile {
        key: &stored.key,
        media_type: FileType::Pdf.media_type(),
        name: &name,
        size: stored.size,
    };
    edge::download(context, request, &file).await
}

/// What the file is called, before its id.
fn called(record: &Dossier) -> &'static str {
    match record.kind {
        DossierKind::Application => "domanda",
        DossierKind::Payment { .. } => "domanda-di-pagamento",
    }
}
