//! Whether a file was sent under a protocol number: the question that anybody may ask who holds both.

use domain::{Digest, ProtocolNumber};
use edge::api::ReceiptChecked;
use edge::reply::Json;
use edge::routes::uploads::CheckReceipt;
use edge::{Context, Refusal, Request};
use store::accounts::Attempt;
use store::applications::Signing;

/// Yes or no, and nothing else: whoever has no digest learns nothing of a number.
pub(crate) async fn check(
    context: &Context,
    request: &Request,
) -> Result<Json<ReceiptChecked>, Refusal> {
    let asked = request.body(CheckReceipt)?;
    let attempt = Attempt::ReceiptCheck { source: &request.source };
    edge::take_rate(context, attempt, request.now).await?;
    let Ok(protocol) = as_given(&asked.protocol).parse::<ProtocolNumber>() else {
        return Ok(Json(ReceiptChecked { sent: false }));
    };
    let dossier = context.stores.applications.protocolled(&protocol).await?;
    let payment = match &dossier {
        Some(dossier) => context.stores.applications.payment_of(dossier).await?,
        None => None,
    };
    let sent = [dossier.as_ref(), payment.as_ref()]
        .into_iter()
        .flatten()
        .filter_map(|dossier| dossier.stage.signing())
        .any(|signing| was_sent(signing, asked.sha256));
    Ok(Json(ReceiptChecked { sent }))
}

/// The number as it was given: people type it with spaces and in small letters.
fn as_given(typed: &str) -> String {
    typed.split_whitespace().collect::<String>().to_uppercase()
}

fn was_sent(signing: &Signing, sha256: Digest) -> bool {
    signing.pdf.sha256 == sha256 || signing.signed.values().any(|file| file.sha256 == sha256)
}
