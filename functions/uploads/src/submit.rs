//! Submission: one transaction, one protocol number (manual 5.2).

use crate::mail;
use domain::{Instant, ProtocolNumber};
use jiff::Timestamp;
use serde_json::json;
use store::applications::{Meta, Submission, Upload};
use web::present::{instant, instant_if_any};
use web::{Context, Incoming, Refusal, Reply, load_own};

/// Sends the application. Sending again gives back the same number.
pub(crate) async fn submit(context: &Context, incoming: &Incoming) -> Result<Reply, Refusal> {
    let judged = load_own(context, incoming).await?;
    let id = &judged.whole.meta.id;
    let act = incoming.act()?;
    match context.stores.applications.submit(id, &act).await? {
        Submission::Submitted { protocol, at, first } => {
            let meta = context.stores.applications.meta(id).await?.ok_or(Refusal::NotFound)?;
            if first {
                confirm(context, incoming, &meta, &protocol, at).await;
            }
            Ok(Reply::json(&json!({
                "protocol": protocol.to_string(),
                "validated_at": instant_if_any(meta.validated_at),
                "uploaded_at": instant_if_any(meta.signed_application.map(|file| file.uploaded_at)),
                "submitted_at": instant(at),
            })))
        }
        Submission::Closed { at } => Err(Refusal::not_allowed(
            "closed",
            &format!(
                "Il termine per l’invio è scaduto: si poteva inviare {}. La domanda non è stata inviata.",
                at.sentence()
            ),
        )),
        Submission::NotOpen { opens_at } => Err(Refusal::not_allowed(
            "not-open",
            &format!(
                "Il bando non è ancora aperto: si potrà inviare dal {}.",
                Instant::from(opens_at)
            ),
        )),
        Submission::NotValidated => Err(Refusal::not_allowed(
            "not-validated",
            "Prima di inviare la domanda è necessario validarla.",
        )),
        Submission::MissingUpload(which) => Err(Refusal::Invalid {
            code: "missing-upload",
            detail: missing(which).to_owned(),
            more: json!({ "which": which }),
        }),
    }
}

/// Manual 5.3, word for word.
fn missing(which: Upload) -> &'static str {
    match which {
        Upload::Application => "Il file della domanda non è stato caricato.",
        Upload::Identity => "Il file della carta di identità non è stato caricato.",
    }
}

/// The confirmation. The application has arrived whether or not the mail goes out: a failure is
/// noted in the log, and the number stays on the page.
async fn confirm(
    context: &Context,
    incoming: &Incoming,
    meta: &Meta,
    protocol: &ProtocolNumber,
    at: Timestamp,
) {
    let sent = async {
        let organisation = context.stores.accounts.organisation(&meta.organisation).await?;
        let organisation = organisation.ok_or(store::StoreError::NoSuchApplication)?;
        let call = context.stores.calls.call(&meta.call).await?;
        let title = call.map_or_else(|| meta.call.to_string(), |call| call.title);
        let mail = mail::confirmation(&organisation.email, &title, meta, protocol, at);
        context.stores.mail.send(&mail, incoming.now).await
    };
    if let Err(error) = sent.await {
        web::log_failure(&incoming.request_id, "the confirmation mail was not sent", &error);
    }
}
