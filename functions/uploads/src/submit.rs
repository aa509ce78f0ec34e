//! Submission: one transaction, one protocol number (manual 5.2).

use crate::mail;
use domain::ProtocolNumber;
use dossier::load_own;
use edge::api::Receipt;
use edge::reply::Json;
use edge::{Context, Denied, Invalid, Refusal, Request};
use jiff::Timestamp;
use store::applications::{Meta, Submission, Upload};

/// Sends the application. Sending again gives back the same number.
pub(crate) async fn submit(context: &Context, request: &Request) -> Result<Json<Receipt>, Refusal> {
    let judged = load_own(context, request).await?;
    let id = &judged.whole.meta.id;
    let act = request.act()?;
    match context.stores.applications.submit(id, &act).await? {
        Submission::Submitted { protocol, at, first } => {
            let meta = context.stores.applications.meta(id).await?.ok_or(Refusal::NotFound)?;
            if first {
                confirm(context, request, &meta, &protocol, at).await;
            }
            Ok(Json(Receipt {
                protocol: protocol.to_string(),
                validated_at: meta.validated_at.map(Into::into),
                uploaded_at: meta.signed_application.map(|file| file.uploaded_at.into()),
                submitted_at: at.into(),
            }))
        }
        Submission::Closed { at } => Err(Denied::ClosedToSend { closed: at.into() }.into()),
        Submission::NotOpen { opens_at } => {
            Err(Denied::NotOpenToSend { opens: opens_at.into() }.into())
        }
        Submission::NotValidated => Err(Denied::NotValidatedToSend.into()),
        Submission::MissingUpload(which) => Err(missing(which)?.into()),
    }
}

fn missing(which: Upload) -> Result<Invalid, Refusal> {
    let id = match which {
        Upload::Application => "application",
        Upload::Identity => "identity",
    };
    Ok(Invalid::MissingUpload(id.parse().map_err(Refusal::fault)?))
}

/// The confirmation. The application has arrived whether or not the mail goes out: a failure is
/// noted in the log, and the number stays on the page.
async fn confirm(
    context: &Context,
    request: &Request,
    meta: &Meta,
    protocol: &ProtocolNumber,
    at: Timestamp,
) {
    let sent = async {
        let organisation = context.stores.accounts.organisation(&meta.organisation).await?;
        let organisation = organisation.ok_or(store::StoreError::NoSuchApplication)?;
        let call = context.stores.calls.call(&meta.call).await?;
        let title = call.map_or_else(|| meta.call.clone(), |call| call.title);
        let mail = mail::confirmation(&organisation.email, &title, meta, protocol, at);
        context.stores.mail.send(&mail, request.now).await
    };
    if let Err(error) = sent.await {
        edge::log_failure(&request.request_id, "the confirmation mail was not sent", &error);
    }
}
