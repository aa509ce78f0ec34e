//! Submission: one transaction, one protocol number (manual 5.2).

use crate::mail;
use dossier::own_record;
use edge::api::Receipt;
use edge::reply::Json;
use edge::{Context, Denied, Invalid, Refusal, Request};
use form::{Form, Id};
use store::applications::{Dossier, Submission};

/// Sends the application. Sending again gives back the same number.
pub(crate) async fn submit(context: &Context, request: &Request) -> Result<Json<Receipt>, Refusal> {
    let dossier = own_record(context, request).await?;
    let form = context.forms.get(&context.stores, &dossier.call).await?;
    if !form.is_signed() {
        return Err(Refusal::fault("a form that nobody signs cannot be sent"));
    }
    let signatures: Vec<Id> = form.signatures.iter().map(|it| it.id.clone()).collect();
    match context.stores.applications.submit(dossier, &signatures, &request.stamp()?).await? {
        Submission::Submitted { dossier, first } => {
            if first {
                confirm(context, request, &dossier).await;
            }
            Ok(Json(receipt(&dossier)?))
        }
        Submission::Closed { at } => Err(Denied::ClosedToSend { closed: at }.into()),
        Submission::NotOpen { opens_at } => {
            Err(Denied::NotOpenToSend { opens: opens_at.into() }.into())
        }
        Submission::NotValidated => Err(Denied::NotValidatedToSend.into()),
        Submission::MissingUpload(which) => Err(missing(&form, which).into()),
    }
}

fn missing(form: &Form, which: Id) -> Invalid {
    let subject = form.signature(which.as_str()).map(|it| it.subject.clone());
    let subject = subject.unwrap_or_else(|| format!("Il file «{which}»"));
    Invalid::MissingUpload { which, subject }
}

fn receipt(dossier: &Dossier) -> Result<Receipt, Refusal> {
    let sent = dossier.stage.protocol();
    let (protocol, at) = sent.ok_or_else(|| Refusal::fault("sent without a protocol number"))?;
    Ok(Receipt {
        protocol: protocol.to_string(),
        validated_at: dossier.stage.validated_at().map(Into::into),
        uploaded_at: dossier.stage.uploaded_at().map(Into::into),
        submitted_at: at.into(),
    })
}

/// The confirmation. The application has arrived whether or not the mail goes out: a failure is
/// noted in the log, and the number stays on the page.
async fn confirm(context: &Context, request: &Request, dossier: &Dossier) {
    let sent = async {
        let organisation = context.stores.accounts.organisation(&dossier.owner).await?;
        let organisation = organisation.ok_or(store::StoreError::NoSuchApplication)?;
        let call = context.stores.calls.call(&dossier.call.call).await?;
        let title = call.map_or_else(|| dossier.call.call.to_string(), |call| call.title);
        let mail = mail::confirmation(organisation.email, &title, dossier);
        context.stores.mail.send(&mail, request.now).await
    };
    if let Err(error) = sent.await {
        edge::log_failure(&request.request_id, "the confirmation mail was not sent", &error);
    }
}
